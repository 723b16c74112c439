import type { Words } from "~/i18n/language";

/** What a contest leaves to learn from: units' reports, weak points, judges' statistics. */
export const afterWords = {
  "report.units": ["成绩汇总", "Results in sum"],
  "report.by-unit": ["按单位", "By unit"],
  "report.by-entrant": ["按选手", "By entrant"],
  "report.by-event": ["按项目", "By event"],
  "report.all-events": ["各项目合计", "All events"],
  "report.units-taking-part": ["单位（个）", "Units"],
  "report.unit": ["单位", "Unit"],
  "report.entrants": ["报名（人）", "Entered"],
  "report.competed": ["参赛（人）", "Competed"],
  "report.ranked": ["有名次（人）", "Placed"],
  "report.best": ["最好名次", "Best place"],
  "report.mean-place": ["平均名次", "Mean place"],
  "report.best-total": ["最好成绩", "Best total"],
  "report.mean": ["平均分", "Mean total"],
  "report.awards": ["获奖", "Awards"],
  "weak.lead": [
    "按失分率排列：某一项上全体（或某单位）平均丢了满分的多少。一次点击即可提为微课选题。",
    "By share lost: how much of an aspect's maximum was lost on average, by all or by a unit. One click proposes it as the topic of a micro-lecture.",
  ],
  "weak.aspect": ["评分项", "Aspect"],
  "weak.lost": ["失分率", "Lost"],
  "weak.marked": ["人数", "Entrants"],
  "weak.all": ["全部选手", "All entrants"],
  "weak.units": ["按单位", "By unit"],
  "weak.units.hint": [
    "只列 3 人以上的单位，以及企业所属的街道、社区（园区）。",
    "Units with three entrants or more, and the sub-districts and communities above them.",
  ],
  "weak.lecture": ["微课选题", "Micro-lecture"],
  "weak.propose": ["提为选题", "Propose as a topic"],
  "weak.topic": ["{{aspect}}（{{event}}）", "{{aspect}} ({{event}})"],
  "weak.note": [
    "{{count}} 人平均失分 {{lost}}%",
    "{{count}} entrants lost {{lost}}% on average",
  ],
  "weak.note.unit": [
    "{{unit}} {{count}} 人平均失分 {{lost}}%",
    "{{unit}}: {{count}} entrants lost {{lost}}% on average",
  ],
  "refusal.weak-unknown": [
    "成绩里已没有这一项",
    "The results have no such aspect any more",
  ],
  "refusal.topic-proposed": [
    "已经提过这个选题",
    "This topic was proposed already",
  ],
  "weak.empty": [
    "成绩里没有可以比较的评分项。",
    "There is no aspect to compare.",
  ],
  "judges.title": ["裁判打分统计", "Judges' statistics"],
  "judges.lead": [
    "只给裁判长参考，从不改动分数。偏差是与同组其他裁判平均分之差，按满分折算。",
    "For the chief judge only; it never changes a mark. A residual is the difference from the mean of the other judges, as a share of the maximum.",
  ],
  "judges.code": ["裁判代号", "Judge"],
  "judges.sheets": ["评分表（份）", "Sheets"],
  "judges.residual": ["平均偏差（%）", "Mean residual (%)"],
  "judges.spread": ["偏差离散（%）", "Spread (%)"],
  "judges.own": ["对本系统选手（%）", "For own unit (%)"],
  "judges.too-few": ["数据不足", "Not enough data"],
  "judges.empty": ["还没有可以比较的打分。", "No marks to compare yet."],
} as const satisfies Words;
