/** Schemes that are ready to use, as the library offers them. Names are in both languages within the scheme itself. */
import type { Scheme, SchemeNode } from "./scheme";

const round = { places: 2, mode: "half-up" } as const;
const theory: SchemeNode = {
  id: "theory",
  name: { "zh-CN": "理论知识", en: "Theory" },
  type: "measurement",
  weight: "0.3",
  max: "100",
};

/** 30% theory, 70% practical, the usual contest of a trade: safety and order, the work itself, its measured quality. */
const trade: Scheme = {
  version: 1,
  name: { "zh-CN": "工种竞赛（理论30% 实操70%）", en: "Trade contest, 30/70" },
  round,
  root: {
    id: "total",
    name: { "zh-CN": "总分", en: "Total" },
    combine: "sum",
    max: "100",
    children: [
      theory,
      {
        id: "practical",
        name: { "zh-CN": "实际操作", en: "Practical" },
        weight: "0.7",
        combine: "sum",
        max: "100",
        children: [
          {
            id: "A1",
            name: { "zh-CN": "操作规范与安全", en: "Procedure and safety" },
            type: "judgement",
            max: "20",
            judges: 3,
            minJudges: 2,
            maxSpread: 1,
          },
          {
            id: "A2",
            name: { "zh-CN": "工件尺寸与精度", en: "Size and precision" },
            type: "measurement",
            max: "40",
          },
          {
            id: "A3",
            name: { "zh-CN": "工艺质量", en: "Workmanship" },
            type: "panel",
            max: "30",
            min: "0",
            dropLow: 1,
            dropHigh: 1,
            minJudges: 3,
            combine: "mean",
          },
          {
            id: "A4",
            name: { "zh-CN": "现场整理", en: "Order of the bench" },
            type: "measurement",
            max: "10",
            steps: ["0", "5", "10"],
          },
        ],
      },
    ],
  },
  deductions: [
    { id: "late", name: { "zh-CN": "超时", en: "Over time" }, max: "5" },
  ],
  direction: "higher",
  tieBreak: [
    { by: "practical", direction: "higher" },
    { by: "time", direction: "lower" },
  ],
};

/** WorldSkills' way: judgement and measurement aspects of one sheet, and the 700 scale for comparison across events. */
const worldSkills: Scheme = {
  version: 1,
  name: { "zh-CN": "世赛式（评价＋测量）", en: "WorldSkills style" },
  round,
  root: {
    id: "total",
    name: { "zh-CN": "总分", en: "Total" },
    combine: "sum",
    max: "100",
    children: [
      {
        id: "A",
        name: { "zh-CN": "模块A 工作组织", en: "A Work organisation" },
        combine: "sum",
        max: "20",
        children: [
          {
            id: "A1",
            name: { "zh-CN": "安全与防护", en: "Safety" },
            type: "judgement",
            max: "10",
            judges: 3,
            minJudges: 2,
            maxSpread: 1,
          },
          {
            id: "A2",
            name: { "zh-CN": "工具使用", en: "Use of tools" },
            type: "judgement",
            max: "10",
            judges: 3,
            minJudges: 2,
            maxSpread: 1,
          },
        ],
      },
      {
        id: "B",
        name: { "zh-CN": "模块B 作品", en: "B The piece" },
        combine: "sum",
        max: "80",
        children: [
          {
            id: "B1",
            name: { "zh-CN": "功能完成", en: "Function" },
            type: "measurement",
            max: "30",
            steps: ["0", "15", "30"],
          },
          {
            id: "B2",
            name: { "zh-CN": "尺寸", en: "Dimensions" },
            type: "measurement",
            max: "30",
          },
          {
            id: "B3",
            name: { "zh-CN": "外观", en: "Finish" },
            type: "judgement",
            max: "20",
            judges: 3,
            minJudges: 2,
            maxSpread: 1,
          },
        ],
      },
    ],
  },
  direction: "higher",
  tieBreak: [{ by: "B", direction: "higher" }],
  scale: "worldskills-700",
};

/** Two runs of a practical task, the better one counts. */
export const twoRuns: Scheme = {
  version: 1,
  name: { "zh-CN": "两次取优（理论30%）", en: "Better of two runs, 30/70" },
  round,
  root: {
    id: "total",
    name: { "zh-CN": "总分", en: "Total" },
    combine: "sum",
    max: "100",
    children: [
      theory,
      {
        id: "practical",
        name: {
          "zh-CN": "实际操作（两次取优）",
          en: "Practical, the better of two",
        },
        weight: "0.7",
        combine: "best",
        max: "100",
        children: [
          {
            id: "run1",
            name: { "zh-CN": "第一次", en: "First run" },
            type: "measurement",
            max: "100",
          },
          {
            id: "run2",
            name: { "zh-CN": "第二次", en: "Second run" },
            type: "measurement",
            max: "100",
          },
        ],
      },
    ],
  },
  direction: "higher",
  tieBreak: [{ by: "time", direction: "lower" }],
};

/** By the name that an address carries. */
export const schemeTemplates: Readonly<Record<string, Scheme>> = {
  "thirty-seventy": trade,
  worldskills: worldSkills,
  "two-runs": twoRuns,
};
