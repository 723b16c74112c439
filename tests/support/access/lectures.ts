import { database } from "~/platform/database.server";
import type { AccessTable, Who } from "~tests/support/access";

// A lecture of the district's series: held or planned, by the demo lecturer, with the demo school manager as its moderator.
const lecture = async (state: "held" | "scheduled") => {
  const { id } = await database()
    .selectFrom("lecture as l")
    .innerJoin("class_session as cs", "cs.id", "l.session_id")
    .innerJoin("person as p", "p.id", "cs.lecturer_id")
    .innerJoin("user as u", "u.id", "p.user_id")
    .innerJoin("person as m", "m.id", "l.moderator_id")
    .innerJoin("user as mu", "mu.id", "m.user_id")
    .select("cs.id")
    .where("u.username", "=", "lecturer")
    .where("mu.username", "=", "school-manager")
    .where("cs.state", "=", state)
    .where("l.replay_file_id", "is", null)
    .orderBy("cs.starts_at", "desc")
    .executeTakeFirstOrThrow();
  return id;
};
const held = (rest: string) => async () =>
  `/lectures/${await lecture("held")}${rest}`;

const staff: Who = ["lecturer", "school-manager", "district-administrator"];
const keepers: Who = [
  "school-manager",
  "union-officer",
  "district-administrator",
];
const members = [{ who: "members" as const }];

export const lecturesAccess: AccessTable = {
  lectures: { path: "/lectures", get: "everyone" },
  "lectures/topics": {
    path: "/lectures/topics",
    get: keepers,
    post: [{ who: keepers }],
  },
  "lectures/series/new": {
    path: "/lectures/series/new",
    get: keepers,
    post: [{ who: keepers }],
  },
  // The district's own series: the demo school manager keeps another school.
  "lectures/series/:id": {
    path: async () => {
      const { id } = await database()
        .selectFrom("lecture_series as ls")
        .innerJoin("school as s", "s.id", "ls.school_id")
        .innerJoin("unit as u", "u.id", "s.unit_id")
        .select("ls.id")
        .where("u.tier", "=", "district")
        .executeTakeFirstOrThrow();
      return `/lectures/series/${id}`;
    },
    get: "everyone",
    post: [{ who: ["district-administrator"] }],
  },
  "lectures/:id": {
    path: held(""),
    get: "everyone",
    post: [
      { who: "members", fields: { intent: "ask" } },
      { who: staff, fields: { intent: "take-down-replay" } },
      { who: staff, fields: { intent: "take-off", material: "1" } },
      {
        who: staff,
        fields: { intent: "answer", question: "999999999", body: "有" },
      },
      { who: staff, fields: { intent: "held", reason: "停电" } },
      {
        who: ["district-administrator"],
        fields: { intent: "call-off", reason: "停课" },
      },
    ],
  },
  "lectures/:id/edit": {
    path: held("/edit"),
    get: staff,
    post: [{ who: staff, fields: { topic: "长".repeat(200) } }],
  },
  "lectures/:id/postpone": {
    path: held("/postpone"),
    get: ["district-administrator"],
    post: [{ who: ["district-administrator"] }],
  },
  "lectures/:id/room": {
    path: held("/room"),
    get: "members",
  },
  "lectures/:id/room/act": {
    path: held("/room/act"),
    get: "nobody",
    post: [
      { who: "members" },
      { who: staff, fields: { intent: "close" } },
      { who: staff, fields: { intent: "open" } },
      { who: staff, fields: { intent: "let-in", person: "1" } },
      { who: staff, fields: { intent: "call", person: "1" } },
      {
        who: staff,
        fields: { intent: "put-out", person: "1", reason: "吵闹" },
      },
    ],
  },
  "lectures/:id/room/state": { path: held("/room/state"), get: "members" },
  "lectures/:id/events": { path: held("/events"), get: "members" },
  "lectures/:id/token": {
    path: held("/token"),
    get: "nobody",
    post: members,
  },
  "lectures/:id/heartbeat": {
    path: held("/heartbeat"),
    get: "nobody",
    post: members,
  },
  "lectures/:id/replay": { path: held("/replay"), get: "members" },
  "lectures/:id/watched": {
    path: held("/watched"),
    get: "nobody",
    post: members,
  },
  // No file of this id: it looks to everyone as a file that is not theirs to read.
  "files/:id": {
    path: "/files/00000000-0000-4000-8000-000000000000",
    get: "nobody",
  },
  "ut/*": {
    path: "/ut/f/00000000-0000-4000-8000-000000000000",
    get: "nobody",
    post: [{ who: "nobody" }],
  },
  // Each file route asks who it is; what it takes in general is no secret.
  "api/uploadthing": {
    path: "/api/uploadthing",
    get: "everyone",
    post: [{ who: "everyone" }],
  },
  "api/livekit/webhook": {
    path: "/api/livekit/webhook",
    get: "nobody",
    post: [{ who: "nobody" }],
  },
};
