import { sql, type SqlBool } from "kysely";
import type { Db } from "~/platform/database.server";
import { contains } from "~/platform/like.server";
import { often } from "~/platform/prepared.server";
import type { Readiness, Tally } from "../rules/series";
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
  page: Page,
): Promise<{ rows: LectureRow[]; total: number }> {
  const { total } = await matching(db, filter)
    .clearSelect()
    .select(sql<number>`count(*)`.as("total"))
    .executeTakeFirstOrThrow();
  return { rows: await pageOf(db, filter, page), total };
}

type Page = { size: number; offset: number };

async function pageOf(
  db: Db,
  filter: LectureFilter,
  { size, offset }: Page,
): Promise<LectureRow[]> {
  const rows = await matching(db, filter)
    .modifyFront(often)
    .orderBy("cs.starts_at", filter.when === "coming" ? "asc" : "desc")
    .orderBy("cs.id")
    .limit(size)
    .offset(offset)
    .execute();
  return rows.map(asLecture);
}

function matching(db: Db, filter: LectureFilter) {
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
  return query;
}

export type NextLecture = Readiness & { id: number; startsAt: Date };

/** The lecture of each of these series that is on or comes next, as far as health needs it. */
export async function nextBySeries(
  db: Db,
  seriesIds: number[],
  now: Date,
): Promise<Map<number, NextLecture>> {
  if (seriesIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("lecture as l")
    .innerJoin("class_session as cs", "cs.id", "l.session_id")
    .distinctOn("l.series_id")
    .select([
      "cs.id",
      "l.series_id",
      "l.topic",
      "cs.starts_at",
      "cs.lecturer_id",
      "l.moderator_id",
      sql<number>`(select count(*) from material m where m.session_id = cs.id)`.as(
        "materials",
      ),
    ])
    .where("l.series_id", "in", seriesIds)
    .where(isAhead(now))
    .orderBy("l.series_id")
    .orderBy("cs.starts_at")
    .execute();
  return new Map(
    rows.map((row) => [
      row.series_id,
      {
        id: row.id,
        startsAt: row.starts_at,
        hasLecturer: row.lecturer_id !== null,
        hasTopic: row.topic !== "",
        hasModerator: row.moderator_id !== null,
        materials: row.materials,
      },
    ]),
  );
}

/**
 * How the lectures of each of these series that were due went: `tallyOf` in SQL, for a district holds twelve thousand of
 * them. A test holds the two against each other.
 */
export async function talliesBySeries(
  db: Db,
  seriesIds: number[],
  now: Date,
): Promise<Map<number, Tally>> {
  if (seriesIds.length === 0) return new Map();
  const { rows } = await sql<Tally & { series: number }>`
    select l.series_id as series,
      count(*) filter (where cs.state in ('postponed', 'cancelled')) as postponed,
      count(*) filter (where cs.state = 'held' or (cs.state = 'scheduled' and l.closed_at is not null)) as held,
      count(*) filter (where cs.state = 'scheduled' and l.closed_at is null and l.opened_at is null and cs.ends_at <= ${now}) as missed
    from lecture l join class_session cs on cs.id = l.session_id
    where l.series_id in (${sql.join(seriesIds)})
    group by 1`.execute(db);
  return new Map(rows.map(({ series, ...tally }) => [series, tally]));
}

const isAhead = (now: Date) =>
  sql<SqlBool>`cs.state = 'scheduled' and l.closed_at is null and (l.opened_at is not null or cs.ends_at > ${now})`;

/** Lectures that are on or come next, the soonest first. */
export function nearLectures(
  db: Db,
  now: Date,
  most: number,
): Promise<LectureRow[]> {
  return pageOf(db, { when: "coming", now }, { size: most, offset: 0 });
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
