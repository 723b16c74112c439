import type { Words } from "~/i18n/language";

/** The officer puts a list of entrants on an event. */
export const entrantListWords = {
  "refusal.entrant-already": [
    "名单里有人已经报名，请重新检查",
    "Somebody is entered already; check the list again",
  ],
  "list-form.title": ["导入名单", "Enter a list"],
  "list-form.about": [
    "首行为列名：参赛号（可空，自动编号）、姓名、单位、手机号（可空）。先检查，无误后再录入。",
    "The first row names the columns: number (may be empty), name, unit, phone (may be empty). It is checked before anything is written.",
  ],
  "list-form.wrong": [
    "名单有误，尚未录入",
    "The list is wrong; nothing was entered",
  ],
  "list-form.closed": [
    "打分已经开始，名单不再改动。",
    "Judging has begun; the list stays.",
  ],
  "list-form.right": [
    "名单无误，共 {{count}} 名选手，尚未录入。",
    "The list is right: {{count}} entrants, not entered yet.",
  ],
  "list-form.preview": ["名单预览", "Preview"],
  "list-form.foreign": ["区外单位", "Not of the district"],
  "list-form.member": ["会员", "Member"],
  "list-form.no-member": ["未对应到会员", "No member found"],
  "list-form.enter": ["录入 {{count}} 名选手", "Enter {{count}} entrants"],
  "list-form.reasons": [
    "共 {{count}} 行，其中 {{against}} 行与报名条件不符，尚未录入。",
    "{{count}} rows, {{against}} of them against the terms of entry. Nothing is entered yet.",
  ],
  "list-form.reason": ["书面理由", "Written reason"],
  "list-form.reason.over": [
    "把不符合条件的行也录入时必填，与各行原因一起记入操作记录",
    "Asked for if the rows against the terms are entered too; the audit trail keeps it with their reasons",
  ],
  "list-form.reason.late": [
    "报名已经截止，录入必须写明理由，记入操作记录",
    "Entry is closed: say why the list comes late; the audit trail keeps it",
  ],
  "list-form.enter-good": [
    "只录入符合条件的 {{count}} 名选手",
    "Enter only the {{count}} without a reason",
  ],
  "list-form.enter-over": [
    "凭书面理由录入全部 {{count}} 名选手",
    "Enter all {{count}} with the written reason",
  ],
  "list-form.another": ["换一份名单", "Another list"],
  "refusal.not-a-sheet": [
    "不是 CSV 或 XLSX 表格",
    "This is neither CSV nor XLSX",
  ],
  "refusal.broken-encoding": [
    "编码不是 UTF-8 或 GB18030",
    "It is neither UTF-8 nor GB18030",
  ],
  "refusal.empty-sheet": [
    "表格是空的：首行列名，以下每行一名选手",
    "The table is empty: a header row, then one entrant a row",
  ],
  "refusal.broken-quotes": [
    "第 {{line}} 行的引号不成对",
    "The quotes on line {{line}} do not match",
  ],
  "refusal.file-too-big": ["文件超过 2 MB", "The file is over 2 MB"],
  "refusal.list-column-unknown": [
    "没有“{{column}}”这一列，可用：参赛号、姓名、单位、手机号",
    'Unknown column "{{column}}"; known are number, name, unit, phone',
  ],
  "refusal.list-number-bad": [
    "参赛号“{{number}}”只能用字母、数字、短横，最多 12 位",
    'The number "{{number}}" may have up to 12 letters, digits, hyphens',
  ],
  "refusal.list-number-taken": [
    "参赛号“{{number}}”已经用过",
    'The number "{{number}}" is taken',
  ],
  "refusal.list-number-twice": [
    "参赛号“{{number}}”与第 {{first}} 行重复",
    'The number "{{number}}" is already on row {{first}}',
  ],
  "refusal.list-person-entered": [
    "{{name}} 已在本项目名单中",
    "{{name}} is on this event's list already",
  ],
} as const satisfies Words;
