import type { Words } from "~/i18n/language";

/** Corrections of announced results. */
export const correctionWords = {
  "correction.title": ["更正成绩", "Correct results"],
  "correction.lead": [
    "逐条写下要改的分，先看影响，再一次执行或取消。原成绩保留可查。",
    "List the marks to change, look at what follows, then apply them together or cancel. The earlier result stays readable.",
  ],
  "correction.not-now": [
    "成绩公布之后才需要更正；现在请在判分中直接处理。",
    "Corrections are for announced results; before that marks are simply judged again.",
  ],
  "correction.reason": ["更正事由", "Why"],
  "correction.appeal": ["依据的申诉裁决", "Decided appeal"],
  "correction.appeal.none": ["不是由申诉引起", "None"],
  "correction.begin": ["开始更正", "Begin a correction"],
  "correction.lines": ["更正内容", "Changes"],
  "correction.lines.empty": [
    "还没有更正内容，在下面逐条添加。",
    "No changes yet. Add them below.",
  ],
  "correction.add": ["添加一条", "Add a change"],
  "correction.kind": ["改什么", "What"],
  "correction.kind.mark": ["打分", "Mark"],
  "correction.kind.deduction": ["扣分", "Deduction"],
  "correction.kind.factor": ["系数", "Factor"],
  "correction.kind.status": ["参赛状态", "Status"],
  "correction.kind.time": ["用时（秒）", "Time (s)"],
  "correction.entrant.hint": [
    "输入参赛号、姓名或单位查找，从列表中选。",
    "Type a number, name or unit to search, and choose from the list.",
  ],
  "correction.node.mark": ["评分项", "Aspect"],
  "correction.node.deduction": ["扣分项", "Deduction"],
  "correction.node.factor": ["裁判组打分项", "Panel's aspect"],
  "correction.node.hint": [
    "输入名称查找，从列表中选。",
    "Type its name to search, and choose from the list.",
  ],
  "correction.judge": ["裁判", "Judge"],
  "correction.judge.hint": [
    "各裁判分别打分的评分项必选；只有一个商定分的不选。",
    "For aspects that judges mark each for themselves; none for one agreed mark.",
  ],
  "correction.value": ["改为", "New value"],
  "correction.value.mark": [
    "分值；可以未完成的评分项写 DNF；留空为取消该分。",
    "A mark; DNF where an aspect may be left unfinished; empty takes the mark away.",
  ],
  "correction.value.deduction": [
    "扣多少分；留空为不扣。",
    "How much is taken off; empty: nothing.",
  ],
  "correction.value.factor": [
    "如本选手申报的难度系数；留空为按评分方案。",
    "Such as the difficulty the entrant announced; empty: the scheme's.",
  ],
  "correction.value.time": [
    "秒数，如 1832.5；留空为无用时。",
    "Seconds, as 1832.5; empty: none.",
  ],
  "correction.by-scheme": ["按评分方案", "the scheme's"],
  "correction.old": ["原为", "Was"],
  "correction.new": ["改为", "Becomes"],
  "correction.drop": ["去掉", "Drop"],
  "correction.add.submit": ["添加并看影响", "Add and look"],
  "correction.moves": ["总分与名次变化", "Totals and places"],
  "correction.moves.empty": [
    "没有人的总分或名次改变。",
    "Nobody's total or place changes.",
  ],
  "correction.promotions": ["晋级变化", "Promotions"],
  "correction.awards": ["奖项变化", "Awards"],
  "correction.gains": ["获得", "Gains"],
  "correction.loses": ["失去", "Loses"],
  "correction.no-crossing": ["没有变化。", "No change."],
  "correction.apply": ["执行更正", "Apply the correction"],
  "correction.apply.question": [
    "{{count}} 条更正将一并写入，成绩重新公布为新的一版；原成绩保留可查。",
    "{{count}} changes are written together and a new version of the result is announced. The earlier one stays readable.",
  ],
  "correction.cancel": ["取消更正", "Cancel"],
  "correction.cancel.question": [
    "取消后这份更正作废，成绩不变。",
    "The correction is dropped. Results stay as they are.",
  ],
  "correction.past": ["以往更正", "Earlier corrections"],
  "correction.state.applied": ["已执行", "Applied"],
  "correction.state.cancelled": ["已取消", "Cancelled"],
  "correction.versions": [
    "第 {{before}} 版 → 第 {{after}} 版",
    "Version {{before}} → {{after}}",
  ],
  "refusal.correction-not-announced": [
    "成绩还没有公布，不需要更正。",
    "Results are not announced yet; there is nothing to correct.",
  ],
  "refusal.correction-open": [
    "已有一份更正在处理。",
    "A correction is being prepared already.",
  ],
  "refusal.correction-gone": [
    "这份更正已经处理完了。",
    "This correction is over already.",
  ],
  "refusal.correction-empty": [
    "没有更正内容，无法执行。",
    "There is nothing to apply.",
  ],
  "refusal.correction-moved-on": [
    "您看过之后情况有变，请重新看一遍影响再执行。",
    "Something changed since you looked. Look again, then apply.",
  ],
  "refusal.correction-no-leaf": [
    "评分方案里没有这个评分项。",
    "The scheme has no such aspect.",
  ],
  "refusal.correction-no-judge-here": [
    "这一项只有一个商定的分，请不选裁判。",
    "This aspect has one agreed mark; choose no judge.",
  ],
  "refusal.correction-which-judge": [
    "这一项由各裁判分别打分，请选裁判。",
    "Judges mark this aspect each for themselves; choose the judge.",
  ],
  "refusal.correction-status": [
    "请从列表中选一种参赛状态。",
    "Choose a status from the list.",
  ],
  "refusal.correction-time": [
    "用时写秒数，如 1832.5，小于 1000000000。",
    "The time is in seconds, as 1832.5, below 1000000000.",
  ],
  "refusal.correction-no-deduction": [
    "评分方案里没有这个扣分项。",
    "The scheme has no such deduction.",
  ],
  "refusal.correction-no-entrant": [
    "没有这名选手，请从列表中选。",
    "There is no such entrant; choose from the list.",
  ],
  "refusal.correction-which-entrant": [
    "有 {{count}} 名选手叫这个名字，请从列表中选一名。",
    "{{count}} entrants have this name; choose one from the list.",
  ],
  "refusal.correction-which-part": [
    "有 {{count}} 项叫这个名字，请从列表中选一项。",
    "{{count}} aspects have this name; choose one from the list.",
  ],
  "refusal.correction-no-judge": [
    "本项目没有这名裁判。",
    "The event has no such judge.",
  ],
  "refusal.correction-no-panel": [
    "只有裁判组打分项才有系数，请从列表中选。",
    "Only a panel's aspect has a factor; choose from the list.",
  ],
  "refusal.correction-same": [
    "与现在的值相同，不用更正。",
    "That is what stands there already.",
  ],
} as const satisfies Words;
