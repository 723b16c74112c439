import type { Tx } from "~/platform/database.server";

/** Writes a planned lecture and its session; returns the session's id. The database refuses a lecturer booked twice (`lecturer_is_free`). */
export async function insertLecture(
  tx: Tx,
  lecture: {
    schoolId: number;
    seriesId: number;
    number: number;
    startsAt: Date;
    endsAt: Date;
    topic?: { name: string; name_en: string };
    trade?: string | null;
    lecturerId?: number | null;
    moderatorId?: number | null;
    doorsMinutes?: number;
  },
): Promise<number> {
  const topic = lecture.topic ?? { name: "", name_en: "" };
  const { id } = await tx
    .insertInto("class_session")
    .values({
      school_id: lecture.schoolId,
      kind: "lecture",
      number: lecture.number,
      title: topic.name,
      title_en: topic.name_en,
      mode: "online",
      starts_at: lecture.startsAt,
      ends_at: lecture.endsAt,
      lecturer_id: lecture.lecturerId ?? null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("lecture")
    .values({
      session_id: id,
      series_id: lecture.seriesId,
      number: lecture.number,
      topic: topic.name,
      topic_en: topic.name_en,
      trade_code: lecture.trade ?? null,
      moderator_id: lecture.moderatorId ?? null,
      doors_minutes: lecture.doorsMinutes ?? 15,
    })
    .execute();
  return id;
}

/** What may be changed of a lecture that was not held yet. */
export type LectureChange = {
  topic: { name: string; name_en: string };
  trade: string | null;
  startsAt: Date;
  endsAt: Date;
  lecturerId: number | null;
  moderatorId: number | null;
  doorsMinutes: number;
};

/** Writes the change on both rows; calendars see a new sequence. */
export async function updateLecture(
  tx: Tx,
  id: number,
  change: LectureChange,
  now: Date,
): Promise<void> {
  await tx
    .updateTable("class_session")
    .set((set) => ({
      title: change.topic.name,
      title_en: change.topic.name_en,
      starts_at: change.startsAt,
      ends_at: change.endsAt,
      lecturer_id: change.lecturerId,
      sequence: set("sequence", "+", 1),
      changed_at: now,
    }))
    .where("id", "=", id)
    .where("kind", "=", "lecture")
    .execute();
  await tx
    .updateTable("lecture")
    .set({
      topic: change.topic.name,
      topic_en: change.topic.name_en,
      trade_code: change.trade,
      moderator_id: change.moderatorId,
      doors_minutes: change.doorsMinutes,
    })
    .where("session_id", "=", id)
    .execute();
}

/** Puts a lecture off. Its number stays its own. */
export async function markPostponed(
  tx: Tx,
  id: number,
  reason: string,
  now: Date,
): Promise<void> {
  await tx
    .updateTable("class_session")
    .set((set) => ({
      state: "postponed",
      sequence: set("sequence", "+", 1),
      changed_at: now,
    }))
    .where("id", "=", id)
    .execute();
  await tx
    .updateTable("lecture")
    .set({ postponed_reason: reason })
    .where("session_id", "=", id)
    .execute();
}

/** Notes that the room was opened; the room's name is the lecture's for ever. */
export async function markOpened(
  tx: Tx,
  id: number,
  roomName: string,
  now: Date,
): Promise<void> {
  await tx
    .updateTable("lecture")
    .set({ room_name: roomName, opened_at: now })
    .where("session_id", "=", id)
    .execute();
}

/** Makes a lecture's session one that was held. */
export async function setHeld(tx: Tx, id: number, now: Date): Promise<void> {
  await tx
    .updateTable("class_session")
    .set({ state: "held", changed_at: now })
    .where("id", "=", id)
    .execute();
}

/** Notes that the lecture was held and is over. */
export async function markClosed(
  tx: Tx,
  id: number,
  closedAt: Date,
  now: Date,
): Promise<void> {
  await tx
    .updateTable("lecture")
    .set({ closed_at: closedAt })
    .where("session_id", "=", id)
    .execute();
  await setHeld(tx, id, now);
}
