import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import type { NamedHonourKind } from "../rules/terms";

function kinds(db: Db) {
  return db
    .selectFrom("honour_kind")
    .select(["code", "name", "name_en", "holder", "term_years as termYears"])
    .select(sql<boolean>`retired_on is not null`.as("retired"));
}

/** The district's list of honours, in its order. */
export async function honourKinds(db: Db): Promise<NamedHonourKind[]> {
  const rows = await kinds(db).orderBy("position").execute();
  return rows as NamedHonourKind[];
}

/** One entry of the list. */
export async function honourKind(
  db: Db,
  code: string,
): Promise<NamedHonourKind | undefined> {
  const row = await kinds(db).where("code", "=", code).executeTakeFirst();
  return row as NamedHonourKind | undefined;
}
