import type { Words } from "~/i18n/language";

/** The words of a worker's own entries on their page. */
export const ownEntriesWords = {
  "own.title": ["我的报名", "My entries"],
  "own.none": [
    "您还没有报名参加竞赛。",
    "You have not entered any contest yet.",
  ],
  "own.look": ["看报名中的竞赛", "Contests open for entry"],
  "own.event": ["{{contest}} · {{event}}", "{{contest}} · {{event}}"],
  "own.listed": ["已列入名单", "On the list"],
  "own.placed": [
    "第 {{rank}} 名，总分 {{total}}",
    "Place {{rank}}, total {{total}}",
  ],
  "own.unplaced": ["没有名次：{{reason}}", "No place: {{reason}}"],
  "own.again": [
    "原因：{{reason}} · {{until}} 前可以重新报名",
    "Reason: {{reason}} · you may enter again until {{until}}",
  ],
  "own.again.open": [
    "原因：{{reason}} · 可以重新报名",
    "Reason: {{reason}} · you may enter again",
  ],
  "own.ended": ["原因：{{reason}}", "Reason: {{reason}}"],
  "own.shift": ["您的场次：{{span}}", "Your shift: {{span}}"],
  "own.shift.at": [
    "您的场次：{{span}} · {{place}}",
    "Your shift: {{span}} · {{place}}",
  ],
  "own.open": ["{{until}} 截止报名", "Entry open till {{until}}"],
  "own.begins": ["{{at}} 开始", "Begins {{at}}"],
  "own.dated-later": ["时间待定", "To be dated"],
  "own.over": ["已结束", "Over"],
  "own.awaited": ["成绩未公布", "Results are not announced yet"],
} as const satisfies Words;
