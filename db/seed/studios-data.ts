import type { Matter } from "./studio-matters";

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

/** A problem that a worker raised and no studio has taken yet. */
export const orphan: Matter = {
  title: "雨天集卡车厢板打滑，解锁销够不着",
  object: "集卡车厢板",
  metric: ["单车解锁时间", "秒", 40, 60, 15, 25],
  cause: "车厢板没有防滑条，解锁销装在内侧",
  fix: "铺防滑条，解锁销加长柄引到车侧",
  device: "解锁销长柄",
};

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
