import { database } from "~/platform/database.server";
import type { AccessTable, Who } from "~tests/support/access";

// The class of today belongs to the school that the demo school manager keeps, in the enterprise of the demo union officer.
const todaysClass = () =>
  database()
    .selectFrom("class_session as s")
    .innerJoin("room as r", "r.id", "s.room_id")
    .innerJoin("school as h", "h.id", "s.school_id")
    .select(["s.id", "s.course_id", "h.slug"])
    .where("r.name", "=", "班前讲堂")
    .executeTakeFirstOrThrow();
const course = (rest: string) => async () =>
  `/courses/${(await todaysClass()).course_id}${rest}`;
const session = (rest: string) => async () =>
  `/sessions/${(await todaysClass()).id}${rest}`;
const keepers: Who = [
  "school-manager",
  "union-officer",
  "district-administrator",
];

export const schoolsAccess: AccessTable = {
  timetable: { path: "/timetable", get: "everyone" },
  "timetable.ics": { path: "/timetable.ics", get: "everyone" },
  "calendar/:token.ics": { path: "/calendar/none.ics", get: "nobody" },
  "mine/calendar": {
    path: "/mine/calendar",
    get: "members",
    post: [{ who: "members" }],
  },
  "mine/hours": { path: "/mine/hours", get: "members" },
  schools: { path: "/schools", get: "everyone" },
  "schools/table/:format": { path: "/schools/table/csv", get: "everyone" },
  "schools/:slug": { path: "/schools/bingang", get: "everyone" },
  "schools/:slug.ics": { path: "/schools/bingang.ics", get: "everyone" },
  "courses/:id": {
    path: course(""),
    get: "everyone",
    post: [{ who: "members" }],
  },
  "schools/new": {
    path: "/schools/new",
    get: ["union-officer", "district-administrator"],
    post: [{ who: ["union-officer", "district-administrator"] }],
  },
  "schools/:slug/edit": {
    path: async () => `/schools/${(await todaysClass()).slug}/edit`,
    get: keepers,
    post: [{ who: keepers }],
  },
  "sessions/:id/edit": {
    path: session("/edit"),
    get: keepers,
    post: [{ who: keepers }],
  },
  "schools/:slug/courses/new": {
    path: async () => `/schools/${(await todaysClass()).slug}/courses/new`,
    get: keepers,
    post: [{ who: keepers }],
  },
  "courses/:id/edit": {
    path: course("/edit"),
    get: keepers,
    post: [{ who: keepers }],
  },
  "courses/:id/sessions/new": {
    path: course("/sessions/new"),
    get: keepers,
    post: [{ who: keepers }],
  },
  "courses/:id/enrolments": {
    path: course("/enrolments"),
    get: keepers,
    post: [{ who: keepers }],
  },
  "sessions/:id": {
    path: session(""),
    get: "everyone",
    post: [{ who: keepers }],
  },
  "sessions/:id/events": { path: session("/events"), get: keepers },
  "sessions/:id/sign-in": {
    path: session("/sign-in"),
    get: "members",
    post: [{ who: "members" }],
  },
  "sessions/:id/screen": { path: session("/screen"), get: keepers },
};
