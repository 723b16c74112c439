import type { Tx } from "~/platform/database.server";

/** Writes when a contest takes entries, and for how long its results are on notice. */
export async function setCalendar(
  tx: Tx,
  contestId: number,
  row: {
    entry_opens_at: Date | null;
    entry_closes_at: Date | null;
    one_event_each: boolean;
    notice_days: number;
  },
): Promise<void> {
  await tx
    .updateTable("contest")
    .set(row)
    .where("id", "=", contestId)
    .execute();
}
