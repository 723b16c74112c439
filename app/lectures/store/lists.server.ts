import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import { contains } from "~/platform/like.server";
import type { Timing } from "../rules/phase";
import type { Readiness } from "../rules/series";
import { asLecture, lectureRows, type LectureRow } from "./lectures.server";

export type LectureFilter = {
  when: "coming" | "past";
  words?: string;
  schoolId?: number;
  seriesId?: number;
  now: Date;
};

/** Lectures of a list: those that come (with what is on now) soonest first, or the past ones, newest first; and how many there are. */
export async function listLectures(
  db: Db,
  filter: LectureFilter,
  page: { size: number; offset: number },
): Promise<{ rows: LectureRow[]; total: number }> {
  const coming = filter.when === "coming";
  let query = lectureRows(db).where(
    coming
      ? sql<boolean>`cs.state = 'scheduled' and (cs.ends_at > ${filter.now} or (l.opened_at is not null and l.closed_at is null))`
      : sql<boolean>`not (cs.state = 'scheduled' and (cs.ends_at > ${filter.now} or (l.opened_at is not null and l.closed_at is null)))`,
  );
  if (filter.schoolId)
    query = query.where("cs.school_id", "=", filter.schoolId);
  if (filter.seriesId) query = query.where("l.series_id", "=", filter.seriesId);
  if (filter.words)
    query = query.where(
      sql<boolean>`(l.topic ilike ${contains(filter.words)} or l.topic_en ilike ${contains(filter.words)})`,
    );
  const { total } = await query
    .clearSelect()
    .select(sql<number>`count(*)`.as("total"))
    .executeTakeFirstOrThrow();
  const rows = await query
    .orderBy("cs.starts_at", coming ? "asc" : "desc")
    .orderBy("cs.id")
    .limit(page.size)
    .offset(page.offset)
    .execute();
  return { rows: rows.map(asLecture), total };
}

/** Every lecture of these series, as far as health and count need it. */
export async function timingsBySeries(
  db: Db,
  seriesIds: number[],
): Promise<Map<number, (Timing & Readiness & { id: number })[]>> {
  const found = new Map<number, (Timing & Readiness & { id: number })[]>();
  if (seriesIds.length === 0) return found;
  const rows = await db
    .selectFrom("lecture as l")
    .innerJoin("class_session as cs", "cs.id", "l.session_id")
    .select([
      "cs.id",
      "l.series_id",
      "l.topic",
      "cs.state",
      "cs.starts_at",
      "cs.ends_at",
      "cs.lecturer_id",
      "l.moderator_id",
      "l.doors_minutes",
      "l.opened_at",
      "l.closed_at",
      sql<number>`(select count(*) from material m where m.session_id = cs.id)`.as(
        "materials",
      ),
    ])
    .where("l.series_id", "in", seriesIds)
    .execute();
  for (const row of rows) {
    const list = found.get(row.series_id) ?? [];
    found.set(row.series_id, list);
    list.push({
      id: row.id,
      state: row.state as Timing["state"],
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      doorsMinutes: row.doors_minutes,
      openedAt: row.opened_at,
      closedAt: row.closed_at,
      hasLecturer: row.lecturer_id !== null,
      hasTopic: row.topic !== "",
      hasModerator: row.moderator_id !== null,
      materials: row.materials,
    });
  }
  return found;
}

/** Lectures that are on or come next, the soonest first. */
export async function nearLectures(
  db: Db,
  now: Date,
  most: number,
): Promise<LectureRow[]> {
  const { rows } = await listLectures(
    db,
    { when: "coming", now },
    { size: most, offset: 0 },
  );
  return rows;
}

/** Planned lectures that name a person as lecturer or moderator and begin within a time. */
export async function conductedBy(
  db: Db,
  personId: number,
  from: Date,
  until: Date,
): Promise<LectureRow[]> {
  const rows = await lectureRows(db)
    .where("cs.state", "=", "scheduled")
    .where("cs.starts_at", ">=", from)
    .where("cs.starts_at", "<", until)
    .where((where) =>
      where.or([
        where("cs.lecturer_id", "=", personId),
        where("l.moderator_id", "=", personId),
      ]),
    )
    .orderBy("cs.starts_at")
    .execute();
  return rows.map(asLecture);
}
