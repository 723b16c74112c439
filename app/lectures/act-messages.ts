import type { Words } from "~/i18n/language";

/** What the audit trail calls the acts of this feature, by the code of its lines. */
export const lecturesActs = {
  "series.found": ["设立微课系列", "Lecture series founded"],
  "series.change": ["修改微课系列", "Lecture series changed"],
  "lecture.plan": ["安排微课", "Lecture planned"],
  "lecture.change": ["修改微课", "Lecture changed"],
  "lecture.postpone": ["微课延期", "Lecture postponed"],
  "lecture.open": ["开始直播", "Lecture opened"],
  "lecture.close": ["结束直播", "Lecture closed"],
  "lecture.put-out": ["请出直播间", "Put out of the room"],
  "lecture.material.add": ["上传微课资料", "Material added"],
  "lecture.material.take-off": ["移除微课资料", "Material taken off"],
  "lecture.replay.put-up": ["上传回放", "Replay put up"],
  "lecture.replay.take-down": ["撤下回放", "Replay taken down"],
  "lecture.replay.chapters": ["编辑回放章节", "Chapters of a replay edited"],
  "question.answer": ["回答提问", "Question answered"],
  "topic.proposed": ["提出选题", "Topic proposed"],
  "topic.taken": ["选用选题", "Topic taken up"],
  "topic.set-aside": ["搁置选题", "Topic set aside"],
} as const satisfies Words;
