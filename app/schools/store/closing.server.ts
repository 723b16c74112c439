import { sql, type SqlBool } from "kysely";
import type { Db, Tx } from "~/platform/database.server";

/** Whether a school (`h`) stands on a day: one that closes later still does. */
export const stands = (day: string) =>
  sql<SqlBool>`(h.closed_on is null or h.closed_on > ${day}::date)`;

/** From which day a school is closed; null while it stands. */
export async function closingDay(db: Db, id: number): Promise<string | null> {
  const row = await db
    .selectFrom("school")
    .select("closed_on")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.closed_on ?? null;
}

/** How many classes and lectures of a school are held, or are to be, from a moment on; those of drafts count, for they are planned. */
export async function heldFrom(
  tx: Tx,
  schoolId: number,
  from: Date,
): Promise<number> {
  const { count } = await tx
    .selectFrom("class_session")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("school_id", "=", schoolId)
    .where("state", "in", ["scheduled", "held"])
    .where("ends_at", ">", from)
    .executeTakeFirstOrThrow();
  return count;
}

/** Sets from which day a school is closed; null takes it back. */
export async function setClosing(
  tx: Tx,
  schoolId: number,
  on: string | null,
): Promise<void> {
  await tx
    .updateTable("school")
    .set({ closed_on: on })
    .where("id", "=", schoolId)
    .execute();
}
