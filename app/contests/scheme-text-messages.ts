import type { Words } from "~/i18n/language";

/** A scheme written as JSON, and what is wrong with the text. */
export const schemeTextWords = {
  "field.scheme": ["评分方案（JSON）", "Marking scheme (JSON)"],
  "field.scheme.hint": [
    '分值、满分、权重都写成带引号的小数，如 "0.3"',
    'Marks, maxima and weights are decimals in quotes, such as "0.3"',
  ],
  "scheme.version": [
    "当前第 {{version}} 版",
    "Version {{version}} is in force",
  ],
  "scheme.none-yet": [
    "还没有评分方案，请在下面写入。",
    "There is none yet. Write it below.",
  ],
  "scheme.frozen": [
    "打分已经开始，方案不再改动。",
    "Judging has begun; the scheme does not change any more.",
  ],
  "scheme.as-tree": ["按树查看", "As a tree"],
  "scheme.save": ["检查并保存方案", "Check and save the scheme"],
  "scheme.problems_one": [
    "方案有 {{count}} 处不对",
    "{{count}} thing is wrong",
  ],
  "scheme.problems_other": [
    "方案有 {{count}} 处不对",
    "{{count}} things are wrong",
  ],
  "scheme.line": ["第 {{line}} 行", "Line {{line}}"],
  "refusal.scheme-not-json": [
    "到这一行不成其为 JSON：多半缺了引号、逗号或括号",
    "The text stops being JSON here: a quote, comma or bracket is missing",
  ],
  "refusal.scheme-frozen": [
    "打分已经开始，方案不能改",
    "Judging has begun; the scheme cannot change",
  ],
  "refusal.scheme-wrong": ["方案有误", "The scheme is wrong"],
} as const satisfies Words;
