import { sql } from "kysely";
import type { Db } from "~/platform/database.server";

/** A worker whom somebody may enter, with the unit they are in on the day. */
export type Worker = {
  id: number;
  name: string;
  phone: string | null;
  unit: string;
  unit_en: string;
};

/** Members of these names in the subtrees. */
export async function workersNamed(
  db: Db,
  names: readonly string[],
  paths: readonly string[],
  day: string,
): Promise<Worker[]> {
  if (names.length === 0 || paths.length === 0) return [];
  return workers(db, day)
    .where("p.name", "in", [...names])
    .where(sql<boolean>`u.path <@ any(${[...paths]}::ltree[])`)
    .execute();
}

/** Which of these phone numbers are somebody's, wherever they belong. */
export async function phonesKnown(
  db: Db,
  phones: readonly string[],
): Promise<Map<string, string>> {
  if (phones.length === 0) return new Map();
  const rows = await db
    .selectFrom("person")
    .select(["name", "phone"])
    .where("phone", "in", [...phones])
    .execute();
  return new Map(rows.map(({ name, phone }) => [phone ?? "", name]));
}

/** Of these unit names those that stand in the subtrees. */
export async function unitNamesIn(
  db: Db,
  names: readonly string[],
  paths: readonly string[],
): Promise<Set<string>> {
  if (names.length === 0 || paths.length === 0) return new Set();
  const rows = await db
    .selectFrom("unit")
    .select(["name", "name_en"])
    .where(sql<boolean>`path <@ any(${[...paths]}::ltree[])`)
    .where(({ or, eb }) =>
      or([eb("name", "in", [...names]), eb("name_en", "in", [...names])]),
    )
    .execute();
  return new Set(rows.flatMap(({ name, name_en }) => [name, name_en]));
}

/** A member by the user name or phone number that they sign in with. */
export async function workerByAccount(db: Db, text: string) {
  return db
    .selectFrom("person as p")
    .leftJoin("user as u", "u.id", "p.user_id")
    .select(["p.id", "p.name"])
    .where(({ or, eb }) =>
      or([eb("p.phone", "=", text), eb("u.username", "=", text.toLowerCase())]),
    )
    .executeTakeFirst();
}

function workers(db: Db, day: string) {
  return db
    .selectFrom("person as p")
    .innerJoin("membership as m", (join) =>
      join
        .onRef("m.person_id", "=", "p.id")
        .on(sql<boolean>`m.period @> ${day}::date`),
    )
    .innerJoin("unit as u", "u.id", "m.unit_id")
    .select([
      "p.id",
      "p.name",
      "p.phone",
      "u.name as unit",
      "u.name_en as unit_en",
    ])
    .orderBy("p.id");
}
