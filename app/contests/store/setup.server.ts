import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";

// What setting up a contest looks up and writes.

/** The units under these paths, for the choice of who holds a contest; of enterprises, which are thousands, only the officer's own. */
export async function hostUnits(db: Db, paths: string[]) {
  return db
    .selectFrom("unit")
    .select(["id", "name", "name_en", "path", "tier"])
    .where(sql<boolean>`path <@ any(${paths}::ltree[])`)
    .where(
      sql<boolean>`(tier <> 'enterprise' or path = any(${paths}::ltree[]))`,
    )
    .where("dissolved_on", "is", null)
    .orderBy("path")
    .execute();
}

/** An enterprise under these paths by its whole name in either language or its code, if there is just one. */
export async function enterpriseNamed(db: Db, text: string, paths: string[]) {
  const rows = await db
    .selectFrom("unit")
    .select(["id", "name", "name_en", "path", "tier"])
    .where("tier", "=", "enterprise")
    .where("dissolved_on", "is", null)
    .where(sql<boolean>`path <@ any(${paths}::ltree[])`)
    .where(({ or, eb }) =>
      or([
        eb("name", "=", text),
        eb("name_en", "=", text),
        eb("code", "=", text),
      ]),
    )
    .limit(2)
    .execute();
  return rows.length === 1 ? rows[0] : undefined;
}

/** One unit of the tree by id. */
export async function unitById(db: Db, id: number) {
  return db
    .selectFrom("unit")
    .select(["id", "name", "name_en", "path", "tier"])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Units by their full Chinese names; a name that two units share is left out. */
export async function unitsByName(
  db: Db,
  names: string[],
): Promise<Map<string, number>> {
  if (names.length === 0) return new Map();
  const rows = await db
    .selectFrom("unit")
    .select(["name", sql<number>`min(id)`.as("id")])
    .where("name", "in", names)
    .groupBy("name")
    .having(sql<number>`count(*)`, "=", 1)
    .execute();
  return new Map(rows.map(({ name, id }) => [name, id]));
}

/** The paths of units by id. */
export async function pathsOfUnits(
  db: Db,
  ids: number[],
): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("unit")
    .select(["id", "path"])
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map(({ id, path }) => [id, path]));
}

/** Persons by phone number, with their names and present units. */
export async function personsByPhone(db: Db, phones: string[], day: string) {
  if (phones.length === 0) return [];
  return personQuery(db, day).where("p.phone", "in", phones).execute();
}

/** Persons of these names with their present units, for lists without phone numbers. */
export async function personsByName(
  db: Db,
  names: string[],
  unitIds: number[],
  day: string,
) {
  if (names.length === 0 || unitIds.length === 0) return [];
  return personQuery(db, day)
    .where("p.name", "in", names)
    .where("m.unit_id", "in", unitIds)
    .execute();
}

function personQuery(db: Db, day: string) {
  return db
    .selectFrom("person as p")
    .leftJoin("membership as m", (join) =>
      join
        .onRef("m.person_id", "=", "p.id")
        .on(sql<boolean>`m.period @> ${day}::date`),
    )
    .leftJoin("unit as u", "u.id", "m.unit_id")
    .select(["p.id", "p.name", "p.phone", "u.id as unit_id", "u.name as unit"]);
}

/** A person to sit on a panel: by phone number or by the user name they sign in with. Only someone with an account can mark. */
export async function judgeByAccount(
  db: Db,
  text: string,
): Promise<{ id: number; name: string } | undefined> {
  return db
    .selectFrom("person as p")
    .innerJoin("user as u", "u.id", "p.user_id")
    .select(["p.id", "p.name"])
    .where(({ or, eb }) =>
      or([eb("p.phone", "=", text), eb("u.username", "=", text.toLowerCase())]),
    )
    .executeTakeFirst();
}

/** Why a form may not choose a trade: there is none of this code, or it was retired and `held` does not name it. Null where it may. */
export async function refusedTrade(
  db: Db,
  code: string,
  held: readonly string[] = [],
): Promise<"not-a-choice" | "trade-retired" | null> {
  const row = await db
    .selectFrom("trade")
    .select("retired_on")
    .where("code", "=", code)
    .executeTakeFirst();
  if (!row) return "not-a-choice";
  return row.retired_on === null || held.includes(code)
    ? null
    : "trade-retired";
}

/** Whether there is a trade of this code, retired or not: a past contest's may be. */
export async function isTrade(db: Db, code: string): Promise<boolean> {
  const row = await db
    .selectFrom("trade")
    .select("code")
    .where("code", "=", code)
    .executeTakeFirst();
  return row !== undefined;
}

export type NewContest = {
  slug: string;
  unit_id: number;
  name: string;
  name_en: string;
  hosts: string;
  place: string;
  notice: string;
  starts_on: string;
  ends_on: string;
  state: string;
};

export async function addContest(tx: Tx, row: NewContest): Promise<number> {
  const { id } = await tx
    .insertInto("contest")
    .values(row)
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function setContestState(
  tx: Tx,
  id: number,
  state: string,
): Promise<void> {
  await tx.updateTable("contest").set({ state }).where("id", "=", id).execute();
}

export async function addEvent(
  tx: Tx,
  row: {
    contest_id: number;
    slug: string;
    trade_code: string;
    name: string;
    name_en: string;
    starts_at: Date | null;
  },
): Promise<number> {
  const { id } = await tx
    .insertInto("contest_event")
    .values(row)
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
