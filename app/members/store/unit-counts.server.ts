import { sql, type SqlBool } from "kysely";
import type { Db } from "~/platform/database.server";
import type { Tier } from "../rules/units";
import { standing } from "./units.server";

/** The members on `day` in the subtree of each of `ids`. */
export async function memberCounts(
  db: Db,
  ids: number[],
  day: string,
): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("unit as u")
    .innerJoin("unit as below", (join) =>
      join.on(sql<SqlBool>`below.path <@ u.path`),
    )
    .innerJoin("membership as m", "m.unit_id", "below.id")
    .where("u.id", "in", ids)
    .where(sql<SqlBool>`m.period @> ${day}::date`)
    .groupBy("u.id")
    .select((select) => ["u.id", select.fn.countAll<number>().as("members")])
    .execute();
  return new Map(rows.map(({ id, members }) => [id, Number(members)]));
}

/** How many units of each tier stand below `path` on `day`. */
export async function tiersBelow(
  db: Db,
  path: string,
  day: string,
): Promise<{ tier: Tier; count: number }[]> {
  const rows = await db
    .selectFrom("unit")
    .select((select) => ["tier", select.fn.countAll<number>().as("count")])
    .where(sql<SqlBool>`path <@ ${path}::ltree and path <> ${path}::ltree`)
    .where(standing(day))
    .groupBy("tier")
    .execute();
  return rows.map(({ tier, count }) => ({
    tier: tier as Tier,
    count: Number(count),
  }));
}

/** The units that stand directly below one today, the higher tiers first. */
export async function childrenOf(
  db: Db,
  id: number,
  day: string,
  { size, offset }: { size: number; offset: number },
): Promise<{
  total: number;
  rows: { id: number; name: string; name_en: string }[];
}> {
  const below = db
    .selectFrom("unit")
    .where("parent_id", "=", id)
    .where(standing(day));
  const { count } = await below
    .select((select) => select.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const rows = await below
    .select(["id", "name", "name_en"])
    .orderBy(sql`tier = 'enterprise'`)
    .orderBy("code")
    .limit(size)
    .offset(offset)
    .execute();
  return { total: Number(count), rows };
}
