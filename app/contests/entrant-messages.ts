import type { Words } from "~/i18n/language";

/** One entrant: status, time, deductions, factors. */
export const entrantWords = {
  "entrant.reason": ["改动原因", "Reason for the change"],
  "entrant.reason.hint": [
    "有改动就要写明。裁判核分、签字时能看到，请不要写选手姓名和单位。评分表已核对或已签字的，要重新核对、签字。",
    "Needed for any change. Judges read it when they check and sign, so write no name and no unit. Sheets already checked or signed are checked and signed anew.",
  ],
  "field.time-seconds": ["用时（秒）", "Time (s)"],
  "field.deduction": ["扣分：{{name}}", "Deduction: {{name}}"],
  "field.factor": ["系数：{{name}}", "Factor: {{name}}"],
  "field.factor.hint": [
    "如本选手申报的难度系数；不填按评分方案的 {{factor}}",
    "Such as the difficulty announced; empty: {{factor}}, the scheme's",
  ],
  "refusal.entrant-unknown": ["没有这名选手", "There is no such entrant"],
  "refusal.entrant-reason": [
    "请写明改动原因",
    "Give the reason for the change",
  ],
  "refusal.entrant-stale": [
    "其间有人改过，请重新打开本页，核对后再改。",
    "Somebody changed it meanwhile. Open the page again, look, and change it then.",
  ],
  "refusal.entrant-locked": [
    "这名选手的评分表已锁定，状态、用时、扣分和系数不能再改。有误请先退回评分表，或在成绩公布后走更正。",
    "A sheet of this entrant is locked; status, time, deductions and factors stay. Reopen the sheet first, or correct the result once it is announced.",
  ],
  "refusal.time-bad": [
    "用时应为秒数，小于 1000000000",
    "The time is a number of seconds below 1000000000",
  ],
  "entrant.save": ["保存选手状态", "Save the entrant"],
  "entrant.remove": ["从名单移除", "Remove from the list"],
  "entrant.remove.question": [
    "把 {{name}} 从名单中移除？",
    "Remove {{name}} from the list?",
  ],
} as const satisfies Words;
