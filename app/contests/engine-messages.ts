/**
 * The words of every code that the scoring engine answers with: problems of a scheme, refusals of a mark, problems of a
 * bundle's files, gaps of a sheet, reasons for having no rank. Parameters stand as {{name}}.
 */
const en = {
  "scheme-not-an-object": "must be an object",
  "scheme-unknown-key": 'unknown field "{{key}}"',
  "scheme-missing": 'the field "{{key}}" is missing',
  "scheme-version-unknown": "only version 1 is known",
  "scheme-name-empty": 'wants text under "zh-CN", "en" or both',
  "scheme-not-a-decimal":
    'must be a decimal in quotes such as "12.5", found {{found}}',
  "scheme-negative": "must not be negative, found {{found}}",
  "scheme-not-a-count":
    "must be a whole number from {{low}} to {{high}}, found {{found}}",
  "scheme-not-one-of": "must be one of {{choices}}, found {{found}}",
  "scheme-not-text": "must be text, found {{found}}",
  "scheme-not-a-list": "must be a list, found {{found}}",
  "scheme-bad-id":
    "an id has 1 to 64 characters and no blanks around it, found {{found}}",
  "scheme-id-taken": 'the id "{{id}}" is already that of {{first}}',
  "scheme-root-weighted": "the root has no parent, so it takes no weight",
  "scheme-too-deep": "a scheme has at most {{levels}} levels",
  "scheme-leaf-with-children":
    'a node has either a "type" (it takes marks) or "children", not both',
  "scheme-neither-leaf-nor-inner":
    'a node needs a "type" (it takes marks) or "children"',
  "scheme-no-children": "needs at least one child",
  "scheme-nothing-counts":
    'all children have weight "0": nothing makes a value',
  "scheme-no-steps": "needs at least one step",
  "scheme-step-over-max": "the step {{step}} is above the maximum {{max}}",
  "scheme-max-under-min": "the maximum {{max}} is below the minimum {{min}}",
  "scheme-drops-leave-none":
    "of {{minJudges}} marks {{drops}} are dropped: none is left",
  "scheme-too-few-seats":
    "{{judges}} judges can never be the {{minJudges}} that must be present",
  "scheme-tie-break-unknown":
    'no node is called "{{by}}" (and it is not "time")',
  "scheme-max-not-reached":
    "says {{max}}, but the children's maxima × weights make {{reached}}",
  "scheme-max-unbounded": "says {{max}}, but a child has no maximum",
  "scheme-directions-mixed":
    'the children of "{{id}}" disagree on whether higher or lower is better: none is best',

  "mark-not-a-number": 'the mark "{{mark}}" is not a decimal number',
  "mark-dnf-not-here": "DNF is only a mark where lower is better",
  "mark-not-a-step": "the mark must be one of {{steps}}",
  "mark-not-0-to-3": "a judgement is 0, 1, 2 or 3",
  "mark-too-low": "the mark must not be below {{min}}",
  "mark-too-high": "the mark must not be above {{max}}",
  "mark-too-fine": "the mark must not have more than {{places}} decimals",

  "bundle-no-folder": "cannot be read as a folder ({{reason}})",
  "file-missing": "the file is missing",
  "file-unreadable": "cannot be read ({{reason}})",
  "file-empty": "the file is empty: a header row is wanted",
  "file-encoding": "is neither UTF-8 nor GB18030",
  "file-not-json": "is not JSON ({{reason}})",
  "csv-broken": "the quoting is broken ({{reason}})",
  "csv-column-unknown": 'unknown column "{{column}}"; known are {{columns}}',
  "csv-column-missing": 'the column "{{column}}" is missing',
  "csv-column-twice": 'the column "{{column}}" stands there twice',
  "csv-cells": "{{found}} cells where the header has {{expected}}",

  "entrant-empty": "the entrant is empty",
  "entrant-too-long": "{{column}} is over {{most}} characters",
  "entrant-twice": 'entrant "{{entrant}}" is already on line {{first}}',
  "entrant-status-unknown":
    'unknown status "{{status}}"; known are entered (or empty), absent, withdrew, disqualified',
  "entrant-time-bad":
    'the time "{{time}}" is not a number of seconds from 0 to below 1000000000',
  "entrant-unknown": 'entrant "{{entrant}}" is not in entrants.csv',
  "node-unknown": 'node "{{node}}" is not in the scheme',
  "node-not-a-leaf": 'node "{{node}}" takes no marks: it combines others',
  "judge-empty": 'node "{{node}}" wants to know the judge',
  "judge-twice":
    'judge "{{judge}}" has already marked entrant "{{entrant}}" at node "{{node}}" on line {{first}}',
  "agreed-twice":
    'the one agreed mark of entrant "{{entrant}}" at node "{{node}}" is already on line {{first}}',
  "judge-too-many":
    'judge "{{judge}}" is one too many: node "{{node}}" takes {{judges}} marks',
  "mark-refused":
    'judge "{{judge}}", entrant "{{entrant}}", node "{{node}}": {{reason}}',
  "agreed-mark-refused": 'entrant "{{entrant}}", node "{{node}}": {{reason}}',
  "factor-bad": 'the factor "{{factor}}" is not a decimal number at or above 0',
  "factor-not-here": 'node "{{node}}" is no panel: it takes no factor',
  "factor-differs":
    'judge "{{judge}}": the factor "{{factor}}" of entrant "{{entrant}}" at node "{{node}}" is "{{other}}" on line {{first}}',
  "deduction-unknown": 'deduction "{{id}}" is not in the scheme',
  "deduction-twice":
    'deduction "{{id}}" of entrant "{{entrant}}" is already on line {{first}}',
  "deduction-bad":
    'the deduction "{{mark}}" is not a decimal number at or above 0',
  "deduction-too-high": "the deduction must not be above {{max}}",
  "manifest-shape":
    'wants {"version": 1, "files": {name: SHA-256 in 64 hexadecimal digits}}',
  "manifest-not-listed": "is not in manifest.json",
  "manifest-not-there": "is in manifest.json and not in the bundle",
  "manifest-hash": "SHA-256 is {{hash}}, manifest.json says {{stated}}",
  "result-line-missing": "a line is missing: {{cells}}",
  "result-line-extra": "a line too many: {{cells}}",
  "result-column":
    'column {{nth}}: the file has "{{found}}", recomputed "{{computed}}"',
  "result-cell":
    'entrant "{{entrant}}", column "{{column}}": the file has "{{found}}", recomputed "{{computed}}"',

  "gap-no-mark": "no mark yet",
  "gap-marks-missing": "marks of judges are missing",
  "gap-too-many-marks": "more marks than judges",
  "gap-too-few-judges": "too few judges present",
  "gap-dnf": "did not finish",
  "gap-spread": "the judges lie too far apart: to be marked again",

  absent: "absent",
  withdrew: "withdrew",
  disqualified: "disqualified",
  "not-scored": "not scored yet",
  incomplete: "incomplete",
};

export type EngineCode = keyof typeof en;

const zhCN: Record<EngineCode, string> = {
  "scheme-not-an-object": "此处应为一个对象",
  "scheme-unknown-key": "没有“{{key}}”这一项",
  "scheme-missing": "缺少“{{key}}”",
  "scheme-version-unknown": "目前只有第 1 版格式",
  "scheme-name-empty": "请在 zh-CN、en 中至少填一个名称",
  "scheme-not-a-decimal": '应为带引号的小数，如 "12.5"，现为 {{found}}',
  "scheme-negative": "不能为负数，现为 {{found}}",
  "scheme-not-a-count": "应为 {{low}} 至 {{high}} 的整数，现为 {{found}}",
  "scheme-not-one-of": "只能是 {{choices}} 之一，现为 {{found}}",
  "scheme-not-text": "应为文字，现为 {{found}}",
  "scheme-not-a-list": "应为列表，现为 {{found}}",
  "scheme-bad-id": "编号为 1 至 64 个字，首尾不留空格，现为 {{found}}",
  "scheme-id-taken": "编号“{{id}}”已用于 {{first}}",
  "scheme-root-weighted": "总分没有上一级，不设权重",
  "scheme-too-deep": "评分方案最多 {{levels}} 层",
  "scheme-leaf-with-children": "评分点（type）与下级（children）只能有其一",
  "scheme-neither-leaf-nor-inner": "须写明 type（评分点）或 children（下级）",
  "scheme-no-children": "至少要有一个下级",
  "scheme-nothing-counts": '下级权重全为 "0"，算不出分值',
  "scheme-no-steps": "至少要有一档",
  "scheme-step-over-max": "档位 {{step}} 超过满分 {{max}}",
  "scheme-max-under-min": "最高分 {{max}} 低于最低分 {{min}}",
  "scheme-drops-leave-none": "{{minJudges}} 个分去掉 {{drops}} 个，一个不剩",
  "scheme-too-few-seats":
    "裁判共 {{judges}} 人，达不到至少到场的 {{minJudges}} 人",
  "scheme-tie-break-unknown": "没有编号为“{{by}}”的评分项（也不是 time）",
  "scheme-max-not-reached":
    "写的是 {{max}}，而下级满分乘权重合计为 {{reached}}",
  "scheme-max-unbounded": "写的是 {{max}}，而下级中有一项没有满分",
  "scheme-directions-mixed":
    "“{{id}}”的下级有的以高为优、有的以低为优，无从取优",

  "mark-not-a-number": "“{{mark}}”不是数字",
  "mark-dnf-not-here": "只有以低为优的项目（如计时）可以记 DNF",
  "mark-not-a-step": "只能打 {{steps}} 之一",
  "mark-not-0-to-3": "评价分只能是 0、1、2、3",
  "mark-too-low": "不能低于 {{min}}",
  "mark-too-high": "不能高于 {{max}}",
  "mark-too-fine": "小数不能超过 {{places}} 位",

  "bundle-no-folder": "打不开这个文件夹（{{reason}}）",
  "file-missing": "缺少此文件",
  "file-unreadable": "读不出来（{{reason}}）",
  "file-empty": "文件是空的，首行应为列名",
  "file-encoding": "既不是 UTF-8 也不是 GB18030 编码",
  "file-not-json": "不是 JSON（{{reason}}）",
  "csv-broken": "引号不成对（{{reason}}）",
  "csv-column-unknown": "多出“{{column}}”列，应有的列为 {{columns}}",
  "csv-column-missing": "缺少“{{column}}”列",
  "csv-column-twice": "“{{column}}”列重复",
  "csv-cells": "此行 {{found}} 格，首行为 {{expected}} 格",

  "entrant-empty": "参赛号为空",
  "entrant-too-long": "{{column}} 超过 {{most}} 字",
  "entrant-twice": "参赛号“{{entrant}}”与第 {{first}} 行重复",
  "entrant-status-unknown":
    "没有“{{status}}”这种状态，可用 entered（或留空）、absent、withdrew、disqualified",
  "entrant-time-bad": "用时“{{time}}”不是 0 至 1000000000 以内的秒数",
  "entrant-unknown": "entrants.csv 中没有参赛号“{{entrant}}”",
  "node-unknown": "评分方案中没有“{{node}}”",
  "node-not-a-leaf": "“{{node}}”由下级合成，不直接打分",
  "judge-empty": "“{{node}}”须写明裁判",
  "judge-twice":
    "裁判“{{judge}}”在第 {{first}} 行已给选手“{{entrant}}”的“{{node}}”打过分",
  "agreed-twice":
    "选手“{{entrant}}”的“{{node}}”只有一个分，已在第 {{first}} 行",
  "judge-too-many": "裁判“{{judge}}”多余，“{{node}}”只收 {{judges}} 个分",
  "mark-refused": "裁判“{{judge}}”给选手“{{entrant}}”的“{{node}}”：{{reason}}",
  "agreed-mark-refused": "选手“{{entrant}}”的“{{node}}”：{{reason}}",
  "factor-bad": "系数“{{factor}}”不是大于等于 0 的数字",
  "factor-not-here": "“{{node}}”不是裁判组打分，不用系数",
  "factor-differs":
    "裁判“{{judge}}”：选手“{{entrant}}”的“{{node}}”系数为“{{factor}}”，而第 {{first}} 行为“{{other}}”",
  "deduction-unknown": "评分方案中没有扣分项“{{id}}”",
  "deduction-twice": "选手“{{entrant}}”的扣分项“{{id}}”与第 {{first}} 行重复",
  "deduction-bad": "扣分“{{mark}}”不是大于等于 0 的数字",
  "deduction-too-high": "扣分不能超过 {{max}}",
  "manifest-shape":
    '应为 {"version": 1, "files": {文件名: 64 位十六进制 SHA-256}}',
  "manifest-not-listed": "没有列在 manifest.json 中",
  "manifest-not-there": "列在 manifest.json 中，成绩包里却没有",
  "manifest-hash": "SHA-256 是 {{hash}}，manifest.json 写的是 {{stated}}",
  "result-line-missing": "少一行：{{cells}}",
  "result-line-extra": "多一行：{{cells}}",
  "result-column": "第 {{nth}} 列：文件中是“{{found}}”，重算得“{{computed}}”",
  "result-cell":
    "选手“{{entrant}}”的“{{column}}”列：文件中是“{{found}}”，重算得“{{computed}}”",

  "gap-no-mark": "待录入",
  "gap-marks-missing": "裁判打分未齐",
  "gap-too-many-marks": "打分多于裁判人数",
  "gap-too-few-judges": "到场裁判不足",
  "gap-dnf": "未完成（DNF）",
  "gap-spread": "裁判分差过大，待重新打分",

  absent: "缺席",
  withdrew: "退赛",
  disqualified: "取消资格",
  "not-scored": "未评分",
  incomplete: "评分未齐",
};

export const engineMessages = { en, "zh-CN": zhCN };
