import type { Words } from "~/i18n/language";

/** A lecture: its page, materials, questions and replay; moved, or ended otherwise. */
export const lectureWords = {
  // A lecture's page
  "fact.when": ["时间", "Time"],
  "fact.lecturer": ["讲师", "Lecturer"],
  "fact.trade": ["工种", "Trade"],
  "fact.moderator": ["主持", "Moderator"],
  "fact.school": ["学堂", "School"],
  "fact.series": ["系列", "Series"],
  "fact.doors": ["候场", "Doors open"],
  "fact.seen": ["到课", "Attended"],
  "fact.people": ["{{count}} 人", "{{count}}"],
  "fact.none": ["待定", "To be named"],
  "page.join": ["加入直播", "Join"],
  "page.wait": ["进入候场", "To the lobby"],
  "page.edit": ["修改", "Edit"],
  "page.postpone": ["延期", "Postpone"],
  "page.attendance": ["考勤", "Attendance"],
  "page.postponed": ["延期原因：{{reason}}", "Postponed: {{reason}}"],
  "page.cancelled": ["取消原因：{{reason}}", "Cancelled: {{reason}}"],
  "page.held": [
    "这一讲办了，没有直播：{{reason}}",
    "Held without the live room: {{reason}}",
  ],
  "page.signIn": ["登录后加入", "Sign in to join"],
  "questions.title": ["提问", "Questions"],
  "questions.count": [
    "{{count}} 条，{{open}} 条待答",
    "{{count}} asked, {{open}} open",
  ],
  "question.yours": ["您的问题", "Your question"],
  "question.ask": ["提问", "Ask"],
  "question.placeholder": [
    "写下您的问题，讲师会当场或课后回答",
    "Your question; it is answered in the lecture or afterwards",
  ],
  "question.none": ["还没有人提问", "No question yet"],
  "question.open": ["待答", "Open"],
  "question.answer": ["{{name}} 答：", "{{name}}:"],
  "question.aloud": ["已在直播中口头回答", "answered aloud in the lecture"],
  "question.write": ["写答复", "Write an answer"],
  "question.rewrite": ["修改答复", "Change the answer"],
  "question.give": ["答复", "Answer"],
  "question.markAloud": ["已口头回答", "Answered aloud"],
  "question.became": ["已提为难题 {{no}}", "Became problem {{no}}"],
  "question.problem": ["提为难题", "Raise as a problem"],
  "material.title": ["资料", "Materials"],
  "material.none": ["还没有资料", "No materials yet"],
  "material.add": ["上传资料", "Upload materials"],
  "material.kinds": [
    "PDF、PPT、Word、Excel、图片，每个不超过 50 MB",
    "PDF, PowerPoint, Word, Excel, pictures; 50 MB each",
  ],
  "material.takeOff": ["撤下", "Withdraw"],
  "material.takeOff.question": [
    "撤下资料“{{title}}”后，大家就看不到它了。",
    "Once withdrawn, nobody can read “{{title}}”.",
  ],
  "material.signIn": ["登录后可看资料", "Sign in to read the materials"],
  "replay.title": ["回放", "Replay"],
  "replay.none": ["还没有回放", "No replay yet"],
  "replay.watch": ["看回放", "Watch the replay"],
  "replay.add": ["上传回放", "Upload the replay"],
  "replay.replace": ["换一个回放", "Replace the replay"],
  "replay.kinds": ["MP4 或 WebM，不超过 2 GB", "MP4 or WebM, up to 2 GB"],
  "replay.takeDown": ["撤下回放", "Take down the replay"],
  "replay.takeDown.question": [
    "撤下后不能再看；大家已得的学时不变。",
    "It can no longer be watched; hours already earned stay.",
  ],
  "replay.resume": [
    "上次看到 {{at}}，从那里接着看。",
    "You stopped at {{at}}; it goes on from there.",
  ],
  "replay.fromStart": ["从头看", "From the beginning"],
  "chapters.title": ["章节", "Chapters"],
  "chapters.edit": ["编章节", "Edit the chapters"],
  "chapters.hint": [
    "一行一章：几分几秒，空格，标题。例如 3:20 找正。",
    "A line each: the moment, a space, the title; such as 3:20 Alignment.",
  ],
  "chapters.save": ["保存章节", "Save the chapters"],
  "refusal.chapter-wrong": [
    "第 {{line}} 行读不懂，请写成“3:20 标题”",
    "Line {{line}} is not understood; write it as “3:20 Title”",
  ],
  "refusal.chapter-late": [
    "第 {{line}} 行超过了回放的时长",
    "Line {{line}} lies behind the end of the replay",
  ],
  "replay.length": ["时长 {{minutes}} 分钟", "{{minutes}} min"],
  "refusal.replay-unreadable": [
    "读不出这个视频的时长，请换成 MP4（H.264）或 WebM",
    "The video's length cannot be read; please use MP4 (H.264) or WebM",
  ],
  "replay.watched": [
    "已看 {{watched}} 分钟，共 {{of}} 分钟",
    "{{watched}} of {{of}} min watched",
  ],
  "replay.hours": [
    "看过的时间计入学时；直播中已计的不重复计。",
    "What you watch counts towards your hours; what you saw live is not counted twice.",
  ],
  "replay.slow": [
    "这一段看得比播放还快，没有计入。",
    "That was faster than it plays; it was not counted.",
  ],
  "replay.offline": [
    "没有连上服务器，观看时间暂未计入。",
    "Not connected: what you watch is not being counted.",
  ],

  // Edit and postpone
  "edit.title": ["修改微课", "Edit the lecture"],
  "edit.topic": ["主题", "Topic"],
  "edit.topicEn": ["英文主题", "Topic in English"],
  "edit.trade": ["工种", "Trade"],
  "edit.trade.hint": [
    "课表按工种筛选时用；不选则算学堂所教的各工种。",
    "For the timetable's filter; without one it counts as of all that the school teaches.",
  ],
  "edit.starts": ["开始时间", "Begins"],
  "edit.minutes": ["时长（分钟）", "Length (minutes)"],
  "edit.doors": ["提前几分钟可候场", "Doors open (minutes before)"],
  "edit.lecturer": ["讲师", "Lecturer"],
  "edit.moderator": ["主持", "Moderator"],
  "edit.submit": ["保存", "Save"],
  "postpone.title": ["延期", "Postpone"],
  "postpone.lead": [
    "这一讲保留讲次，计入系列的总数。写明原因，页面上公开显示。",
    "The lecture keeps its number and stays in the count. The reason is shown on its page.",
  ],
  "postpone.reason": ["延期原因", "Reason"],
  "postpone.instead": ["改在", "Instead on"],
  "postpone.instead.hint": [
    "填了就排一讲新的，主题、讲师、主持不变。",
    "If given, a new lecture is planned with the same topic, lecturer and moderator.",
  ],
  "postpone.submit": ["延期这一讲", "Postpone it"],

  // How it ends otherwise
  "reason.public": ["原因（页面上公开显示）", "Reason (shown on the page)"],
  "held.label": ["办了，没有直播", "Held without the live room"],
  "held.question": [
    "这一讲记为已讲，直播间不再开放；学时按考勤计，可以上传回放。不能撤回。",
    "It counts as held and the room stays shut; hours come from the attendance, and a replay can be uploaded. This cannot be undone.",
  ],
  "callOff.label": ["取消这一讲", "Cancel the lecture"],
  "callOff.question": [
    "取消第 {{number}} 讲。还没有人用过的从系列里删去；有过提问、资料或选题的保留，显示为已取消。不能撤回。",
    "Cancel no. {{number}}. If nobody has used it yet, it is removed from the series; with questions, materials or a proposed topic it stays and is shown as cancelled. This cannot be undone.",
  ],

  "refusal.held-too-late": [
    "结束已超过 14 天，不能再补记",
    "It ended more than 14 days ago; that can no longer be entered",
  ],
  "refusal.start-taken": [
    "这个系列在这个时间已排了一讲",
    "The series has a lecture at this time already",
  ],
  "refusal.no-question": ["没有这条提问", "There is no such question"],
  "refusal.no-material": ["没有这份资料", "There is no such material"],
  "refusal.no-replay": ["没有回放", "There is no replay"],
  "refusal.watched-too-fast": [
    "看得比播放还快，没有计入",
    "Faster than it plays; not counted",
  ],
} as const satisfies Words;
