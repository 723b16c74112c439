import { database } from "~/platform/database.server";
import type { AccessTable } from "~tests/support/access";

const officers = ["union-officer", "district-administrator"] as const;

/** The enterprise over which the demo district's union officer is set, and a member of it without a role. */
async function officersUnit(): Promise<number> {
  const { scope_id } = await database()
    .selectFrom("role_grant as g")
    .innerJoin("person as p", "p.id", "g.person_id")
    .innerJoin("user as u", "u.id", "p.user_id")
    .select("g.scope_id")
    .where("u.username", "=", "union-officer")
    .where("g.role", "=", "union-officer")
    .executeTakeFirstOrThrow();
  return scope_id;
}
async function officersMember(): Promise<number> {
  const { person_id } = await database()
    .selectFrom("membership")
    .select("person_id")
    .where("unit_id", "=", await officersUnit())
    .orderBy("person_id", "desc")
    .executeTakeFirstOrThrow();
  return person_id;
}
/** A roster that was sent in for that enterprise. */
async function officersRoster(): Promise<string> {
  const there = await database()
    .selectFrom("roster_import")
    .select("id")
    .executeTakeFirst();
  const { id } =
    there ??
    (await database()
      .insertInto("roster_import")
      .values({
        unit_id: await officersUnit(),
        kind: "people",
        file_name: "roster.csv",
        content: Buffer.from(""),
        created_by: await officersMember(),
      })
      .returning("id")
      .executeTakeFirstOrThrow());
  return `/manage/rosters/${id}`;
}

export const membersAccess: AccessTable = {
  "": { path: "/", get: "everyone" },
  "sign-in": {
    path: "/sign-in",
    get: "everyone",
    post: [{ who: "everyone" }],
  },
  "sign-out": {
    path: "/sign-out",
    get: "everyone",
    post: [{ who: "everyone" }],
    endsSession: true,
  },
  // A link of nobody: the page says that it no longer works, the form refuses.
  "set-password/:token": {
    path: "/set-password/none",
    get: "everyone",
    post: [{ who: "everyone" }],
  },
  "first-administrator/:token": {
    path: "/first-administrator/none",
    get: "everyone",
    post: [{ who: "everyone" }],
  },
  preferences: {
    path: "/preferences",
    get: "everyone",
    post: [{ who: "everyone" }],
  },
  "locales/:file": {
    path: "/locales/en.0.json",
    get: "everyone",
  },
  search: { path: "/search?q=工", get: "everyone" },
  "units/:id": {
    path: async () => `/units/${await officersUnit()}`,
    get: "everyone",
  },
  mine: { path: "/mine", get: "members", post: [{ who: "members" }] },
  manage: { path: "/manage", get: officers },
  "manage/units/new": {
    path: "/manage/units/new",
    get: officers,
    post: [{ who: officers }],
  },
  "manage/units/:id": {
    path: async () => `/manage/units/${await officersUnit()}`,
    get: officers,
    post: [
      { who: officers },
      { who: officers, fields: { act: "edit" } },
      { who: officers, fields: { act: "dissolve" } },
      { who: officers, fields: { act: "keep" } },
    ],
  },
  "manage/people": { path: "/manage/people", get: officers },
  "manage/people/new": {
    path: "/manage/people/new",
    get: officers,
    post: [{ who: officers }],
  },
  "manage/people/links": { path: "/manage/people/links", get: officers },
  "manage/people/links/:file": {
    path: "/manage/people/links/links.csv",
    get: officers,
    post: [{ who: officers }],
  },
  "manage/people/:id": {
    path: async () => `/manage/people/${await officersMember()}`,
    get: officers,
    post: ["edit", "move", "leave", "grant", "revoke"].map((act) => ({
      who: officers,
      fields: { act },
    })),
  },
  "manage/export/:file": {
    path: "/manage/export/units.csv",
    get: officers,
  },
  "manage/unit-names": { path: "/manage/unit-names?q=E0", get: officers },
  "manage/rosters": {
    path: "/manage/rosters",
    get: officers,
    post: [{ who: officers }],
  },
  "manage/rosters/:id": {
    path: officersRoster,
    get: officers,
    post: [{ who: officers }],
  },
  "manage/rosters/:id/events": {
    path: async () => `${await officersRoster()}/events`,
    get: officers,
  },
  "manage/rosters/templates/:file": {
    path: "/manage/rosters/templates/people.csv",
    get: officers,
  },
  "manage/system": {
    path: "/manage/system",
    get: ["district-administrator"],
  },
  "manage/system/lists": {
    path: "/manage/system/lists",
    get: ["district-administrator"],
    post: ["add", "edit", "retire", "restore"].map((act) => ({
      who: ["district-administrator"],
      fields: { act },
    })),
  },
  "*": { path: "/there-is-no-such-page", get: "nobody" },
};
