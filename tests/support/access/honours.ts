import { sql } from "kysely";
import { database } from "~/platform/database.server";
import type { AccessTable } from "~tests/support/access";

async function one(query: ReturnType<typeof sql<{ path: string }>>) {
  const { rows } = await query.execute(database());
  return rows[0]?.path ?? "";
}

const keepers = ["union-officer", "district-administrator"] as const;

export const honoursAccess: AccessTable = {
  honours: { path: "/honours", get: "everyone" },
  "honours/export/:file": {
    path: "/honours/export/honours.csv",
    get: "everyone",
  },
  "honours/new": {
    path: "/honours/new?kind=skilled-technician",
    get: keepers,
    post: [{ who: keepers }],
  },
  // An honour outside the demo officer's own union: only the district keeps it.
  "honours/:id": {
    path: () =>
      one(
        sql`select '/honours/' || h.id as path from honour h join unit u on u.id = h.unit_id
          where not u.path <@ (select n.path from role_grant g join unit n on n.id = g.scope_id
            where g.role = 'union-officer' and g.scope_kind = 'unit' order by g.id limit 1) order by h.id limit 1`,
      ),
    get: "everyone",
    post: [{ who: ["district-administrator"] }],
  },
  // The worker of the demo has opened the passport; who reads it is the worker's own choice.
  "people/:id": {
    path: () =>
      one(
        sql`select '/people/' || id as path from person where user_id = (select id from "user" where username = 'worker')`,
      ),
    get: "everyone",
    post: [{ who: ["worker"] }],
  },
};
