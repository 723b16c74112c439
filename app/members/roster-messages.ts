import type { Words } from "~/i18n/language";

/** The roster: a table of members is read in. */
export const rosterWords = {
  "roster.lead": [
    "上传表格后先检查，全部正确才写入；有错误时逐行列出，也可以只导入正确的行。支持 XLSX 和 CSV（UTF-8 或 GB18030），一次最多 20,000 行。",
    "The file is checked first and written only when all of it is right; what is wrong is listed by row, and you may import the good rows only. XLSX and CSV (UTF-8 or GB18030), 20,000 rows at most.",
  ],
  "roster.templates": ["模板：", "Templates:"],
  "roster.people": ["职工名册", "Members"],
  "roster.units": ["工会组织名册", "Units"],
  "roster.kind": ["内容", "Contents"],
  "roster.unit": ["导入到", "Import into"],
  "roster.unit.hint": [
    "表里的单位必须在它之下。",
    "The units named in the file must stand below it.",
  ],
  "roster.file": ["文件", "File"],
  "roster.file.hint": ["不超过 10 MB。", "10 MB at most."],
  "roster.send": ["上传并检查", "Send and check"],
  "roster.sent": ["最近导入", "Sent lately"],
  "roster.none": [
    "还没有导入过名册。先下载模板填好，再上传。",
    "No roster yet. Take a template, fill it in and send it.",
  ],
  "roster.rows": ["行数", "Rows"],
  "roster.by": ["上传人", "Sent by"],
  "roster.at": ["时间", "When"],
  "roster.state.waiting": ["等待检查", "Waiting"],
  "roster.state.checking": ["检查中", "Being checked"],
  "roster.state.refused": ["有错误", "Has errors"],
  "roster.state.ready": ["待导入", "Ready"],
  "roster.state.writing": ["导入中", "Being written"],
  "roster.state.done": ["已导入", "Imported"],
  "roster.state.failed": ["导入失败", "Failed"],
  "roster.now.waiting": [
    "文件已收到，正在等待检查。",
    "The file is here and waits to be checked.",
  ],
  "roster.now.checking": ["正在检查。", "It is being checked."],
  "roster.now.refused": [
    "共 {{total}} 行，{{bad}} 行有错误，{{done}} 行正确。还没有写入任何内容。",
    "{{total}} rows: {{bad}} with errors, {{done}} good. Nothing has been written.",
  ],
  "roster.now.ready": [
    "共 {{total}} 行，全部正确。还没有写入任何内容。",
    "{{total}} rows, all good. Nothing has been written.",
  ],
  "roster.now.writing": [
    "正在导入：{{done}} / {{total}} 行。可以离开本页，结果会保留。",
    "Writing: {{done}} of {{total}} rows. You may leave; the result stays.",
  ],
  "roster.now.done": [
    "已导入 {{done}} 行，共 {{total}} 行。",
    "{{done}} of {{total}} rows were imported.",
  ],
  "roster.now.failed": [
    "导入时系统出错，没有写入任何内容。请重新上传；再次失败时请联系管理员。",
    "Something went wrong and nothing was written. Send it again; if it fails again, tell the administrator.",
  ],
  "roster.reload": ["刷新进度", "See how far it is"],
  "roster.accept.ready": ["导入 {{done}} 行", "Import these rows: {{done}}"],
  "roster.accept.refused": [
    "只导入正确的 {{done}} 行",
    "Import only the good rows: {{done}}",
  ],
  "roster.again": ["改好后重新上传", "Send a corrected file"],
  "roster.see": ["查看名单", "See the list"],
  "roster.errors": ["需要修改的行", "Rows to mend"],
  "roster.errors.note": [
    "行号与表格软件里的一致",
    "Lines are numbered as in the spreadsheet",
  ],
  "roster.line": ["行", "Line"],
  "roster.line.no": ["第 {{line}} 行", "line {{line}}"],
  "roster.typed": ["表里写的", "In the file"],
  "roster.column": ["列", "Column"],
  "roster.what": ["问题", "What is wrong"],
  "today.roster.refused": [
    "名册有错误：{{file}}",
    "Errors in a roster: {{file}}",
  ],
  "today.roster.ready": ["名册待导入：{{file}}", "A roster is ready: {{file}}"],
  "today.roster.open": ["查看", "Open"],
  "refusal.roster-not-open": [
    "这份名册已处理过",
    "This roster has been dealt with already",
  ],
  "refusal.file-too-big": ["文件超过 10 MB", "The file is over 10 MB"],
  "refusal.unknown-column": [
    "不认识这一列，请对照模板",
    "This column is not known; compare it with the template",
  ],
  "refusal.column-twice": ["这一列出现两次", "This column is there twice"],
  "refusal.column-missing": ["缺少这一列", "This column is missing"],
  "refusal.unit-code-unknown": [
    "范围内没有这个编号的单位",
    "No unit within reach has this code",
  ],
  "refusal.row-twice": ["与第 {{line}} 行重复", "The same as in line {{line}}"],
  "refusal.phone-twice": [
    "手机号与第 {{line}} 行重复",
    "The same number as in line {{line}}",
  ],
  "refusal.already-member": [
    "已在这家企业的会员名册里",
    "They are on the rolls of this enterprise already",
  ],
  "refusal.born-after-joining": [
    "晚于入会日期 {{day}}",
    "This is not before the membership began, {{day}}",
  ],
  "refusal.in-the-future": ["不能晚于今天", "This day has not come yet"],
  "refusal.not-a-sheet": [
    "文件不是 XLSX 或 CSV，或者已损坏",
    "This is neither XLSX nor CSV, or it is damaged",
  ],
  "refusal.broken-encoding": [
    "文字编码无法识别，请另存为 UTF-8 的 CSV 或 XLSX",
    "The characters cannot be read; save it as CSV in UTF-8 or as XLSX",
  ],
  "refusal.empty-sheet": [
    "表里没有数据行",
    "There are no rows below the header",
  ],
  "refusal.broken-quotes": [
    "第 {{line}} 行的引号不成对",
    "The quotation marks in line {{line}} do not match",
  ],
  "refusal.too-many-rows": [
    "超过 {{maximum}} 行，请分几次导入",
    "More than {{maximum}} rows; send it in parts",
  ],
  "refusal.not-listed": [
    "请填其中之一：{{choices}}",
    "Write one of these: {{choices}}",
  ],
} as const satisfies Words;
