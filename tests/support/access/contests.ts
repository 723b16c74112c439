import { drawFileName } from "~/contests/rules/draw-repeat";
import { database } from "~/platform/database.server";
import type { AccessTable } from "~tests/support/access";

const officers = ["contest-officer", "district-administrator"] as const;
const unions = ["union-officer", "district-administrator"] as const;

/** The district's contest of this year, with its live event; by what the demo district always has. */
async function live() {
  return database()
    .selectFrom("contest_event as e")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .select(["c.slug", "e.slug as event", "e.id"])
    .where("e.board_state", "=", "live")
    .executeTakeFirstOrThrow();
}
async function announced() {
  return database()
    .selectFrom("contest_event as e")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .select(["c.slug", "e.slug as event"])
    .where("e.board_state", "=", "provisional")
    .executeTakeFirstOrThrow();
}
async function drawFile(event: string) {
  const { id } = await database()
    .selectFrom("identity_draw as d")
    .innerJoin("contest_event as e", "e.id", "d.event_id")
    .select("d.id")
    .where("e.slug", "=", event)
    .where("e.board_state", "=", "provisional")
    .limit(1)
    .executeTakeFirstOrThrow();
  return drawFileName(id, "list");
}
async function judgesSheet() {
  return database()
    .selectFrom("mark_sheet as s")
    .innerJoin("panel_judge as j", "j.id", "s.judge_id")
    .innerJoin("person as p", "p.id", "j.person_id")
    .innerJoin("user as u", "u.id", "p.user_id")
    .select("s.id")
    .where("u.username", "=", "judge")
    .where("s.state", "=", "draft")
    .executeTakeFirstOrThrow();
}
async function certificate() {
  return database()
    .selectFrom("award_line as l")
    .innerJoin("award_proposal as p", "p.id", "l.proposal_id")
    .innerJoin("contest as c", "c.id", "p.contest_id")
    .select(["c.slug", "l.certificate_no as number"])
    .where("l.certificate_no", "is not", null)
    .executeTakeFirstOrThrow();
}
async function entrant() {
  const { id } = await live();
  return database()
    .selectFrom("entrant")
    .select("id")
    .where("event_id", "=", id)
    .executeTakeFirstOrThrow();
}
const at =
  (rest: string, kept = false) =>
  async () => {
    const { slug, event } = await live();
    return `${kept ? "/manage" : ""}/contests/${slug}${rest.replace("EVENT", event)}`;
  };

export const contestsAccess: AccessTable = {
  contests: { path: "/contests", get: "everyone" },
  "contests/files/:file": {
    path: "/contests/files/contests.csv",
    get: "everyone",
  },
  "contests/:slug": { path: at(""), get: "everyone" },
  "contests/:slug/:event": { path: at("/EVENT"), get: "everyone" },
  "contests/:slug/:event/bundle.zip": {
    path: async () => {
      const { slug, event } = await announced();
      return `/contests/${slug}/${event}/bundle.zip`;
    },
    get: "everyone",
  },
  "contests/:slug/:event/board": { path: at("/EVENT/board"), get: "everyone" },
  "contests/:slug/:event/board.json": {
    path: at("/EVENT/board.json"),
    get: "everyone",
  },
  "contests/:slug/:event/board.events": {
    path: at("/EVENT/board.events"),
    get: "everyone",
  },
  "contests/:slug/:event/draws": { path: at("/EVENT/draws"), get: "everyone" },
  "contests/:slug/:event/draws/:file": {
    path: async () => {
      const { slug, event } = await announced();
      return `/contests/${slug}/${event}/draws/${await drawFile(event)}`;
    },
    get: "everyone",
  },
  "contests/files/empty/:file": {
    path: "/contests/files/empty/entry-list.xlsx",
    get: "everyone",
  },
  "contests/:slug/:event/entry": {
    path: at("/EVENT/entry"),
    get: "members",
    post: [{ who: "members" }],
  },
  "contests/:slug/:event/list": {
    path: at("/EVENT/list"),
    get: unions,
    post: [{ who: unions }],
  },
  "contests/:slug/awards": {
    path: at("/awards"),
    get: "everyone",
    post: [{ who: "members" }],
  },
  "contests/:slug/certificates/:number": {
    path: async () => {
      const { slug, number } = await certificate();
      return `/contests/${slug}/certificates/${number}`;
    },
    get: "everyone",
  },
  verify: { path: "/verify", get: "everyone", post: [{ who: "everyone" }] },
  "verify/:number": {
    path: async () => `/verify/${(await certificate()).number}`,
    get: "everyone",
    post: [{ who: "everyone" }],
  },
  "contests/:slug/report.xlsx": { path: at("/report.xlsx"), get: officers },
  "manage/contests/:slug/awards": {
    path: at("/awards", true),
    get: officers,
    post: [{ who: officers }],
  },
  "contests/:slug/:event/judges": {
    path: at("/EVENT/judges"),
    get: ["chief-judge"],
  },
  "manage/contests/:slug/:event/weak-points": {
    path: at("/EVENT/weak-points", true),
    get: officers,
    post: [{ who: officers }],
  },
  "contests/:slug/:event/appeals": {
    path: at("/EVENT/appeals"),
    get: "everyone",
    post: [{ who: "members" }],
  },
  "manage/contests/:slug/:event/ceremony": {
    path: at("/EVENT/ceremony", true),
    get: officers,
    post: [{ who: officers }],
  },
  "manage/contests/:slug/:event/correction": {
    path: at("/EVENT/correction", true),
    get: officers,
    post: [{ who: officers }],
  },
  judging: { path: "/judging", get: "members" },
  "judging/events": { path: "/judging/events", get: "members" },
  "judging/events/:id": {
    path: async () => `/judging/events/${(await live()).id}`,
    get: [...officers, "judge", "chief-judge"],
    post: [{ who: [...officers, "judge", "chief-judge"] }],
  },
  "judging/events/:id/relations": {
    path: async () => `/judging/events/${(await live()).id}/relations`,
    get: ["judge", "chief-judge"],
    post: [{ who: ["judge", "chief-judge"] }],
  },
  "judging/:sheet/versions": {
    path: async () => `/judging/${(await judgesSheet()).id}/versions`,
    get: [...officers, "judge", "chief-judge"],
  },
  // A sheet is its judge's, whatever anybody else may do.
  "judging/:sheet": {
    path: async () => `/judging/${(await judgesSheet()).id}`,
    get: ["judge"],
    post: [{ who: ["judge"] }],
  },
  "judging/:sheet/marks": {
    path: async () => `/judging/${(await judgesSheet()).id}/marks`,
    get: "nobody",
    post: [{ who: ["judge"] }],
  },
  "manage/contests": { path: "/manage/contests", get: officers },
  "manage/contests/new": {
    path: "/manage/contests/new",
    get: officers,
    post: [{ who: officers }],
  },
  "manage/contests/import": {
    path: "/manage/contests/import",
    get: officers,
    post: [{ who: officers }],
  },
  "manage/contests/:slug": {
    path: at("", true),
    get: officers,
    post: [{ who: officers }],
  },
  "manage/contests/:slug/calendar": {
    path: at("/calendar", true),
    get: officers,
    post: [{ who: officers }],
  },
  "manage/contests/:slug/appointments": {
    path: at("/appointments", true),
    get: officers,
    post: [{ who: officers }],
  },
  "manage/contests/:slug/basics": {
    path: at("/basics", true),
    get: officers,
    post: [{ who: officers }],
  },
  "manage/contests/:slug/:event/basics": {
    path: at("/EVENT/basics", true),
    get: officers,
    post: [{ who: officers }],
  },
  "manage/contests/:slug/:event": {
    path: at("/EVENT", true),
    get: officers,
    post: [{ who: officers }],
  },
  "manage/contests/:slug/:event/entries": {
    path: at("/EVENT/entries", true),
    get: officers,
    post: [{ who: officers }],
  },
  "manage/contests/:slug/:event/entries/:file": {
    path: at("/EVENT/entries/entries.csv", true),
    get: officers,
  },
  "manage/contests/:slug/:event/stages": {
    path: at("/EVENT/stages", true),
    get: officers,
    post: [{ who: officers }],
  },
  "manage/contests/:slug/:event/terms": {
    path: at("/EVENT/terms", true),
    get: officers,
    post: [{ who: officers }],
  },
  "manage/contests/:slug/:event/scheme": {
    path: at("/EVENT/scheme", true),
    get: officers,
    post: [{ who: officers }],
  },
  "manage/contests/:slug/:event/scheme/:file": {
    path: at("/EVENT/scheme/scheme.xlsx", true),
    get: officers,
  },
  "manage/contests/:slug/:event/entrants": {
    path: at("/EVENT/entrants", true),
    get: officers,
    post: [{ who: officers }],
  },
  "manage/contests/:slug/:event/entrants/:entrant": {
    path: async () =>
      `${await at("/EVENT/entrants/", true)()}${(await entrant()).id}`,
    get: officers,
    post: [{ who: officers }],
  },
  "manage/contests/:slug/:event/draws": {
    path: at("/EVENT/draws", true),
    get: [...officers, "encryption-officer"],
    post: [{ who: [...officers, "encryption-officer"] }],
  },
  "manage/contests/:slug/:event/desk": {
    path: at("/EVENT/desk", true),
    get: officers,
    post: [{ who: officers }],
  },
  "manage/contests/:slug/:event/desk/:node": {
    path: at("/EVENT/desk/theory", true),
    get: officers,
    post: [{ who: officers }],
  },
  "manage/contests/:slug/:event/paper": {
    path: at("/EVENT/paper", true),
    get: officers,
  },
  "manage/contests/:slug/:event/paper/print": {
    path: at("/EVENT/paper/print", true),
    get: officers,
  },
  "manage/contests/:slug/:event/paper/:sheet": {
    path: async () =>
      `${await at("/EVENT/paper/", true)()}${(await judgesSheet()).id}`,
    get: officers,
    post: [{ who: officers }],
  },
  "manage/contests/:slug/:event/panel": {
    path: at("/EVENT/panel", true),
    get: officers,
    post: [{ who: officers }],
  },
};
