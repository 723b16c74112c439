import { own } from "~/kit/own";
import { sql, type SqlBool } from "kysely";
import type { Db, Tx } from "~/platform/database.server";
import { contains } from "~/platform/like.server";
import type { Kind, Tier } from "../rules/units";

/** A unit as every page shows it. */
export type Unit = {
  id: number;
  parent_id: number | null;
  path: string;
  tier: Tier;
  kind: Kind;
  name: string;
  name_en: string;
  code: string;
  founded_on: string;
  dissolved_on: string | null;
};

const columns = [
  "id",
  "parent_id",
  "path",
  "tier",
  "kind",
  "name",
  "name_en",
  "code",
  "founded_on",
  "dissolved_on",
] as const;

/** Whether the unit of a query stands on `day`: the day of its dissolution is the first without it. */
export const standing = (day: string) =>
  sql<SqlBool>`(dissolved_on is null or dissolved_on > ${day}::date)`;

/** A unit and what stands above it, the district first. */
export async function unitsAbove(
  db: Db,
  path: string,
): Promise<{ id: number; name: string; name_en: string; tier: string }[]> {
  return db
    .selectFrom("unit")
    .select(["id", "name", "name_en", "tier"])
    .where(sql<boolean>`path @> ${path}::ltree`)
    .orderBy(sql`nlevel(path)`)
    .execute();
}

/** One unit by its id. */
export async function unitById(db: Db, id: number): Promise<Unit | undefined> {
  return db
    .selectFrom("unit")
    .select(columns)
    .where("id", "=", id)
    .executeTakeFirst() as Promise<Unit | undefined>;
}

/** The units that `typed` may mean: the one with this code, else those with exactly this name (three at most). */
export async function unitsNamed(db: Db, typed: string): Promise<Unit[]> {
  const byCode = await db
    .selectFrom("unit")
    .select(columns)
    .where(sql<SqlBool>`lower(code) = lower(${typed})`)
    .execute();
  if (byCode.length > 0) return byCode as Unit[];
  return db
    .selectFrom("unit")
    .select(columns)
    .where((where) =>
      where.or([where("name", "=", typed), where("name_en", "=", typed)]),
    )
    .limit(3)
    .execute() as Promise<Unit[]>;
}

/** Up to 12 units below `paths` whose name or code holds `typed`, for suggestions while somebody types. */
export async function suggestUnits(
  db: Db,
  paths: string[],
  typed: string,
  day: string,
): Promise<{ code: string; name: string; name_en: string }[]> {
  return db
    .selectFrom("unit")
    .select(["code", "name", "name_en"])
    .where(standing(day))
    .where(within(paths))
    .where(named(typed))
    .orderBy(sql`nlevel(path)`)
    .orderBy("code")
    .limit(12)
    .execute();
}

export type UnitFilter = {
  /** Subtrees the reader may see. */
  paths: string[];
  q: string;
  tier: string;
  /** Only what stands below this path. */
  under: string;
  state: "standing" | "dissolved";
  /** The day on which they stand or do not, YYYY-MM-DD. */
  day: string;
  sort: string;
};

const sorts = {
  name: sql`name collate "zh-x-icu"`,
  code: sql`code`,
  founded: sql`founded_on`,
} as const;

const within = (paths: string[]) =>
  sql<SqlBool>`path <@ any(${paths}::ltree[])`;
const named = (typed: string) =>
  sql<SqlBool>`(name ilike ${contains(typed)} or name_en ilike ${contains(typed)} or code ilike ${contains(typed)})`;

function filtered(db: Db, filter: UnitFilter) {
  return db
    .selectFrom("unit")
    .where(within(filter.paths))
    .where((where) =>
      filter.state === "dissolved"
        ? where.not(standing(filter.day))
        : standing(filter.day),
    )
    .$if(filter.q !== "", (query) => query.where(named(filter.q)))
    .$if(filter.tier !== "", (query) => query.where("tier", "=", filter.tier))
    .$if(filter.under !== "", (query) =>
      query.where(
        sql<SqlBool>`path <@ ${filter.under}::ltree and path <> ${filter.under}::ltree`,
      ),
    );
}

/** A page of the units within the reader's subtrees, with each one's parent. */
export async function listUnits(
  db: Db,
  filter: UnitFilter,
  { size, offset }: { size: number; offset: number },
): Promise<{
  total: number;
  rows: (Unit & { parent: string | null; parent_en: string | null })[];
}> {
  const key = filter.sort.replace(/^-/, "");
  const { count } = await filtered(db, filter)
    .select((select) => select.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const rows = await filtered(db, filter)
    .select(columns)
    .select((select) => [
      select
        .selectFrom("unit as above")
        .select("above.name")
        .whereRef("above.id", "=", "unit.parent_id")
        .as("parent"),
      select
        .selectFrom("unit as above")
        .select("above.name_en")
        .whereRef("above.id", "=", "unit.parent_id")
        .as("parent_en"),
    ])
    .orderBy(own(sorts, key) ?? sql`nlevel(path)`, (order) =>
      filter.sort.startsWith("-") ? order.desc() : order.asc(),
    )
    .orderBy("code")
    .limit(size)
    .offset(offset)
    .execute();
  return { total: Number(count), rows: rows as never };
}

/** Locks a unit for the length of the transaction. */
export async function lockUnit(tx: Tx, id: number): Promise<Unit | undefined> {
  return tx
    .selectFrom("unit")
    .select(columns)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst() as Promise<Unit | undefined>;
}

/** The units at these paths, the highest first. */
export async function unitsAt(
  db: Db,
  paths: string[],
): Promise<{ id: number; name: string; name_en: string; code: string }[]> {
  return db
    .selectFrom("unit")
    .select(["id", "name", "name_en", "code"])
    .where(sql<SqlBool>`path = any(${paths}::ltree[])`)
    .orderBy(sql`nlevel(path)`)
    .execute();
}
