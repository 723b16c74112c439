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

export const studiosAccess: AccessTable = {
  studios: { path: "/studios", get: "everyone" },
  "studios/:slug": { path: ownStudio, get: "everyone" },
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
};
