import { sql, type SqlBool } from "kysely";
import type { Db } from "~/platform/database.server";
import { often } from "~/platform/prepared.server";
import { standing } from "./units.server";

/** A unit as the where-line names it. */
export type PlaceRow = {
  id: number;
  parent_id: number | null;
  path: string;
  name: string;
  name_en: string;
};

/**
 * What the where-line needs in one look: the district, the units above `id` and above `ownPath`, `id` itself, the units
 * other than enterprises directly below it (below the district without one), and the units `kept`. What is offered stands on `day`. The highest first.
 */
export async function placesAround(
  db: Db,
  {
    id,
    ownPath,
    kept,
    day,
  }: { id?: number; ownPath?: string; kept: number[]; day: string },
): Promise<PlaceRow[]> {
  const here = sql`coalesce((select path from unit where id = ${id ?? null}), (select path from unit where parent_id is null))`;
  return db
    .selectFrom("unit")
    .modifyFront(often)
    .select(["id", "parent_id", "path", "name", "name_en"])
    .where(
      sql<SqlBool>`path @> ${here} or path @> ${ownPath ?? null}::ltree or id = any(${kept}::bigint[])
        or (tier <> 'enterprise' and ${standing(day)} and parent_id = (select id from unit where path = ${here}))`,
    )
    .orderBy(sql`nlevel(path)`)
    .orderBy("code")
    .execute();
}

/** Whether the unit `u` of a query stands in the subtree of unit `id`. */
export const standsIn = (id: number) =>
  sql<SqlBool>`u.path <@ (select path from unit where id = ${id})`;
