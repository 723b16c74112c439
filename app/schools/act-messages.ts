import type { Words } from "~/i18n/language";

/** What the audit trail calls the acts of this feature, by the code of its lines. */
export const schoolsActs = {
  "school.founded": ["成立学堂", "School founded"],
  "school.changed": ["修改学堂信息", "School changed"],
  "room.kept": ["登记教室", "Room entered"],
  "course.scheduled": ["排定课程", "Course scheduled"],
  "course.changed": ["修改课程", "Course changed"],
  "course.open": ["开放课程报名", "Course opened"],
  "course.closed": ["结束课程", "Course closed"],
  "session.changed": ["调整课次", "Session changed"],
  "session.cancelled": ["取消课次", "Session called off"],
  "enrolment.enrolled": ["报名成功", "Enrolled"],
  "enrolment.requested": ["申请报名", "Enrolment requested"],
  "enrolment.waiting": ["进入候补", "Put on the waiting list"],
  "enrolment.refused": ["未批准报名", "Enrolment refused"],
  "enrolment.cancelled": ["取消报名", "Enrolment cancelled"],
  "enrolment.taken-off": ["移出名单", "Taken off the list"],
  "presence.by-hand": ["补登到课", "Presence entered by hand"],
  "hours.corrected": ["更正学时", "Hours corrected"],
  "calendar.renewed": ["更换日历订阅地址", "Calendar link renewed"],
  "calendar.revoked": ["停用日历订阅地址", "Calendar link revoked"],
  "course.deleted": ["删除课程草稿", "Course draft deleted"],
  "course.sessions-added": ["添加课次", "Sessions added"],
  "room.restored": ["恢复教室", "Room restored"],
  "school.closed": ["撤销学堂", "School closed"],
  "school.reopened": ["恢复学堂", "School reopened"],
} as const satisfies Words;
