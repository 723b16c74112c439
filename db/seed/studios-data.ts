/** Places of a problem, kinds of outcomes, and the phrases of steps, notices and objections. */
export const sites = [
  "一车间",
  "二车间",
  "3号线",
  "老厂区",
  "新线",
  "东区",
  "西区",
  "维修班",
] as const;

/** Codes of the district's list. */
export const outcomeKinds = [
  "process",
  "equipment",
  "tooling",
  "software",
  "invention-patent",
  "utility-patent",
  "standard",
] as const;

export const refusals = [
  "同类问题已在“一车间”立项，并入处理",
  "属设备到寿命，列入下年度大修，不单独攻关",
] as const;

export const objections = [
  [
    "一名职工",
    "我们班前年也这样干过，能不能写明参与人？",
    "经核对班组记录，当年试过其中一步，已在完成人中注明，不影响命名。",
  ],
  [
    "某企业技术科",
    "测试只在夏季做，冬季是否同样有效？",
    "补充了冬季三个月的数据，结论一致。",
  ],
] as const;

export const adoptionProofs = [
  "推广小组现场核对三个班次记录，设备科、工会盖章。",
  "班组对比试用一个月，数据由质量科提供。",
  "列入本单位作业指导书，编号见附件。",
] as const;
