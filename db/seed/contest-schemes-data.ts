/** Marking schemes of the seeded contests, in the JSON form of the contests' rules. */
import { twoRuns } from "~/contests/rules/scheme-templates";

const round = { places: 2, mode: "half-up" } as const;
const theory = {
  id: "theory",
  name: { "zh-CN": "理论考试", en: "Theory" },
  weight: "0.3",
  type: "measurement",
  max: "100",
} as const;

/** 30 % theory, 70 % practical, one agreed mark each; the quicker of two equals goes first. */
export const thirtySeventy = {
  version: 1,
  name: { "zh-CN": "理论30% 实操70%", en: "Theory 30 %, practical 70 %" },
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
        type: "measurement",
        max: "100",
      },
    ],
  },
  direction: "higher",
  tieBreak: [
    { by: "practical", direction: "higher" },
    { by: "time", direction: "lower" },
  ],
} as const;

/** The welding final: theory beforehand, then a panel on looks, two measured aspects and a judgement. */
export const weldingFinal = {
  version: 1,
  name: { "zh-CN": "焊工决赛", en: "Welding final" },
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
            name: { "zh-CN": "焊缝外观", en: "Look of the weld" },
            type: "panel",
            max: "30",
            min: "0",
            judges: 5,
            dropLow: 1,
            dropHigh: 1,
            minJudges: 3,
            combine: "mean",
          },
          {
            id: "A2",
            name: { "zh-CN": "射线探伤等级", en: "Radiograph grade" },
            type: "measurement",
            max: "30",
            steps: ["0", "10", "20", "30"],
          },
          {
            id: "A3",
            name: { "zh-CN": "焊后变形", en: "Distortion" },
            type: "measurement",
            max: "30",
          },
          {
            id: "A4",
            name: { "zh-CN": "现场整洁与安全", en: "Order and safety" },
            type: "judgement",
            max: "10",
            judges: 5,
            minJudges: 3,
            maxSpread: 1,
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
    { by: "time", direction: "lower" },
    { by: "practical", direction: "higher" },
    { by: "theory", direction: "higher" },
  ],
} as const;

/** The crane drivers: the practical part is the better of two runs. */
export const craneFinal = {
  ...twoRuns,
  name: { "zh-CN": "桥吊司机决赛", en: "Quay crane final" },
  deductions: [
    { id: "knock", name: { "zh-CN": "碰箱", en: "Knocks" }, max: "10" },
  ],
  tieBreak: [
    { by: "time", direction: "lower" },
    { by: "theory", direction: "higher" },
  ],
} as const;
