import { database } from "~/platform/database.server";
import type { AccessTable, Who } from "~tests/support/access";

// The demo studio lead's own studio (they lead one), the union officer above it, the district: those keep it.
const keepers: Who = ["studio-lead", "union-officer", "district-administrator"];

const studio = () =>
  database()
    .selectFrom("studio as s")
    .innerJoin("role_grant as g", (join) =>
      join.onRef("g.scope_id", "=", "s.id").on("g.scope_kind", "=", "studio"),
    )
    .select(["s.id", "s.slug"])
    .where("g.role", "=", "studio-lead")
    .executeTakeFirstOrThrow();
const ownStudio = async () => `/studios/${(await studio()).slug}`;

const raised = async () => {
  const { no } = await database()
    .selectFrom("problem")
    .select("no")
    .where("state", "=", "raised")
    .where("studio_id", "=", (await studio()).id)
    .executeTakeFirstOrThrow();
  return `/problems/${no}`;
};

const one = async (
  table: "outcome" | "named_method",
  state: string,
  own: boolean,
) => {
  const { id } = await studio();
  const column = table === "outcome" ? "no" : "slug";
  const row = await database()
    .selectFrom(table)
    .select(column as "id")
    .where("state", "=", state)
    .where("confidential", "=", false)
    .where("studio_id", own ? "=" : "<>", id)
    .orderBy("id")
    .executeTakeFirstOrThrow();
  return (row as unknown as Record<string, string>)[column] ?? "";
};
const ownOutcome = (tail: string) => async () =>
  `/outcomes/${await one("outcome", "registered", true)}${tail}`;
const ownMethod = (tail: string) => async () =>
  `/methods/${await one("named_method", "named", true)}${tail}`;

// A method in public notice is another studio's, so only the district stands over it.
const noticed = async () =>
  `/methods/${await one("named_method", "notice", false)}/notice`;

// The demo worker and the studio's own people belong to the demo lead's studio.
const studioPeople: Who = [...keepers, "worker"];

export const studiosAccess: AccessTable = {
  studios: { path: "/studios", get: "everyone" },
  "studios/new": {
    path: "/studios/new",
    get: ["union-officer", "district-administrator"],
    post: [{ who: ["union-officer", "district-administrator"] }],
  },
  "studios/:slug": { path: ownStudio, get: "everyone" },
  "studios/:slug/edit": {
    path: async () => `${await ownStudio()}/edit`,
    get: keepers,
    post: [{ who: keepers }],
  },
  "studios/:slug/people": {
    path: async () => `${await ownStudio()}/people`,
    get: keepers,
    post: [
      { who: keepers, fields: { intent: "join" } },
      { who: keepers, fields: { intent: "leave" } },
      {
        who: ["union-officer", "district-administrator"],
        fields: { intent: "lead" },
      },
    ],
  },
  problems: { path: "/problems", get: "members" },
  "problems/export/:file": {
    path: "/problems/export/problems.csv",
    get: "members",
  },
  "problems/new": {
    path: "/problems/new",
    get: "members",
    post: [{ who: "members" }],
  },
  "problems/:no": {
    path: raised,
    get: "members",
    post: [
      { who: keepers, fields: { intent: "accept" } },
      { who: keepers, fields: { intent: "refuse" } },
      { who: keepers, fields: { intent: "solve" } },
      { who: "nobody", fields: { intent: "no-such-act" } },
    ],
  },
  "studios/:slug/outcomes/new": {
    path: async () => `${await ownStudio()}/outcomes/new`,
    get: studioPeople,
    post: [{ who: studioPeople }],
  },
  "studios/:slug/methods/new": {
    path: async () => `${await ownStudio()}/methods/new`,
    get: studioPeople,
    post: [{ who: studioPeople }],
  },
  "outcomes/:no": {
    path: ownOutcome(""),
    get: "everyone",
    post: [
      { who: studioPeople, fields: { intent: "benefit" } },
      { who: studioPeople, fields: { intent: "shares" } },
      { who: studioPeople, fields: { intent: "remove-evidence" } },
    ],
  },
  "outcomes/:no/edit": {
    path: ownOutcome("/edit"),
    get: studioPeople,
    post: [{ who: studioPeople }],
  },
  methods: { path: "/methods", get: "everyone" },
  "methods/export/:file": {
    path: "/methods/export/methods.csv",
    get: "everyone",
  },
  "methods/:slug": { path: ownMethod(""), get: "everyone" },
  "methods/:slug/edit": {
    path: ownMethod("/edit"),
    get: studioPeople,
    post: [{ who: studioPeople }],
  },
  "methods/:slug/version": {
    path: ownMethod("/version"),
    get: studioPeople,
    post: [{ who: studioPeople }],
  },
  "methods/:slug/pictures": {
    path: ownMethod("/pictures"),
    get: studioPeople,
    post: [{ who: studioPeople }],
  },
  "methods/:slug/naming": {
    path: ownMethod("/naming"),
    get: [...studioPeople, "reviewer"],
    post: [
      {
        who: ["union-officer", "district-administrator"],
        fields: { intent: "withdraw" },
      },
      { who: ["reviewer"], fields: { intent: "score" } },
    ],
  },
  "methods/:slug/notice": {
    path: noticed,
    get: "everyone",
    post: [
      { who: "everyone", fields: { intent: "object" } },
      { who: ["district-administrator"], fields: { intent: "answer" } },
    ],
  },
  "methods/:slug/adoption": {
    path: ownMethod("/adoption"),
    get: "everyone",
    post: [
      {
        who: ["union-officer", "district-administrator"],
        fields: { intent: "request" },
      },
      { who: keepers, fields: { intent: "offer" } },
    ],
  },
};
