import type { Db, Tx } from "~/platform/database.server";

/** How long an event takes appeals after its provisional results, and until when it does now. */
export async function appealTimes(
  db: Db,
  eventId: number,
): Promise<{ minutes: number; until: Date | null }> {
  const row = await db
    .selectFrom("contest_event")
    .select(["appeal_minutes", "appeals_until"])
    .where("id", "=", eventId)
    .executeTakeFirstOrThrow();
  return { minutes: row.appeal_minutes, until: row.appeals_until };
}

/** Opens the time for appeals from this moment. */
export async function openAppeals(
  tx: Tx,
  eventId: number,
  at: Date,
): Promise<void> {
  const { minutes } = await appealTimes(tx, eventId);
  await tx
    .updateTable("contest_event")
    .set({ appeals_until: new Date(at.getTime() + minutes * 60_000) })
    .where("id", "=", eventId)
    .execute();
}
