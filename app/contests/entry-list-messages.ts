import type { Words } from "~/i18n/language";

/** An enterprise enters its workers as a list, takes them back, replaces them. */
export const entryListWords = {
  "list.title": ["单位报名", "Entry by the enterprise"],
  "list.lead": [
    "按名单为所属企业职工报名，核对无误后提交组织方审核。",
    "Enter the workers of your enterprise as a list. It is checked first, then it waits for the organiser.",
  ],
  "list.columns": [
    "首行列名：姓名、手机号（可空）、单位（只管一家企业时可空）、技能等级（可空）、证书编号（可空）。",
    "The first row names the columns: name, phone (may be empty), unit (may be empty if you keep one enterprise), grade, certificate (may be empty).",
  ],
  "list.template": ["下载空白表", "Download an empty table"],
  "list.wrong": [
    "名单有误，一人也没有报上",
    "The list is wrong; nobody was entered",
  ],
  "list.right": [
    "名单无误，共 {{count}} 人，尚未提交。",
    "The list is right: {{count}} workers, not entered yet.",
  ],
  "list.mixed": [
    "{{good}} 行无误，{{bad}} 行有误。改好后重新检查，或只报无误的。",
    "{{good}} rows are right, {{bad}} wrong. Mend and check again, or enter the right ones only.",
  ],
  "list.enter": ["为 {{count}} 人报名", "Enter {{count}} workers"],
  "list.enter-good": [
    "只为无误的 {{count}} 人报名",
    "Enter only the {{count}} right ones",
  ],
  "list.another": ["换一份名单", "Another list"],
  "list.ours": ["本单位报名", "Our entries"],
  "list.ours.empty": ["还没有人报名。", "Nobody is entered yet."],
  "list.preview": ["名单预览", "Preview"],
  "list.closed": ["现在不收单位报名。", "Lists are not taken now."],
  "list.withdraw.late": [
    "报名已经截止。让 {{name}} 退出？原因会记录在案，本人能看到。",
    "Entry is closed. Withdraw {{name}} late? The reason is kept, and the worker reads it.",
  ],
  "list.replace": ["换人", "Replace"],
  "list.replace.question": [
    "换下 {{name}}，由谁参赛？新报的人等组织方审核。",
    "Who takes the place of {{name}}? The new entry waits for approval.",
  ],
  "list.replace.late": [
    "报名已经截止。换下 {{name}}，由谁参赛？按迟报处理，须组织方批准。",
    "Entry is closed. Who takes the place of {{name}}? It counts as late and needs the organiser's approval.",
  ],
  "list.replace.name": ["替换人姓名", "Name of who comes instead"],
  "list.replace.phone": ["手机号（同名时填）", "Phone number (for namesakes)"],
  "refusal.not-a-sheet": [
    "不是 CSV 或 XLSX 表格",
    "This is neither CSV nor XLSX",
  ],
  "refusal.broken-encoding": [
    "编码不是 UTF-8 或 GB18030",
    "It is neither UTF-8 nor GB18030",
  ],
  "refusal.empty-sheet": [
    "表格是空的：首行列名，以下每行一人",
    "The table is empty: a header row, then one worker a row",
  ],
  "refusal.broken-quotes": [
    "第 {{line}} 行的引号不成对",
    "The quotes on line {{line}} do not match",
  ],
  "refusal.file-too-big": ["文件超过 2 MB", "The file is over 2 MB"],
  "refusal.list-column-unknown": [
    "没有“{{column}}”这一列，可用：姓名、手机号、单位、技能等级、证书编号",
    'Unknown column "{{column}}"; known are name, phone, unit, grade, certificate',
  ],
  "refusal.list-grade-bad": [
    "技能等级“{{grade}}”不认识，请写五级/初级工至一级/高级技师之一",
    'Unknown grade "{{grade}}"; write 5 (beginner) to 1 (senior technician)',
  ],
  "refusal.list-certificate-long": [
    "证书编号超过 60 字",
    "The certificate number is over 60 characters",
  ],
  "refusal.list-nobody": [
    "{{unit}}的在册会员中没有 {{name}}，请先在会员管理中登记",
    "{{unit}} has no member {{name}}; put them on the roll first",
  ],
  "refusal.list-namesakes": [
    "{{unit}}有几名 {{name}}，请加手机号",
    "{{unit}} has several members {{name}}; add the phone number",
  ],
  "refusal.list-nobody-own": [
    "您所管单位的在册会员中没有 {{name}}，请先在会员管理中登记",
    "Your units have no member {{name}}; put them on the roll first",
  ],
  "refusal.list-namesakes-own": [
    "您所管单位有几名 {{name}}，请加手机号或单位",
    "Your units have several members {{name}}; add the phone number or the unit",
  ],
  "refusal.list-unit-unknown": [
    "没有单位“{{unit}}”，或不归您管理",
    'There is no unit "{{unit}}", or it is not yours to enter',
  ],
  "refusal.list-unit-empty": ["请写明单位", "Name the unit"],
  "refusal.list-not-yours": [
    "{{name}} 不是您所管单位的会员",
    "{{name}} is not a member of your units",
  ],
} as const satisfies Words;
