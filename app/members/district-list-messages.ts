import type { Words } from "~/i18n/language";

/** The lists that the district keeps: trades, honours and their like. */
export const districtListWords = {
  "lists.title": ["基础数据", "Reference lists"],
  "lists.lead": [
    "填表时可选的项目。停用后不再供选，已有的记录不受影响。",
    "What forms offer to choose from. What is retired is offered no more; what was recorded with it stays.",
  ],
  "list.trade": ["工种", "Trades"],
  "list.honour_kind": ["荣誉称号", "Kinds of honour"],
  "list.outcome_kind": ["成果类别", "Kinds of outcome"],
  "list.none": ["还没有项目。", "There is no entry yet."],
  "entry.code": ["代码", "Code"],
  "entry.code.hint": [
    "小写字母开头，可用小写字母、数字、短横；添加后不再改。",
    "Lower-case letters, digits and hyphens, a letter first; it stays as it is.",
  ],
  "entry.name": ["名称", "Name in Chinese"],
  "entry.nameEn": ["英文名称", "Name in English"],
  "entry.holder": ["授予对象", "Given to"],
  "holder.person": ["个人", "a person"],
  "holder.collective": ["集体", "a collective"],
  "entry.term": ["期限（年）", "Term (years)"],
  "entry.term.hint": [
    "不填即长期有效。只用于以后授予的荣誉。",
    "Without one it does not end. It counts for honours given from now on.",
  ],
  "entry.term.none": ["长期", "no end"],
  "entry.state": ["状态", "State"],
  "entry.inUse": ["使用中", "In use"],
  "entry.retired": ["已停用", "Retired"],
  "entry.change": ["修改", "Change"],
  "entry.save": ["保存修改", "Save the changes"],
  "entry.retire": ["停用“{{name}}”", "Retire {{name}}"],
  "entry.restore": ["恢复“{{name}}”", "Offer {{name}} again"],
  "entry.add.trade": ["添加工种", "Add a trade"],
  "entry.add.honour_kind": ["添加荣誉称号", "Add a kind of honour"],
  "entry.add.outcome_kind": ["添加成果类别", "Add a kind of outcome"],
  "refusal.name-taken": ["名称已被使用", "This name is in use"],
  "refusal.entry-unknown": ["没有这个项目", "There is no such entry"],
} as const satisfies Words;
