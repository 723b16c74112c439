import type { Tx } from "~/platform/database.server";
import { setHeld } from "./lecture-writes.server";
import { asLecture, lectureRows, type LectureRow } from "./lectures.server";

/** Notes that the lecture was held without its live room, and why. */
export async function markHeld(
  tx: Tx,
  id: number,
  reason: string,
  now: Date,
): Promise<void> {
  await tx
    .updateTable("lecture")
    .set({ held_reason: reason })
    .where("session_id", "=", id)
    .execute();
  await setHeld(tx, id, now);
}

/** Calls a lecture off; its line stays in the timetable and in calendars as cancelled. */
export async function markCancelled(
  tx: Tx,
  id: number,
  reason: string,
  now: Date,
): Promise<void> {
  await tx
    .updateTable("class_session")
    .set((set) => ({
      state: "cancelled",
      called_off_reason: reason,
      sequence: set("sequence", "+", 1),
      changed_at: now,
    }))
    .where("id", "=", id)
    .where("kind", "=", "lecture")
    .execute();
}

const traces = ["question", "material", "presence", "lecture_topic"] as const;

/** Whether nobody has asked, sent in, come or proposed anything for a lecture. */
export async function isUnused(tx: Tx, id: number): Promise<boolean> {
  for (const table of traces) {
    const trace = await tx
      .selectFrom(table)
      .select("session_id")
      .where("session_id", "=", id)
      .limit(1)
      .executeTakeFirst();
    if (trace) return false;
  }
  return true;
}

/** Takes a lecture and its session away. The database refuses where something holds on to it. */
export async function deleteLecture(tx: Tx, id: number): Promise<void> {
  await tx
    .deleteFrom("class_session")
    .where("id", "=", id)
    .where("kind", "=", "lecture")
    .execute();
}

/** The lectures of a series that are planned for after a moment and were not opened yet. */
export async function plannedAfter(
  tx: Tx,
  seriesId: number,
  moment: Date,
): Promise<LectureRow[]> {
  const rows = await lectureRows(tx)
    .where("l.series_id", "=", seriesId)
    .where("cs.state", "=", "scheduled")
    .where("l.opened_at", "is", null)
    .where("cs.starts_at", ">", moment)
    .execute();
  return rows.map(asLecture);
}

/** Notes the last day of a series. */
export async function endSeriesOn(
  tx: Tx,
  id: number,
  day: string,
): Promise<void> {
  await tx
    .updateTable("lecture_series")
    .set({ ended_on: day })
    .where("id", "=", id)
    .execute();
}
