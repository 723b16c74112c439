import type { Words } from "~/i18n/language";

/** The officer looks at entries: approves, refuses, withdraws, enters one. */
export const entryApprovalWords = {
  "approve.title": ["报名审核", "Entries"],
  "approve.empty": ["还没有人报名。", "Nobody has entered yet."],
  "approve.none": ["没有符合条件的报名。", "No entry matches."],
  "approve.submit": ["通过选中的", "Approve the chosen"],
  "approve.all": ["全部通过（{{count}} 人）", "Approve all {{count}}"],
  "approve.all.question": [
    "通过全部 {{count}} 份待审核报名？通过后即列入选手名单。",
    "Approve all {{count}} that wait? They go on the list of entrants.",
  ],
  "approve.refuse": ["不通过选中的", "Refuse the chosen"],
  "approve.refuse.reason": ["不通过的原因", "Why they are refused"],
  "approve.choose": ["选择 {{name}}", "Choose {{name}}"],
  "approve.withdraw": ["退出", "Withdraw"],
  "approve.withdraw.question": [
    "让 {{name}} 退出？请写明原因，本人能看到。",
    "Withdraw {{name}}? Say why; the worker reads it.",
  ],
  "approve.add": ["补录一人", "Enter one worker"],
  "approve.add.submit": ["录入并通过", "Enter and approve"],
  "approve.count": [
    "待审核 {{applied}} · 已通过 {{approved}} · 未通过 {{refused}} · 已退出 {{withdrawn}}",
    "To approve {{applied}} · approved {{approved}} · refused {{refused}} · withdrawn {{withdrawn}}",
  ],
  "approve.export": ["导出 {{format}}", "Export {{format}}"],
  "approve.done": ["已通过 {{count}} 份报名。", "{{count}} entries approved."],
  "approve.refused": ["{{count}} 份报名未通过。", "{{count}} entries refused."],
  "refusal.entry-judging": [
    "打分已经开始，退赛请在选手页面改状态",
    "Judging has begun; change the entrant's status instead",
  ],
  "refusal.entry-announced": [
    "成绩已经公布，只能通过成绩更正改动",
    "Results are announced; only a correction changes this",
  ],
  "refusal.entry-none-waiting": [
    "选中的报名都已处理，可能别人刚刚办过",
    "None of the chosen waits any more; somebody may just have dealt with them",
  ],
} as const satisfies Words;
