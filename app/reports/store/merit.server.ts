import type { Db, Tx } from "~/platform/database.server";
import type { MeritLine } from "../rules/merit";

type Written = MeritLine & { project: string; unitId: number };

/** The lines of a union year with their units, by project and unit. */
export async function meritOf(db: Db, year: number) {
  return db
    .selectFrom("merit_participation as m")
    .innerJoin("unit as u", "u.id", "m.unit_id")
    .select([
      "m.id",
      "m.project",
      "m.eligible",
      "m.took_part as tookPart",
      "u.name",
      "u.name_en",
    ])
    .where("m.year", "=", year)
    .orderBy("m.project")
    .orderBy("u.name")
    .execute();
}
export type MeritRow = Awaited<ReturnType<typeof meritOf>>[number];

/** Writes a line. The database refuses a second one of the same year, project and unit. */
export async function insertMerit(
  tx: Tx,
  { year, project, unitId, eligible, tookPart }: Written,
): Promise<number> {
  const row = await tx
    .insertInto("merit_participation")
    .values({ year, project, unit_id: unitId, eligible, took_part: tookPart })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Takes a line off and returns what it was; undefined where there is none. */
export async function deleteMerit(tx: Tx, id: number) {
  return tx
    .deleteFrom("merit_participation")
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirst();
}
