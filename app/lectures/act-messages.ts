import type { Words } from "~/i18n/language";

/** What the audit trail calls the acts of this feature, by the code of its lines. */
export const lecturesActs = {
  "series.found": ["设立微课系列", "Lecture series founded"],
  "series.change": ["修改微课系列", "Lecture series changed"],
  "series.end": ["停办微课系列", "Lecture series ended"],
  "lecture.plan": ["安排微课", "Lecture planned"],
  "lecture.change": ["修改微课", "Lecture changed"],
  "lecture.postpone": ["微课延期", "Lecture postponed"],
  "lecture.cancel": ["取消微课", "Lecture cancelled"],
  "lecture.remove": ["删去微课", "Lecture removed"],
  "lecture.held-without-room": [
    "微课办了，没有直播",
    "Lecture held without the live room",
  ],
  "lecture.open": ["开始直播", "Lecture opened"],
  "lecture.close": ["结束直播", "Lecture closed"],
  "lecture.put-out": ["请出直播间", "Put out of the room"],
  "lecture.let-in": ["准许再进直播间", "Let into the room again"],
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
