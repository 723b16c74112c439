import type { Words } from "~/i18n/language";
import { lectureWords } from "./lecture-messages";
import { roomWords } from "./room-messages";
import { seriesWords } from "./series-messages";

export const lecturesWords = {
  ...lectureWords,
  ...roomWords,
  ...seriesWords,
  // What things are called
  title: ["微课直播", "Micro-lectures"],
  lecture: ["微课", "Lectures"],
  series: ["微课系列", "Lecture series"],
  number: ["第 {{number}} 讲", "no. {{number}}"],
  "topic.none": ["主题待定", "Topic to be named"],
  "phase.announced": ["已预告", "Announced"],
  "phase.lobby": ["等待开播", "Waiting to begin"],
  "phase.live": ["直播中", "Live"],
  "phase.over": ["已结束", "Over"],
  "phase.missed": ["未开播", "Missed"],
  "phase.postponed": ["已延期", "Postponed"],
  "phase.cancelled": ["已取消", "Cancelled"],

  // The list
  "list.lead": [
    "各工匠学堂的微课系列，每两周一讲，每讲约半小时。",
    "The schools' lecture series: every two weeks, about half an hour, live.",
  ],
  "list.live": ["正在直播", "On now"],
  "list.coming": ["接下来", "Coming"],
  "list.past": ["往期", "Past lectures"],
  "list.series": ["系列", "Series"],
  "list.none-yet": [
    "还没有排定的微课。系列建好之后，每两周一讲会列在这里。",
    "No lecture is scheduled yet. Once a series stands, one every two weeks is listed here.",
  ],
  "list.none": ["没有符合条件的微课", "No lecture matches"],
  "list.none.coming": ["还没有排课", "None is planned yet"],
  "list.newSeries": ["建系列", "New series"],
  "filter.when": ["时间", "When"],
  "filter.past": ["往期", "Past"],
  "filter.coming": ["未来", "Coming"],
  "filter.school": ["学堂", "School"],
  "filter.words": ["主题", "Topic"],
  "column.when": ["时间", "Time"],
  "column.topic": ["主题", "Topic"],
  "column.series": ["系列", "Series"],
  "column.school": ["学堂", "School"],
  "column.lecturer": ["讲师", "Lecturer"],
  "column.state": ["状态", "State"],
  "column.next": ["下一讲", "Next lecture"],
  "column.health": ["筹备", "Readiness"],
  "column.held": ["已讲", "Held"],
  "column.postponed": ["延期", "Postponed"],
  "column.missed": ["未开播", "Missed"],
  "column.number": ["讲次", "No."],
  "health.ready": ["就绪", "Ready"],
  "health.unplanned": ["未排课", "None planned"],
  "health.ended": ["已停办", "Ended"],
  "health.lacking": ["还缺：{{needs}}", "Lacks {{needs}}"],
  "need.lecturer": ["讲师", "lecturer"],
  "need.topic": ["主题", "topic"],
  "need.materials": ["资料", "materials"],
  "need.moderator": ["主持", "moderator"],
  "need.join": ["、", ", "],

  // Today, front page, search
  "today.live": ["直播中，可加入", "On now"],
  "today.lobby": ["候场已开放", "Doors are open"],
  "today.join": ["加入直播", "Join"],
  "today.wait": ["进入候场", "To the lobby"],
  "today.open": ["去开播", "Go live"],
  "today.answer": ["答复", "Answer"],
  "today.questions": [
    "{{count}} 条提问待您答复",
    "{{count}} questions wait for your answer",
  ],
  "today.prepare": ["筹备", "Prepare"],
  "today.lacks": [
    "您讲的这一讲还缺：{{needs}}",
    "Your lecture lacks {{needs}}",
  ],

  // Refusals
  "refusal.may-not": ["您没有这项权限", "You may not do this"],
  "refusal.not-signed-in": ["请先登录", "Please sign in first"],
  "refusal.signed-out": [
    "登录已过期，请重新登录",
    "You were signed out; sign in again",
  ],
  "refusal.no-lecture": ["没有这一讲", "There is no such lecture"],
  "refusal.lecture-over": ["这一讲已经结束", "This lecture is over"],
  "refusal.lecture-postponed": ["这一讲已延期", "This lecture was postponed"],
  "refusal.lecture-cancelled": ["这一讲已取消", "This lecture was cancelled"],
  "refusal.lecture-missed": [
    "这一讲的时间已过，按未开播计入总数",
    "Its time has gone by; it stays in the count as missed",
  ],
  "refusal.lecturer-busy": [
    "讲师这个时间已有别的课",
    "The lecturer teaches something else at this time",
  ],
  "refusal.in-the-past": ["时间已经过去", "This time has passed"],
  "refusal.not-staff": [
    "请从名单里选一位",
    "Please choose somebody from the list",
  ],
} as const satisfies Words;
