import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import type { ScopeKind } from "./grants.server";

// A grant's scope is a row of one of four tables (role_grant.scope_kind says which). All four have a name in both
// languages and stand in the tree; of the later features' tables nothing else is known here.

export type ScopeRow = {
  kind: ScopeKind;
  id: number;
  name: string;
  name_en: string;
  unitPath: string;
};

const below = (kind: Exclude<ScopeKind, "unit">) =>
  sql`select ${sql.lit(kind)} as kind, s.id, s.slug as code, s.name, s.name_en, u.path::text as "unitPath"
    from ${sql.table(kind)} s join unit u on u.id = s.unit_id`;

const all = sql`(
  select 'unit' as kind, id, code, name, name_en, path::text as "unitPath" from unit
  union all ${below("school")} union all ${below("contest")} union all ${below("studio")}
)`;

/** The rows that these grants are given over. */
export async function scopesOf(
  db: Db,
  grants: { scope_kind: ScopeKind; scope_id: number }[],
): Promise<ScopeRow[]> {
  if (grants.length === 0) return [];
  const found = await sql<ScopeRow>`
    select kind, id, name, name_en, "unitPath" from ${all} scope
    where (kind, id) in (${sql.join(
      grants.map(
        (grant) => sql`(${grant.scope_kind}, ${grant.scope_id}::bigint)`,
      ),
    )})`.execute(db);
  return found.rows;
}

/** What somebody means by `typed`: the row of this kind with this code or short name, or exactly this name. Three at most. */
export async function scopesNamed(
  db: Db,
  kind: ScopeKind,
  typed: string,
): Promise<ScopeRow[]> {
  const found = await sql<ScopeRow>`
    select kind, id, name, name_en, "unitPath" from ${all} scope
    where kind = ${kind} and (lower(code) = lower(${typed}) or name = ${typed} or name_en = ${typed})
    order by lower(code) = lower(${typed}) desc limit 3`.execute(db);
  return found.rows;
}
