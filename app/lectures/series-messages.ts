import type { Words } from "~/i18n/language";

/** Series, their plan, and the topics that workers propose. */
export const seriesWords = {
  // Series
  "series.new": ["建微课系列", "New lecture series"],
  "series.new.submit": ["建系列", "Create the series"],
  "series.name": ["名称", "Name"],
  "series.nameEn": ["英文名称", "Name in English"],
  "series.school": ["所属学堂", "School"],
  "series.interval": ["间隔（天）", "Interval (days)"],
  "series.interval.hint": ["每两周一讲就是 14", "14 for every two weeks"],
  "series.minutes": ["每讲时长（分钟）", "Length (minutes)"],
  "series.first": ["第一讲时间", "First lecture"],
  "series.edit": ["系列设置", "The series"],
  "series.save": ["保存系列", "Save the series"],
  "series.since": ["开办", "Since"],
  "series.ended": ["停办", "Ended on"],
  "series.end": ["停办系列", "End the series"],
  "series.end.question": [
    "停办“{{name}}”。今天以后的各讲都取消，课表和日历里显示为已取消；往期和回放保留。不能撤回。",
    "End “{{name}}”. Its lectures after today are cancelled, in timetables and calendars too; past ones and replays stay. This cannot be undone.",
  ],
  "series.rhythm": [
    "每 {{days}} 天一讲，每讲 {{minutes}} 分钟",
    "Every {{days}} days, {{minutes}} minutes each",
  ],
  "series.health": ["筹备情况", "Health"],
  "series.tally": ["应讲各讲", "Lectures that were due"],
  "series.lectures": ["各讲", "Lectures"],
  "plan.title": ["排后续微课", "Plan the next lectures"],
  "plan.first": ["从", "From"],
  "plan.count": ["讲数", "How many"],
  "plan.submit": ["排课", "Plan them"],
  "plan.hint": [
    "从这个时间起，每 {{days}} 天一讲。",
    "From then on, one every {{days}} days.",
  ],

  // Proposed topics
  "topics.title": ["选题建议", "Proposed topics"],
  "topics.lead": [
    "竞赛中失分多的项目会提为选题。用到还没有主题的一讲里，或写明原因搁置。",
    "Where contests lost most, a topic is proposed. Take it into a lecture that has none yet, or set it aside with a reason.",
  ],
  "topics.open": ["选题建议", "Proposed topics"],
  "topics.from": ["来自", "From"],
  "topics.state.open": ["待选用", "Waiting"],
  "topics.state.taken": ["已选用", "Taken"],
  "topics.state.set-aside": ["已搁置", "Set aside"],
  "topics.none.open": ["没有待选用的选题。", "No topic waits."],
  "topics.none.taken": ["还没有选用过。", "None was taken yet."],
  "topics.none.set-aside": ["没有搁置的选题。", "None was set aside."],
  "topics.lecture": [
    "把“{{topic}}”用到哪一讲",
    "Which lecture takes “{{topic}}”",
  ],
  "topics.take": ["用作这一讲的主题", "Make it that lecture's topic"],
  "topics.no-lecture": [
    "您的系列里没有待定主题的微课，请先排课。",
    "No lecture of your series wants a topic; plan one first.",
  ],
  "topics.aside": ["搁置", "Set aside"],
  "topics.aside.question": [
    "搁置选题“{{topic}}”？提议方看得到原因，以后仍可选用。",
    "Set “{{topic}}” aside? Whoever proposed it reads why; it can still be taken later.",
  ],
  "topics.aside.because": ["已搁置：{{reason}}", "Set aside: {{reason}}"],
  "topics.reason": ["原因", "Reason"],
  "fact.origin": ["选题来自", "Proposed by"],
  "today.topics": [
    "{{count}} 个选题建议待选用",
    "{{count}} proposed topics wait",
  ],
  "today.topics.button": ["去选题", "Choose"],
  "refusal.topic-taken": ["这个选题已被选用", "This topic was taken already"],
  "refusal.topic-decided": [
    "这个选题已经处理过",
    "This topic was dealt with already",
  ],
  "refusal.topic-reason": ["请写明原因", "Please say why"],
  "refusal.topic-proposed": [
    "已经提过这个选题",
    "This topic was proposed already",
  ],
  "refusal.lecture-has-topic": [
    "这一讲已有主题",
    "This lecture has a topic already",
  ],

  "refusal.series-ended": ["这个系列已停办", "This series has ended"],
} as const satisfies Words;
