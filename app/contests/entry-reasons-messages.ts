import type { Words } from "~/i18n/language";

/** Why somebody may not enter, or not without a written reason. */
export const entryReasonsWords = {
  "refusal.entry-no-unit": [
    "目前不是任何单位的在册会员",
    "Not a member of any unit at present",
  ],
  "refusal.entry-other-unit": [
    "不是主办工会所属单位的会员",
    "Not a member of the contest's own units",
  ],
  "refusal.entry-unit-not-asked": [
    "所在单位不在报名范围内",
    "The unit is not among those asked for",
  ],
  "refusal.entry-trade": [
    "没有登记所要求工种的技能等级",
    "No grade is on record in a trade asked for",
  ],
  "refusal.entry-no-grade": [
    "没有登记本工种的技能等级，要求$t(entries:grade.{{minGrade}})及以上",
    "No grade is on record in this trade; $t(entries:grade.{{minGrade}}) or above is asked for",
  ],
  "refusal.entry-grade": [
    "技能等级不够，要求$t(entries:grade.{{minGrade}})及以上",
    "The grade is too low; $t(entries:grade.{{minGrade}}) or above is asked for",
  ],
  "refusal.entry-no-birthday": [
    "没有登记出生日期，无法核对年龄",
    "No date of birth is on record",
  ],
  "refusal.entry-too-young": [
    "竞赛首日 {{age}} 周岁，未满 {{least}} 周岁",
    "Aged {{age}} on the first day, under {{least}}",
  ],
  "refusal.entry-too-old": [
    "竞赛首日 {{age}} 周岁，超过 {{most}} 周岁",
    "Aged {{age}} on the first day, over {{most}}",
  ],
  "refusal.entry-member-too-new": [
    "入会 {{years}} 年，未满 {{least}} 年",
    "Full years as a member: {{years}}; at least {{least}} are asked for",
  ],
  "refusal.entry-already": ["已经报名", "Entered already"],
  "refusal.entry-judge": ["是本项目的裁判", "Sits on the panel of this event"],
  "refusal.entry-other-event": [
    "已报本次竞赛的“{{event}}”，每人限报一个项目",
    "Entered in {{eventEn}} of this contest already; one event each",
  ],
  "refusal.entry-full": [
    "{{places}} 个名额已满",
    "All {{places}} places are taken",
  ],
  "refusal.entry-quota": [
    "本单位的 {{places}} 个名额已满",
    "The unit's {{places}} places are taken",
  ],
  "refusal.entry-quota-above": [
    "所属上级单位的 {{places}} 个名额已满",
    "The {{places}} places of the unit above are taken",
  ],
  "refusal.entry-draft": ["竞赛还没有发布", "The contest is not published yet"],
  "refusal.entry-before": ["还没有开始报名", "Entry has not opened yet"],
  "refusal.entry-closed": [
    "报名已经截止，确有原因请联系组织方补录",
    "Entry has closed; the organiser may still enter somebody with a reason",
  ],
  "refusal.entry-over": [
    "打分已经开始或竞赛已结束，报名不再变动",
    "Judging has begun or the contest is closed; entries stay as they are",
  ],
  "refusal.entry-same-name": [
    "名单上已有同单位同名的 {{name}}，可能是同一人",
    "{{name}} of the same unit is on the list already and may be the same person",
  ],
  "refusal.entry-reasons": [
    "名单里有人不符合报名条件，请重新检查",
    "Some on the list may not enter; check it again",
  ],
  "refusal.entry-over-reason": [
    "不符合条件仍要报名的，须写明理由",
    "Say why somebody is entered against the terms",
  ],
  "refusal.entry-late-reason": [
    "已过截止时间，请写明迟报原因",
    "It is past the closing moment; say why it is late",
  ],
  "refusal.entry-nobody": ["会员中没有这个人", "There is no such member"],
  "refusal.entry-unknown": ["没有这份报名", "There is no such entry"],
} as const satisfies Words;
