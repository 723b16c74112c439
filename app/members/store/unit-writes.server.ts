import { sql, type SqlBool } from "kysely";
import type { Db, Tx } from "~/platform/database.server";
import type { Standing, UnitFacts } from "../rules/units";
import { standing } from "./units.server";

/** Adds a unit below `parent`; its path is the parent's and its own id. Returns the id. */
export async function insertUnit(
  tx: Tx,
  parent: { id: number; path: string },
  facts: UnitFacts,
): Promise<number> {
  const { id } = await tx
    .insertInto("unit")
    .values({
      parent_id: parent.id,
      // The id is not known before the row is; nextval is asked in the same statement.
      path: sql<string>`(${parent.path} || '.' || currval(pg_get_serial_sequence('unit', 'id')))::ltree`,
      id: sql<number>`nextval(pg_get_serial_sequence('unit', 'id'))`,
      ...row(facts),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

const row = (facts: UnitFacts) => ({
  tier: facts.tier,
  kind: facts.kind,
  name: facts.name,
  name_en: facts.nameEn,
  code: facts.code,
  founded_on: facts.foundedOn,
});

/** Writes a unit's own facts. */
export async function updateUnit(
  tx: Tx,
  id: number,
  facts: Omit<UnitFacts, "tier">,
): Promise<void> {
  await tx
    .updateTable("unit")
    .set({
      kind: facts.kind,
      name: facts.name,
      name_en: facts.nameEn,
      code: facts.code,
      founded_on: facts.foundedOn,
    })
    .where("id", "=", id)
    .execute();
}

/** Hangs a unit and everything below it under another parent. */
export async function moveUnit(
  tx: Tx,
  unit: { id: number; path: string },
  parent: { id: number; path: string },
): Promise<void> {
  await tx
    .updateTable("unit")
    .set({
      path: sql<string>`${parent.path}::ltree || subpath(path, nlevel(${unit.path}::ltree) - 1)`,
    })
    .where(sql<SqlBool>`path <@ ${unit.path}::ltree`)
    .execute();
  await tx
    .updateTable("unit")
    .set({ parent_id: parent.id })
    .where("id", "=", unit.id)
    .execute();
}

/** Ends a unit on `day`, the first day it is no more; null takes that back. */
export async function endUnit(
  tx: Tx,
  id: number,
  day: string | null,
): Promise<void> {
  await tx
    .updateTable("unit")
    .set({ dissolved_on: day })
    .where("id", "=", id)
    .execute();
}

/** What keeps a unit from ending on `day`: units that still stand below it, and members on or after that day. */
export async function whatStandsIn(
  db: Db,
  unit: { id: number; path: string },
  day: string,
): Promise<{ units: number; members: number }> {
  const found = await db
    .selectNoFrom((select) => [
      select
        .selectFrom("unit")
        .select(select.fn.countAll<number>().as("count"))
        .where("parent_id", "=", unit.id)
        .where(standing(day))
        .as("units"),
      select
        .selectFrom("membership")
        .select(select.fn.countAll<number>().as("count"))
        .where("unit_id", "=", unit.id)
        .where(
          sql<SqlBool>`(upper_inf(period) or upper(period) > ${day}::date)`,
        )
        .as("members"),
    ])
    .executeTakeFirstOrThrow();
  return { units: Number(found.units), members: Number(found.members) };
}

/** A unit as it stands, and since when the first units and members belong to it, whether or not they still do. */
export async function standingOf(
  db: Db,
  unit: { id: number; path: string; founded_on: string },
): Promise<Standing> {
  const found = await db
    .selectNoFrom((select) => [
      select
        .selectFrom("unit")
        .select((inner) => inner.fn.min("founded_on").as("day"))
        .where("parent_id", "=", unit.id)
        .as("unit"),
      select
        .selectFrom("membership")
        .select(sql<string>`min(lower(period))`.as("day"))
        .where("unit_id", "=", unit.id)
        .as("member"),
    ])
    .executeTakeFirstOrThrow();
  return {
    path: unit.path,
    foundedOn: unit.founded_on,
    unit: found.unit ?? undefined,
    member: found.member ?? undefined,
  };
}
