import { sql } from "kysely";
import { namedOr, type Named } from "~/i18n/named";
import type { Db, Tx } from "~/platform/database.server";
import type { LectureStaff } from "../rules/may";
import type { Timing } from "../rules/phase";

/** A lecture with its session, series and school: what most pages and every command need. */
export type LectureRow = Timing &
  LectureStaff & {
    id: number;
    number: number;
    topic: { name: string; name_en: string };
    /** Its trade's code; null counts as of all that the school teaches. */
    trade: string | null;
    tradeNames: { name: string; name_en: string } | null;
    series: { id: number; name: string; name_en: string };
    school: { id: number; slug: string; name: string; name_en: string };
    lecturer: Named | null;
    moderator: Named | null;
    postponedReason: string | null;
    calledOffReason: string | null;
    /** Why it had no live room although it was held. */
    heldReason: string | null;
    roomName: string | null;
    replay: { fileId: string; seconds: number | null } | null;
    materials: number;
    replayFileId: string | null;
  };

/** The joined rows that `asLecture` reads. Starts every query on lectures. */
export function lectureRows(db: Db) {
  return db
    .selectFrom("lecture as l")
    .innerJoin("class_session as cs", "cs.id", "l.session_id")
    .innerJoin("lecture_series as ls", "ls.id", "l.series_id")
    .innerJoin("school as s", "s.id", "cs.school_id")
    .innerJoin("unit as u", "u.id", "s.unit_id")
    .leftJoin("person as lp", "lp.id", "cs.lecturer_id")
    .leftJoin("person as mp", "mp.id", "l.moderator_id")
    .leftJoin("trade as t", "t.code", "l.trade_code")
    .select([
      "cs.id",
      "l.number",
      "l.topic",
      "l.topic_en",
      "l.trade_code",
      "t.name as trade_name",
      "t.name_en as trade_name_en",
      "cs.state",
      "cs.starts_at",
      "cs.ends_at",
      "l.doors_minutes",
      "l.opened_at",
      "l.closed_at",
      "l.postponed_reason",
      "cs.called_off_reason",
      "l.held_reason",
      "l.room_name",
      "l.replay_file_id",
      "l.replay_seconds",
      "cs.lecturer_id",
      "l.moderator_id",
      "lp.name as lecturer",
      "lp.name_en as lecturer_en",
      "mp.name as moderator",
      "mp.name_en as moderator_en",
      "ls.id as series_id",
      "ls.title as series_title",
      "ls.title_en as series_title_en",
      "s.id as school_id",
      "s.slug as school_slug",
      "s.name as school_name",
      "s.name_en as school_name_en",
      "u.path as unit_path",
      sql<number>`(select count(*) from material m where m.session_id = cs.id)`.as(
        "materials",
      ),
    ]);
}

type Joined = Awaited<
  ReturnType<ReturnType<typeof lectureRows>["executeTakeFirstOrThrow"]>
>;

/** A joined row as the rules and pages take it. */
export function asLecture(row: Joined): LectureRow {
  return {
    id: row.id,
    number: row.number,
    topic: { name: row.topic, name_en: row.topic_en },
    trade: row.trade_code,
    tradeNames: row.trade_name
      ? { name: row.trade_name, name_en: row.trade_name_en ?? "" }
      : null,
    state: row.state as Timing["state"],
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    doorsMinutes: row.doors_minutes,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    lecturerId: row.lecturer_id,
    moderatorId: row.moderator_id,
    place: { unitPath: row.unit_path, school: row.school_id },
    lecturer: namedOr(row.lecturer, row.lecturer_en),
    moderator: namedOr(row.moderator, row.moderator_en),
    series: {
      id: row.series_id,
      name: row.series_title,
      name_en: row.series_title_en,
    },
    school: {
      id: row.school_id,
      slug: row.school_slug,
      name: row.school_name,
      name_en: row.school_name_en,
    },
    postponedReason: row.postponed_reason,
    calledOffReason: row.called_off_reason,
    heldReason: row.held_reason,
    roomName: row.room_name,
    replay: row.replay_file_id
      ? { fileId: row.replay_file_id, seconds: row.replay_seconds }
      : null,
    replayFileId: row.replay_file_id,
    materials: row.materials,
  };
}

/** One lecture by its session's id. */
export async function lectureById(
  db: Db,
  id: number,
): Promise<LectureRow | undefined> {
  const row = await lectureRows(db).where("cs.id", "=", id).executeTakeFirst();
  return row && asLecture(row);
}

/** One lecture, its row held until the transaction ends, so that two acts on it come one after the other. */
export async function lockLecture(
  tx: Tx,
  id: number,
): Promise<LectureRow | undefined> {
  await tx
    .selectFrom("lecture")
    .select("session_id")
    .where("session_id", "=", id)
    .forUpdate()
    .execute();
  return lectureById(tx, id);
}

/** The lecture whose media room has this name. */
export async function lectureByRoom(
  db: Db,
  room: string,
): Promise<LectureRow | undefined> {
  const row = await lectureRows(db)
    .where("l.room_name", "=", room)
    .executeTakeFirst();
  return row && asLecture(row);
}

/** All lectures whose room is open. */
export async function openLectures(db: Db): Promise<LectureRow[]> {
  const rows = await lectureRows(db)
    .where("l.opened_at", "is not", null)
    .where("l.closed_at", "is", null)
    .where("cs.state", "=", "scheduled")
    .execute();
  return rows.map(asLecture);
}
