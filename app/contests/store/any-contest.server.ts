import type { Db } from "~/platform/database.server";

/** Whether there is any contest yet. */
export async function anyContest(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom("contest")
    .select("id")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
