import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import type { Period } from "../rules/period";

/** What the report is about: the district at the root of the tree, and whether it is the demo one. */
export type District = {
  path: string;
  name: string;
  name_en: string;
  demo: boolean;
};

/** The district; undefined before the first administrator made one. */
export async function district(db: Db): Promise<District | undefined> {
  return db
    .selectFrom("unit as u")
    .innerJoin("installation as i", (join) => join.onTrue())
    .select(["u.path", "u.name", "u.name_en", "i.demo"])
    .where("u.parent_id", "is", null)
    .orderBy("u.id")
    .executeTakeFirst();
}

/** Whether anything dated is on record from a period; a district that kept no records then is not compared with it. */
export async function hasRecordsOf(
  db: Db,
  { from, to }: Period,
): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`
    select exists (select from honour where awarded_on between ${from} and ${to})
      or exists (select from contest where state <> 'draft' and starts_on between ${from} and ${to})
      or exists (select from problem where solved_on between ${from} and ${to}) as any`.execute(
    db,
  );
  return rows[0]?.any ?? false;
}
