import type { Words } from "~/i18n/language";

/** Who may enter and when: terms, quotas, the calendar. */
export const entryTermsWords = {
  "terms.title": ["报名条件", "Who may enter"],
  "terms.host": ["{{unit}}及所属单位的会员", "Members of {{unit}} and below"],
  "terms.units": ["单位：{{units}}", "Of {{units}}"],
  "terms.trades": [
    "持有工种证书：{{trades}}",
    "With a certificate as {{trades}}",
  ],
  "terms.grade": ["技能等级：{{grade}}及以上", "Grade: {{grade}} or above"],
  "terms.min-age": ["满 {{age}} 周岁", "At least {{age}} years old"],
  "terms.max-age": ["不超过 {{age}} 周岁", "At most {{age}} years old"],
  "terms.years": [
    "入会满 {{years}} 年",
    "Years as a member: {{years}} or more",
  ],
  "terms.one-event": ["每人限报一个项目", "One event each"],
  "terms.per-unit": [
    "每家企业限报 {{count}} 人",
    "{{count}} of each enterprise",
  ],
  "terms.own-quota": ["{{unit}} {{count}} 人", "{{unit}}: {{count}}"],
  "terms.capacity": ["总名额 {{count}} 人", "{{count}} places in all"],
  "terms.feeder": [
    "{{event}}前 {{count}} 名直接获提名",
    "The first {{count}} of {{event}} are nominated",
  ],
  "terms.edit": ["报名条件与名额", "Terms and quotas"],
  "terms.save": ["保存条件", "Save the terms"],
  "terms.field.units": ["限这些单位（含下属）", "Only these units and below"],
  "terms.field.units.hint": [
    "不选即主办工会所属全部单位",
    "None chosen: all units of the contest's own",
  ],
  "terms.field.trades": ["须持有其一工种的证书", "A certificate in one of"],
  "terms.field.trades.hint": [
    "不选即不问工种证书",
    "None chosen: no certificate is asked for",
  ],
  "terms.field.grade": ["技能等级至少", "Grade at least"],
  "terms.field.min-age": ["最小年龄（周岁）", "Youngest (years)"],
  "terms.field.max-age": ["最大年龄（周岁）", "Oldest (years)"],
  "terms.field.years": ["入会至少（年）", "Member for at least (years)"],
  "terms.field.per-unit": ["每家企业名额（人）", "Places of each enterprise"],
  "terms.field.capacity": ["总名额（人）", "Places in all"],
  "terms.age-day": [
    "年龄与会龄按竞赛首日 {{day}} 计算。",
    "Age and membership are counted on the contest's first day, {{day}}.",
  ],
  "quota.title": ["个别单位的名额", "Quotas of single units"],
  "quota.about": [
    "给街道、社区的名额管其下全部企业；给企业的名额代替上面的通用名额。",
    "A quota of a sub-district or community counts all enterprises below; one of an enterprise stands instead of the common one.",
  ],
  "quota.unit.hint": [
    "写全称，街道、社区或企业都可以",
    "Its full name: a sub-district, a community or an enterprise",
  ],
  "quota.places": ["名额（人）", "Places"],
  "quota.taken": ["已占（人）", "Taken"],
  "quota.add": ["设定名额", "Set the quota"],
  "quota.remove": ["取消", "Remove"],
  "quota.empty": ["没有单独设定的名额。", "No unit has a quota of its own."],
  "setup.terms": ["报名条件", "Terms"],
  "setup.terms.open": ["设定条件", "Set the terms"],
  "setup.terms.about": [
    "单位、工种、等级、年龄、名额",
    "Units, trades, grades, ages, places",
  ],
  "calendar.title": ["报名时间与公示期", "Calendar of entry and notice"],
  "calendar.opens.hint": [
    "不填则发布即开始",
    "None: as soon as it is published",
  ],
  "calendar.closes.hint": [
    "不填则到项目开始为止；之后只有组织方可写明原因补录",
    "None: until the event begins. Afterwards only the organiser enters anybody, with a reason",
  ],
  "calendar.notice": ["成绩公示（天）", "Public notice (days)"],
  "calendar.save": ["保存时间", "Save the calendar"],
  "refusal.notice-days-running": [
    "成绩正在公示，天数只能增加，不能少于 {{days}} 天",
    "Results are on public notice: the days may only grow, {{days}} at least",
  ],
  "refusal.ages-crossed": [
    "最大年龄小于最小年龄",
    "The oldest is below the youngest",
  ],
} as const satisfies Words;
