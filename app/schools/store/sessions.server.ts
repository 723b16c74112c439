import type { Db } from "~/platform/database.server";
import type { SchoolPlace } from "../rules/may";
import type { SessionState } from "../rules/sessions";

export type SessionFacts = {
  id: number;
  kind: "course" | "lecture";
  course_id: number | null;
  course_title: string | null;
  course_title_en: string | null;
  course_state: "draft" | "open" | "closed" | null;
  course_lecturer_id: number | null;
  number: number;
  title: string;
  title_en: string;
  mode: "physical" | "online" | "both";
  startsAt: Date;
  endsAt: Date;
  state: SessionState;
  room_id: number | null;
  room_name: string | null;
  room_name_en: string | null;
  room_place: string | null;
  lecturer_id: number | null;
  lecturer_name: string | null;
  lecturer_name_en: string | null;
  school: SchoolPlace;
  school_slug: string;
  school_name: string;
  school_name_en: string;
  settled_at: Date | null;
  /** Of a lecture; a class has none of the three. */
  doorsMinutes: number | null;
  openedAt: Date | null;
  closedAt: Date | null;
  /** When it was to begin before it was moved last. */
  movedFrom: Date | null;
  calledOffReason: string | null;
};

const airing = [
  "l.doors_minutes as doorsMinutes",
  "l.opened_at as openedAt",
  "l.closed_at as closedAt",
] as const;

/** A session with its course, room, lecturer and school. The secret of its sign-in code never comes along. */
export async function sessionById(
  db: Db,
  id: number,
): Promise<SessionFacts | undefined> {
  const row = await db
    .selectFrom("class_session as s")
    .innerJoin("school as h", "h.id", "s.school_id")
    .innerJoin("unit as u", "u.id", "h.unit_id")
    .leftJoin("course as c", "c.id", "s.course_id")
    .leftJoin("room as r", "r.id", "s.room_id")
    .leftJoin("person as p", "p.id", "s.lecturer_id")
    .leftJoin("lecture as l", "l.session_id", "s.id")
    .select([
      "s.id",
      "s.kind",
      "s.course_id",
      "c.title as course_title",
      "c.title_en as course_title_en",
      "c.state as course_state",
      "c.lecturer_id as course_lecturer_id",
    ])
    .select([
      "s.number",
      "s.title",
      "s.title_en",
      "s.mode",
      "s.starts_at",
      "s.ends_at",
      "s.state",
      "s.room_id",
      "r.name as room_name",
      "r.name_en as room_name_en",
      "r.place as room_place",
      "s.lecturer_id",
      "p.name as lecturer_name",
      "p.name_en as lecturer_name_en",
    ])
    .select([
      "h.id as school_id",
      "u.path as unit_path",
      "h.slug as school_slug",
      "h.name as school_name",
      "h.name_en as school_name_en",
      "s.settled_at",
      "s.moved_from as movedFrom",
      "s.called_off_reason as calledOffReason",
    ])
    .select(airing)
    .where("s.id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { school_id, unit_path, starts_at, ends_at, ...facts } = row;
  return {
    ...facts,
    startsAt: starts_at,
    endsAt: ends_at,
    school: { id: school_id, unitPath: unit_path },
  } as SessionFacts;
}

/** The secret that a session's sign-in codes are made from. */
export async function signInSecret(db: Db, id: number): Promise<string> {
  const row = await db
    .selectFrom("class_session")
    .select("sign_in_secret")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return row.sign_in_secret;
}

export type CourseSession = {
  id: number;
  number: number;
  title: string;
  title_en: string;
  startsAt: Date;
  endsAt: Date;
  state: SessionState;
  movedFrom: Date | null;
  room_name: string | null;
  room_name_en: string | null;
  lecturer_name: string | null;
  lecturer_name_en: string | null;
};

/** A course's sessions in the order they are held. */
export async function sessionsOfCourse(
  db: Db,
  courseId: number,
): Promise<CourseSession[]> {
  const rows = await db
    .selectFrom("class_session as s")
    .leftJoin("room as r", "r.id", "s.room_id")
    .leftJoin("person as p", "p.id", "s.lecturer_id")
    .select([
      "s.id",
      "s.number",
      "s.title",
      "s.title_en",
      "s.starts_at as startsAt",
      "s.ends_at as endsAt",
      "s.state",
      "s.moved_from as movedFrom",
      "r.name as room_name",
      "r.name_en as room_name_en",
      "p.name as lecturer_name",
      "p.name_en as lecturer_name_en",
    ])
    .where("s.course_id", "=", courseId)
    .orderBy("s.starts_at")
    .execute();
  return rows as CourseSession[];
}
