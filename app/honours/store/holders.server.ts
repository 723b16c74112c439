import { sql, type SqlBool } from "kysely";
import type { Db } from "~/platform/database.server";

/** Somebody who may be meant as an honour's holder, with the unit they are in, or were in last. */
export type Candidate = {
  id: number;
  name: string;
  memberNo: string | null;
  unitId: number | null;
  unitName: string | null;
};

/** Whom an officer may mean: the members, present and past, of these subtrees; an administrator those without a unit too. */
export type Reach = { paths: string[]; unplaced: boolean };

/** The people within reach whom `typed` names: by name, phone number or member number, whole; six at most. */
export async function peopleNamed(
  db: Db,
  typed: string,
  { paths, unplaced }: Reach,
): Promise<Candidate[]> {
  const latest = db
    .selectFrom("membership as m")
    .innerJoin("unit as u", "u.id", "m.unit_id")
    .select(["m.member_no", "u.id as unit_id", "u.name as unit_name", "u.path"])
    .whereRef("m.person_id", "=", sql.ref("p.id"))
    .orderBy(sql`lower(m.period)`, "desc")
    .limit(1);
  return db
    .selectFrom("person as p")
    .leftJoinLateral(latest.as("l"), (join) => join.onTrue())
    .select([
      "p.id",
      "p.name",
      "l.member_no as memberNo",
      "l.unit_id as unitId",
      "l.unit_name as unitName",
    ])
    .where((where) =>
      where.or([
        where("p.name", "=", typed),
        where("p.phone", "=", typed),
        where("p.id", "in", (ids) =>
          ids
            .selectFrom("membership")
            .select("person_id")
            .where("member_no", "=", typed),
        ),
      ]),
    )
    .where(
      sql<SqlBool>`coalesce(l.path <@ any(${paths}::ltree[]), ${unplaced})`,
    )
    .orderBy("p.id")
    .limit(6)
    .execute();
}

/** The unit a person belonged to on `day`. */
export async function unitOn(
  db: Db,
  personId: number,
  day: string,
): Promise<number | undefined> {
  const row = await db
    .selectFrom("membership")
    .select("unit_id")
    .where("person_id", "=", personId)
    .where(sql<SqlBool>`period @> ${day}::date`)
    .executeTakeFirst();
  return row?.unit_id;
}

/** The paths of the units that these people belong to on `day`, by person; who belongs to none is left out. */
export async function pathsOn(
  db: Db,
  personIds: readonly number[],
  day: string,
): Promise<Map<number, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("membership as m")
    .innerJoin("unit as u", "u.id", "m.unit_id")
    .select(["m.person_id", "u.path"])
    .where("m.person_id", "in", personIds)
    .where(sql<SqlBool>`m.period @> ${day}::date`)
    .execute();
  return new Map(rows.map(({ person_id, path }) => [person_id, path]));
}
