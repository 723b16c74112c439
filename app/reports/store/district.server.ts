import type { Db } from "~/platform/database.server";

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
