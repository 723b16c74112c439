import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";
import type { Place } from "~/members/rules/actor";
import { stands } from "~/schools/store/closing.server";

export type SeriesRow = {
  id: number;
  name: string;
  name_en: string;
  intervalDays: number;
  minutes: number;
  startsOn: string;
  endedOn: string | null;
  school: { id: number; slug: string; name: string; name_en: string };
  place: Place;
};

function seriesRows(db: Db) {
  return db
    .selectFrom("lecture_series as ls")
    .innerJoin("school as s", "s.id", "ls.school_id")
    .innerJoin("unit as u", "u.id", "s.unit_id")
    .select([
      "ls.id",
      "ls.title",
      "ls.title_en",
      "ls.interval_days",
      "ls.minutes",
      "ls.starts_on",
      "ls.ended_on",
      "s.id as school_id",
      "s.slug",
      "s.name as school_name",
      "s.name_en as school_name_en",
      "u.path as unit_path",
    ]);
}

type Joined = Awaited<
  ReturnType<ReturnType<typeof seriesRows>["executeTakeFirstOrThrow"]>
>;

const asSeries = (row: Joined): SeriesRow => ({
  id: row.id,
  name: row.title,
  name_en: row.title_en,
  intervalDays: row.interval_days,
  minutes: row.minutes,
  startsOn: row.starts_on,
  endedOn: row.ended_on,
  school: {
    id: row.school_id,
    slug: row.slug,
    name: row.school_name,
    name_en: row.school_name_en,
  },
  place: { unitPath: row.unit_path, school: row.school_id },
});

/** All series that go on, the district's first; of one school when asked. */
export async function listSeries(
  db: Db,
  schoolId?: number,
): Promise<SeriesRow[]> {
  let query = seriesRows(db).where("ls.ended_on", "is", null);
  if (schoolId) query = query.where("s.id", "=", schoolId);
  const rows = await query
    .orderBy(sql`nlevel(u.path)`)
    .orderBy("ls.starts_on")
    .orderBy("ls.id")
    .execute();
  return rows.map(asSeries);
}

/** One series. */
export async function seriesById(
  db: Db,
  id: number,
): Promise<SeriesRow | undefined> {
  const row = await seriesRows(db).where("ls.id", "=", id).executeTakeFirst();
  return row && asSeries(row);
}

/** Holds a series' row until the transaction ends, so that two planners do not give one number twice. */
export async function lockSeries(
  tx: Tx,
  id: number,
): Promise<SeriesRow | undefined> {
  await tx
    .selectFrom("lecture_series")
    .select("id")
    .where("id", "=", id)
    .forUpdate()
    .execute();
  return seriesById(tx, id);
}

/** The number and start of a series' last lecture by date. */
export async function lastOf(
  db: Db,
  seriesId: number,
): Promise<{ number: number; startsAt: Date } | undefined> {
  const row = await db
    .selectFrom("lecture as l")
    .innerJoin("class_session as cs", "cs.id", "l.session_id")
    .select([
      sql<number>`max(l.number)`.as("number"),
      sql<Date | null>`max(cs.starts_at)`.as("starts_at"),
    ])
    .where("l.series_id", "=", seriesId)
    .executeTakeFirst();
  return row?.starts_at
    ? { number: row.number, startsAt: row.starts_at }
    : undefined;
}

export type SeriesFields = {
  name: string;
  name_en: string;
  intervalDays: number;
  minutes: number;
};

/** Writes a new series of a school; returns its id. */
export async function insertSeries(
  tx: Tx,
  schoolId: number,
  startsOn: string,
  fields: SeriesFields,
): Promise<number> {
  const { id } = await tx
    .insertInto("lecture_series")
    .values({
      school_id: schoolId,
      starts_on: startsOn,
      title: fields.name,
      title_en: fields.name_en,
      interval_days: fields.intervalDays,
      minutes: fields.minutes,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Changes a series; what is planned already keeps its hours. */
export async function updateSeries(
  tx: Tx,
  id: number,
  fields: SeriesFields,
): Promise<void> {
  await tx
    .updateTable("lecture_series")
    .set({
      title: fields.name,
      title_en: fields.name_en,
      interval_days: fields.intervalDays,
      minutes: fields.minutes,
    })
    .where("id", "=", id)
    .execute();
}

/** A school that stands on `day` with its place, for whoever founds a series there. */
export async function schoolPlace(
  db: Db,
  schoolId: number,
  day: string,
): Promise<Place | undefined> {
  const row = await db
    .selectFrom("school as h")
    .innerJoin("unit as u", "u.id", "h.unit_id")
    .select(["h.id", "u.path"])
    .where("h.id", "=", schoolId)
    .where(stands(day))
    .executeTakeFirst();
  return row && { unitPath: row.path, school: row.id };
}

/** The schools that stand on `day` with their places, for choices and filters. */
export async function schoolsForChoice(
  db: Db,
  day: string,
): Promise<{ id: number; name: string; name_en: string; place: Place }[]> {
  const rows = await db
    .selectFrom("school as h")
    .innerJoin("unit as u", "u.id", "h.unit_id")
    .select(["h.id", "h.name", "h.name_en", "u.path"])
    .where(stands(day))
    .orderBy(sql`nlevel(u.path)`)
    .orderBy(sql`h.name collate "zh-x-icu"`)
    .execute();
  return rows.map(({ path, ...row }) => ({
    ...row,
    place: { unitPath: path, school: row.id },
  }));
}

/** Who can be named lecturer or moderator at a school: whoever holds such a grant over it on `day`, or taught there before. */
export async function staffOf(
  db: Db,
  schoolId: number,
  day: string,
): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select p.id, p.name from person p
    where exists (
        select from role_grant g
        left join unit gu on g.scope_kind = 'unit' and gu.id = g.scope_id
        where g.person_id = p.id and g.role in ('lecturer', 'school-manager') and g.revoked_at is null
          and g.starts_on <= ${day}::date and (g.ends_on is null or g.ends_on > ${day}::date)
          and ((g.scope_kind = 'school' and g.scope_id = ${schoolId})
            or gu.path @> (select u.path from school s join unit u on u.id = s.unit_id where s.id = ${schoolId})))
      or p.id in (select cs.lecturer_id from class_session cs where cs.school_id = ${schoolId} and cs.lecturer_id is not null)
      or p.id in (select l.moderator_id from lecture l join class_session cs on cs.id = l.session_id where cs.school_id = ${schoolId} and l.moderator_id is not null)
    order by p.name collate "zh-x-icu", p.id`.execute(db);
  return rows;
}
