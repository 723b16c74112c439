import { sql, type SqlBool } from "kysely";
import { now } from "~/platform/clock.server";
import type { Db } from "~/platform/database.server";

/** A member who cannot sign in yet and has no link by which to. */
export type Unlinked = {
  id: number;
  name: string;
  name_en: string | null;
  unit: string;
  unit_en: string;
  unit_path: string;
  /** Whether they hold a role or a seat on a panel, now or once. */
  holds: boolean;
};

// Whoever has a link that still works is left out: a second file does not end the links of the first.
const unlinked = (db: Db, path: string, day: string) =>
  db
    .selectFrom("membership as m")
    .innerJoin("person as p", "p.id", "m.person_id")
    .innerJoin("unit as u", "u.id", "m.unit_id")
    .where(sql<SqlBool>`u.path <@ ${path}::ltree`)
    .where(sql<SqlBool>`m.period @> ${day}::date`)
    .where("p.user_id", "is", null)
    .where(
      sql<SqlBool>`not exists (select from one_time_link l where l.person_id = p.id
        and l.purpose = 'set-password' and l.used_at is null and l.expires_at > ${now()})`,
    );

/** How many members below `path` can neither sign in nor have a link to. */
export async function countUnlinked(
  db: Db,
  path: string,
  day: string,
): Promise<number> {
  const { count } = await unlinked(db, path, day)
    .select((select) => select.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The first `most` of them, unit by unit. */
export async function listUnlinked(
  db: Db,
  path: string,
  day: string,
  most: number,
): Promise<Unlinked[]> {
  return unlinked(db, path, day)
    .select(["p.id", "p.name", "p.name_en"])
    .select(["u.name as unit", "u.name_en as unit_en", "u.path as unit_path"])
    .select(
      sql<boolean>`exists (select from role_grant g where g.person_id = p.id)
        or exists (select from panel_judge j where j.person_id = p.id)`.as(
        "holds",
      ),
    )
    .orderBy("u.code")
    .orderBy("p.id")
    .limit(most)
    .execute();
}
