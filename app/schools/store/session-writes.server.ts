import { sql } from "kysely";
import type { Tx } from "~/platform/database.server";
import type { SessionState } from "../rules/sessions";
import type { SessionFacts } from "./sessions.server";

export type NewSession = {
  school_id: number;
  course_id: number;
  number: number;
  title: string;
  mode: SessionFacts["mode"];
  starts_at: Date;
  ends_at: Date;
  room_id: number | null;
  lecturer_id: number | null;
};

/** Writes the sessions of a course; the database refuses a room or a lecturer booked twice (room_is_free, lecturer_is_free). */
export async function insertSessions(
  tx: Tx,
  sessions: NewSession[],
): Promise<void> {
  await tx
    .insertInto("class_session")
    .values(sessions.map((session) => ({ ...session, kind: "course" })))
    .execute();
}

export type SessionChange =
  | {
      starts_at: Date;
      ends_at: Date;
      room_id: number | null;
      lecturer_id: number | null;
      title?: string;
      title_en?: string;
      moved_from?: Date;
    }
  | { lecturer_id: number | null }
  | { mode: SessionFacts["mode"] }
  | { state: SessionState; called_off_reason: string };

/** Changes a session of a school; its place in calendars (sequence) moves on with it. */
export async function updateSession(
  tx: Tx,
  id: number,
  schoolId: number,
  change: SessionChange,
  at: Date,
): Promise<void> {
  await tx
    .updateTable("class_session")
    .set({ ...change, sequence: sql<number>`sequence + 1`, changed_at: at })
    .where("id", "=", id)
    .where("school_id", "=", schoolId)
    .execute();
}
