import type { Words } from "~/i18n/language";

/** What every list of people has in common: where it comes from, and what can be wrong with its rows. */
export const listWords = {
  "list.file": ["文件", "File"],
  "list.file.hint": [
    "CSV（UTF-8 或 GB18030）或 XLSX，2 MB 以内",
    "CSV (UTF-8 or GB18030) or XLSX, up to 2 MB",
  ],
  "list.text": ["或粘贴表格", "Or paste the table"],
  "list.text.hint": [
    "从 Excel 复制后直接粘贴即可",
    "Copy it from a spreadsheet",
  ],
  "list.check": ["检查名单", "Check the list"],
  "list.row": ["第 {{row}} 行", "Row {{row}}"],
  "refusal.list-too-long": [
    "一次最多 {{most}} 行",
    "At most {{most}} rows at once",
  ],
  "refusal.list-column-missing": [
    "缺少“{{column}}”列",
    'The column "{{column}}" is missing',
  ],
  "refusal.list-column-twice": [
    "“{{column}}”列重复",
    'The column "{{column}}" stands there twice',
  ],
  "refusal.list-name-empty": ["姓名为空", "The name is empty"],
  "refusal.list-name-long": [
    "姓名超过 80 字",
    "The name is over 80 characters",
  ],
  "refusal.list-number-long": [
    "参赛号超过 12 位",
    "The number is over 12 characters",
  ],
  "refusal.list-unit-long": [
    "单位名称超过 120 字",
    "The unit is over 120 characters",
  ],
  "refusal.list-phone-bad": [
    "手机号“{{phone}}”应为 1 开头的 11 位数字",
    'The phone number "{{phone}}" should be 11 digits from 1',
  ],
  "refusal.list-phone-twice": [
    "手机号“{{phone}}”与第 {{first}} 行重复",
    'The phone number "{{phone}}" is already on row {{first}}',
  ],
  "refusal.list-phone-unknown": [
    "会员中没有手机号 {{phone}}",
    "No member has the phone number {{phone}}",
  ],
  "refusal.list-phone-other": [
    "手机号 {{phone}} 不是 {{name}} 的",
    "The phone number {{phone}} is not that of {{name}}",
  ],
  "refusal.list-person-twice": [
    "{{name}} 与第 {{first}} 行是同一人",
    "{{name}} is the same person as on row {{first}}",
  ],
} as const satisfies Words;
