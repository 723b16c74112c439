import { sql } from "kysely";
import type { Tx } from "~/platform/database.server";

/** A room of a school, locked, with how many sessions were ever put there and how many of them are still to come. */
export async function lockRoom(
  tx: Tx,
  schoolId: number,
  id: number,
  now: Date,
): Promise<{ name: string; sessions: number; coming: number } | undefined> {
  return tx
    .selectFrom("room as r")
    .select([
      "r.name",
      sql<number>`(select count(*) from class_session s where s.room_id = r.id)`.as(
        "sessions",
      ),
      sql<number>`(select count(*) from class_session s where s.room_id = r.id and s.state = 'scheduled' and s.ends_at > ${now})`.as(
        "coming",
      ),
    ])
    .where("r.id", "=", id)
    .where("r.school_id", "=", schoolId)
    .forUpdate()
    .executeTakeFirst();
}

/** Deletes a room of a school. */
export async function deleteRoom(
  tx: Tx,
  schoolId: number,
  id: number,
): Promise<void> {
  await tx
    .deleteFrom("room")
    .where("id", "=", id)
    .where("school_id", "=", schoolId)
    .execute();
}

/** Retires a room of a school on a day, or takes it into use again (null). */
export async function retireRoom(
  tx: Tx,
  schoolId: number,
  id: number,
  on: string | null,
): Promise<void> {
  await tx
    .updateTable("room")
    .set({ retired_on: on })
    .where("id", "=", id)
    .where("school_id", "=", schoolId)
    .execute();
}
