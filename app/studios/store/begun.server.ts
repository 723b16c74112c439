import type { Db } from "~/platform/database.server";

/** Whether there is any studio yet. */
export async function anyStudio(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom("studio")
    .select("id")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
