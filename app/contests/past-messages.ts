import type { Words } from "~/i18n/language";

/** A past contest comes in as a file of results. */
export const pastWords = {
  "past.title": ["导入往届竞赛", "Import a past contest"],
  "past.back": ["竞赛管理", "Manage contests"],
  "past.lead": [
    "成绩直接列为最终成绩，不再打分；计入统计报告，也显示在选手的技能护照中。",
    "Its results become final at once, without judging. They count in the report and show in the entrants' passports.",
  ],
  "past.field.unit": ["主办工会", "Held by"],
  "past.field.enterprise": [
    "主办企业（企业级竞赛）",
    "Enterprise (a contest of its own)",
  ],
  "past.field.enterprise.hint": [
    "由企业主办时填企业全称或单位编号，不必再选上面的单位",
    "Its whole name or its code, where an enterprise holds the contest; the unit above is then not asked",
  ],
  "past.field.name": ["竞赛名称（中文）", "Contest in Chinese"],
  "past.field.name-en": ["竞赛名称（英文）", "Contest in English"],
  "past.field.slug": ["竞赛网址中的名字", "Contest in the address"],
  "past.field.slug.hint": [
    "同一届竞赛再导入别的项目时填同一个名字",
    "The same name again adds another event to an imported contest",
  ],
  "past.field.starts": ["开始日期", "From"],
  "past.field.ends": ["结束日期", "Until"],
  "past.field.hosts": ["主办单位", "Hosts"],
  "past.field.trade": ["工种", "Trade"],
  "past.field.event": ["项目名称（中文）", "Event in Chinese"],
  "past.field.event-en": ["项目名称（英文）", "Event in English"],
  "past.field.event-slug": ["项目网址中的名字", "Event in the address"],
  "past.field.file": ["成绩文件", "Results"],
  "past.field.file.hint": [
    "成绩包（zip），或表格（XLSX、CSV）：名次、姓名、单位、手机号、总分、状态、荣誉（如“技术能手；市级五一劳动奖章”，可空）；8 MB 以内",
    "A results bundle (zip), or a table (XLSX, CSV): rank, name, unit, phone, total, status, honours (such as “Skilled technician; Municipal …”, may be empty); up to 8 MB",
  ],
  "past.submit": ["导入为最终成绩", "Import as final results"],
  "past.wrong": [
    "文件有误，没有导入",
    "The file is wrong; nothing was imported",
  ],
  "past.open": ["导入往届竞赛", "Import a past contest"],
  "refusal.past-too-big": ["文件超过 8 MB", "The file is over 8 MB"],
  "refusal.slug-taken": [
    "这个网址已被别的竞赛使用",
    "Another contest has this address",
  ],
  "refusal.slug-form": [
    "只用小写字母、数字和短横",
    "Lower-case letters, digits and hyphens only",
  ],
  "refusal.event-taken": [
    "这个项目已经导入过",
    "This event was imported already",
  ],
  "refusal.entrant-twice": ["同一人出现两次", "Somebody stands there twice"],
  "refusal.list-number-taken": [
    "参赛号“{{number}}”重复",
    'The number "{{number}}" stands there twice',
  ],
  "refusal.result-rank-bad": [
    "名次“{{rank}}”应为正整数",
    'The rank "{{rank}}" should be a whole number from 1',
  ],
  "refusal.result-total-bad": [
    "总分“{{total}}”不是分数",
    'The total "{{total}}" is no mark',
  ],
  "refusal.result-status-bad": [
    "状态“{{status}}”不认识：参赛、缺席、退赛、取消资格",
    'Unknown status "{{status}}": entered, absent, withdrew, disqualified',
  ],
  "refusal.result-nothing": [
    "名次、总分、状态都没有",
    "There is neither rank, total nor status",
  ],
  "refusal.result-rank-missing": [
    "别人有名次，这一行没有",
    "Others have a rank, this row has none",
  ],
  "refusal.result-honour-unknown": [
    "荣誉名录中没有“{{honour}}”",
    'There is no honour "{{honour}}" on the list',
  ],
  "refusal.result-honour-beyond": [
    "“{{honour}}”超出本级竞赛可授的荣誉，请由选手所属工会登记",
    '"{{honour}}" is above what a contest of this tier brings; the union of its holder records it',
  ],
  "refusal.result-honour-nobody": [
    "会员中没有 {{name}}（单位或手机号对不上），不能记荣誉",
    "{{name}} is no member known by this unit or phone, so no honour can be recorded",
  ],
  "refusal.result-both": [
    "既是“{{status}}”又有名次",
    'It is "{{status}}" and has a rank',
  ],
} as const satisfies Words;
