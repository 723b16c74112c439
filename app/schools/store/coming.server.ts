import type { Db, Tx } from "~/platform/database.server";

export type ComingSession = {
  id: number;
  startsAt: Date;
  endsAt: Date;
  room_id: number | null;
  lecturer_id: number | null;
};

const columns = [
  "id",
  "starts_at as startsAt",
  "ends_at as endsAt",
  "room_id",
  "lecturer_id",
] as const;

/** A course's sessions that are still to be held or are on, in their order. */
export async function comingSessions(
  db: Db,
  courseId: number,
  now: Date,
): Promise<ComingSession[]> {
  return db
    .selectFrom("class_session")
    .select(columns)
    .where("course_id", "=", courseId)
    .where("state", "=", "scheduled")
    .where("ends_at", ">", now)
    .orderBy("starts_at")
    .execute();
}

/** A course's latest session, whatever became of it; undefined while it has none. */
export async function latestSession(
  db: Db,
  courseId: number,
): Promise<ComingSession | undefined> {
  return db
    .selectFrom("class_session")
    .select(columns)
    .where("course_id", "=", courseId)
    .orderBy("starts_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** The highest number that a session of a course bears; 0 while it has none. */
export async function highestNumber(db: Db, courseId: number): Promise<number> {
  const row = await db
    .selectFrom("class_session")
    .select((select) => select.fn.max<number | null>("number").as("highest"))
    .where("course_id", "=", courseId)
    .executeTakeFirst();
  return row?.highest ?? 0;
}

/** Takes rooms and lecturers off sessions that are about to be given new times, so that they do not stand in each other's way. */
export async function vacate(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx
    .updateTable("class_session")
    .set({ room_id: null, lecturer_id: null })
    .where("id", "in", [...ids])
    .execute();
}

/** Whether anybody was ever seen at a session of a course. */
export async function wasHeld(db: Db, courseId: number): Promise<boolean> {
  const row = await db
    .selectFrom("presence as p")
    .innerJoin("class_session as s", "s.id", "p.session_id")
    .select("p.id")
    .where("s.course_id", "=", courseId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
