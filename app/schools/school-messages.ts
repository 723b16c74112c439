import type { Words } from "~/i18n/language";

/** A school: its page, its rooms, its closing. */
export const schoolWords = {
  "builder.union": ["工会建", "Union-built"],
  "builder.enterprise": ["企业自建", "Enterprise-built"],
  "schools.title": ["工匠学堂", "Craftsman schools"],
  "schools.lead": [
    "区、街道、社区（园区）、企业四级，工会建的与企业自建的都在这里。",
    "On four tiers, built by unions and by enterprises.",
  ],
  "schools.empty-yet": [
    "还没有工匠学堂。建好之后，课程、微课和学时都从它的页面开始。",
    "No craftsman school yet. Once one stands, its courses, lectures and hours start from its page.",
  ],
  "schools.empty": [
    "没有符合条件的学堂。",
    "No school meets these conditions.",
  ],
  "school.eyebrow": ["工匠学堂", "Craftsman school"],
  "school.new": ["新建学堂", "Found a school"],
  "school.edit": ["学堂资料与教室", "School and rooms"],
  "school.next": ["接下来的课", "Coming sessions"],
  "school.week": ["本周课表", "This week"],
  "school.ics": ["订阅日历（.ics）", "Calendar (.ics)"],
  "school.courses": ["课程", "Courses"],
  "school.noCourses": ["还没有课程。", "No courses yet."],
  "school.nothingNext": [
    "三十天内没有排课。",
    "Nothing is scheduled within thirty days.",
  ],
  "school.rooms": ["教室", "Rooms"],
  "school.noRooms": ["还没有教室。", "No rooms yet."],
  "school.near": ["附近的学堂", "Schools nearby"],
  "school.nearMine": ["离我单位近的学堂", "Schools near my unit"],
  "room.seats_one": ["{{count}} 座", "{{count}} seat"],
  "room.seats_other": ["{{count}} 座", "{{count}} seats"],
  "refusal.school-closed": [
    "学堂自 {{on}} 起停办，不能排到那天及以后",
    "The school is closed from {{on}}; nothing is scheduled from that day on",
  ],
  "field.nameEn": ["英文名称", "Name in English"],
  "school.save": ["保存资料", "Save"],
  "room.new": ["添一间教室", "Another room"],
  "room.add": ["添加教室", "Add the room"],
  "room.save": ["保存教室", "Save the room"],
  "room.remove": ["删除教室", "Delete the room"],
  "room.remove.question": [
    "删除“{{name}}”？还没有课排在这里，删除后不能恢复。",
    "Delete “{{name}}”? No session was ever put there; this cannot be undone.",
  ],
  "room.retire": ["停用教室", "Retire the room"],
  "room.retire.question": [
    "停用“{{name}}”？排课时不再出现，上过的课仍记着这间教室，以后可以恢复使用。",
    "Retire “{{name}}”? It is no longer offered; sessions held there keep it, and it can be taken into use again.",
  ],
  "room.retired": ["已停用", "Retired"],
  "room.restore": ["恢复使用", "Use it again"],
  "refusal.room-in-use": [
    "还有 {{count}} 次课要在这里上，请先改到别的教室",
    "Sessions still to be held there: {{count}}; move them first",
  ],
  "school.closing": ["停办", "Closing"],
  "school.close": ["停办学堂", "Close the school"],
  "school.close.question": [
    "停办“{{name}}”？从这一天起不再列出，也不能再排课；已有的课程和学时都保留。",
    "Close “{{name}}”? From this day on it is no longer listed and takes no sessions; its courses and hours stay.",
  ],
  "school.reopen": ["撤销停办", "Take the closing back"],
  "field.closedFrom": ["从哪天起停办", "Closed from"],
  "refusal.closes-too-early": [
    "停办日期应晚于成立日期",
    "It closes after the day it was founded",
  ],
  "refusal.school-in-use": [
    "从这一天起还有 {{count}} 次课或微课，请先取消或改期",
    "Sessions and lectures from that day on: {{count}}; call them off or move them first",
  ],
  "refusal.unit-unknown": [
    "没有找到这个工会",
    "No union has this code or name",
  ],
  "refusal.unit-several": [
    "对应不止一个工会，请填编号",
    "That means several; give the code",
  ],
  "refusal.unit-not-yours": [
    "这个工会不在您的管理范围",
    "This union is not in your charge",
  ],
  "refusal.slug-taken": ["这个网址名已被使用", "This name is taken"],
  "refusal.room-name-taken": [
    "本学堂已有同名教室",
    "The school has a room of this name",
  ],
} as const satisfies Words;
