import { sql, type SqlBool } from "kysely";
import type { Db, Tx } from "~/platform/database.server";
import {
  personKey,
  type KnownPeople,
  type PersonLine,
} from "../rules/roster-people";
import type { KnownUnits, UnitLine } from "../rules/roster-units";
import type { Tier } from "../rules/units";
import { insertUnit } from "./unit-writes.server";

const within = (path: string) => sql<SqlBool>`path <@ ${path}::ltree`;

/**
 * What the database knows of the people of a roster: the units below `path`, and as far as the file's `cells` name them
 * (half a million members would be too many to carry) phone numbers in use and members of today.
 */
export async function knownPeople(
  db: Db,
  path: string,
  day: string,
  cells: string[],
): Promise<KnownPeople> {
  const numbers = cells
    .map((cell) => cell.replace(/\D/g, "").slice(-11))
    .filter((digits) => digits.length === 11);
  const units = await db
    .selectFrom("unit")
    .select(["id", "code", "tier", "founded_on", "dissolved_on"])
    .where(within(path))
    .execute();
  const phones = await db
    .selectFrom("person")
    .select("phone")
    .where(sql<SqlBool>`phone = any(${numbers}::text[])`)
    .execute();
  const members = await db
    .selectFrom("membership as m")
    .innerJoin("unit as u", "u.id", "m.unit_id")
    .innerJoin("person as p", "p.id", "m.person_id")
    .select(["p.name", "p.born_on", "m.unit_id"])
    .where(sql<SqlBool>`p.name = any(${cells}::text[])`)
    .where(sql<SqlBool>`u.path <@ ${path}::ltree`)
    .where(sql<SqlBool>`m.period @> ${day}::date`)
    .execute();
  return {
    units: new Map(
      units.map((unit) => [
        unit.code.toUpperCase(),
        {
          id: unit.id,
          tier: unit.tier,
          foundedOn: unit.founded_on,
          dissolvedOn: unit.dissolved_on,
        },
      ]),
    ),
    phones: new Set(phones.map(({ phone }) => phone ?? "")),
    members: new Set(
      members.map((row) => personKey(row.name, row.born_on, row.unit_id)),
    ),
  };
}

/** What the database knows of the units of a roster. */
export async function knownUnits(db: Db, path: string): Promise<KnownUnits> {
  const all = await db.selectFrom("unit").select("code").execute();
  const parents = await unitsBelow(db, path);
  return {
    codes: new Set(all.map(({ code }) => code.toUpperCase())),
    parents: new Map(
      [...parents].map(([code, row]) => [
        code,
        {
          tier: row.tier as Tier,
          path: row.path,
          foundedOn: row.founded_on,
          dissolved: row.dissolved_on !== null,
        },
      ]),
    ),
  };
}

async function unitsBelow(db: Db, path: string) {
  const rows = await db
    .selectFrom("unit")
    .select(["id", "path", "code", "tier", "founded_on", "dissolved_on"])
    .where(within(path))
    .execute();
  return new Map(rows.map((row) => [row.code.toUpperCase(), row]));
}

/** Writes people and their memberships, a few hundred at once. */
export async function writePeople(
  tx: Tx,
  people: readonly PersonLine[],
): Promise<void> {
  const ids = await tx
    .insertInto("person")
    .values(
      people.map((person) => ({
        name: person.name,
        name_en: person.nameEn ?? null,
        sex: person.sex ?? null,
        born_on: person.bornOn ?? null,
        phone: person.phone ?? null,
      })),
    )
    .returning("id")
    .execute();
  await tx
    .insertInto("membership")
    .values(
      people.map((person, at) => ({
        person_id: ids[at]?.id ?? 0,
        unit_id: person.unitId,
        period: `[${person.from},)`,
        member_no: person.memberNo ?? null,
      })),
    )
    .execute();
}

/** Writes units in the order given: what stands above comes first. */
export async function writeUnits(
  tx: Tx,
  path: string,
  units: readonly UnitLine[],
  onEach: (count: number) => Promise<void>,
): Promise<void> {
  const places = new Map(
    [...(await unitsBelow(tx, path))].map(([code, { id, path }]) => [
      code,
      { id, path },
    ]),
  );
  let count = 0;
  for (const unit of units) {
    const parent = places.get(unit.parentCode.toUpperCase());
    if (!parent) throw new Error(`Line ${unit.line} has lost its parent.`);
    const id = await insertUnit(tx, parent, unit);
    places.set(unit.code.toUpperCase(), { id, path: `${parent.path}.${id}` });
    count += 1;
    if (count % 250 === 0) await onEach(count);
  }
}
