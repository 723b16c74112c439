import { sql } from "kysely";
import { contains } from "~/platform/like.server";
import type { Db, Tx } from "~/platform/database.server";
import type { CourseTerms } from "../rules/enrolment";
import type { SchoolPlace } from "../rules/may";

export type Level = "basic" | "intermediate" | "advanced" | "technician";

export type CourseFacts = CourseTerms & {
  id: number;
  title: string;
  title_en: string;
  level: Level;
  mode: "physical" | "online" | "both";
  outline: string;
  materials: string;
  lecturer_id: number | null;
  lecturer_name: string | null;
  lecturer_name_en: string | null;
  trade_name: string | null;
  trade_name_en: string | null;
  trade_code: string | null;
  school_slug: string;
  school_name: string;
  school_name_en: string;
  school: SchoolPlace;
};

const courses = (db: Db) =>
  db
    .selectFrom("course as c")
    .innerJoin("school as h", "h.id", "c.school_id")
    .innerJoin("unit as u", "u.id", "h.unit_id")
    .leftJoin("trade as t", "t.code", "c.trade_code")
    .leftJoin("person as p", "p.id", "c.lecturer_id");

/** A course with its school, trade and lecturer. */
export async function courseById(
  db: Db,
  id: number,
): Promise<CourseFacts | undefined> {
  const row = await courses(db)
    .select([
      "c.id",
      "c.title",
      "c.title_en",
      "c.level",
      "c.mode",
      "c.outline",
      "c.materials",
      "c.lecturer_id",
      "c.trade_code",
      "c.state",
      "c.enrolment",
      "c.capacity",
    ])
    .select([
      "c.enrol_until",
      "c.cancel_until",
      "p.name as lecturer_name",
      "p.name_en as lecturer_name_en",
      "t.name as trade_name",
      "t.name_en as trade_name_en",
    ])
    .select([
      "h.id as school_id",
      "h.slug as school_slug",
      "h.name as school_name",
      "h.name_en as school_name_en",
      "u.path as unit_path",
    ])
    .where("c.id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { school_id, unit_path, enrol_until, cancel_until, ...facts } = row;
  return {
    ...facts,
    enrolUntil: enrol_until,
    cancelUntil: cancel_until,
    school: { id: school_id, unitPath: unit_path },
  } as CourseFacts;
}

/** Locks a course while places are counted and given. */
export async function lockCourse(tx: Tx, id: number): Promise<void> {
  await tx
    .selectFrom("course")
    .select("id")
    .where("id", "=", id)
    .forUpdate()
    .execute();
}

export type ListedCourse = {
  id: number;
  title: string;
  title_en: string;
  level: Level;
  mode: CourseFacts["mode"];
  state: CourseTerms["state"];
  enrolment: CourseTerms["enrolment"];
  capacity: number;
  enrolled: number;
  requested: number;
  sessions: number;
  next_at: Date | null;
  lecturer_name: string | null;
  lecturer_name_en: string | null;
};

/** A school's courses, those that come next first; drafts only for its keepers. */
export async function coursesOf(
  db: Db,
  schoolId: number,
  drafts: boolean,
  now: Date,
): Promise<ListedCourse[]> {
  return courses(db)
    .select([
      "c.id",
      "c.title",
      "c.title_en",
      "c.level",
      "c.mode",
      "c.enrolment",
      "c.capacity",
      "p.name as lecturer_name",
      "p.name_en as lecturer_name_en",
    ])
    .select(
      sql`case when c.state = 'open' and c.enrol_until < ${now} then 'closed' else c.state end`.as(
        "state",
      ),
    )
    .select([
      sql<number>`(select count(*) from enrolment e where e.course_id = c.id and e.state = 'enrolled')`.as(
        "enrolled",
      ),
      sql<number>`(select count(*) from enrolment e where e.course_id = c.id and e.state = 'requested')`.as(
        "requested",
      ),
      sql<number>`(select count(*) from class_session s where s.course_id = c.id and s.state <> 'cancelled')`.as(
        "sessions",
      ),
      sql<Date | null>`(select min(s.starts_at) from class_session s where s.course_id = c.id and s.ends_at > ${now} and s.state = 'scheduled')`.as(
        "next_at",
      ),
    ])
    .where("c.school_id", "=", schoolId)
    .$if(!drafts, (query) => query.where("c.state", "<>", "draft"))
    .orderBy(sql`next_at asc nulls last`)
    .orderBy("c.id", "desc")
    .execute() as Promise<ListedCourse[]>;
}

export type Lecturer = { id: number; name: string; name_en: string | null };

/** Persons who may teach at a school: those with a lecturer's grant over it, and those who have taught there. */
export async function lecturersFor(
  db: Db,
  school: SchoolPlace,
  day: string,
): Promise<Lecturer[]> {
  const { rows } = await sql<Lecturer>`
    select p.id, p.name, p.name_en from person p
    where p.id in (
      select g.person_id from role_grant g left join unit u on u.id = g.scope_id and g.scope_kind = 'unit'
      where g.role = 'lecturer' and g.revoked_at is null and g.starts_on <= ${day} and (g.ends_on is null or g.ends_on > ${day})
        and ((g.scope_kind = 'school' and g.scope_id = ${school.id}) or u.path @> ${school.unitPath}::ltree)
      union select s.lecturer_id from class_session s where s.school_id = ${school.id} and s.lecturer_id is not null
    )
    order by p.name collate "zh-x-icu"`.execute(db);
  return rows;
}

/** Courses that take or took enrolments whose title holds `typed`, for the search. */
export async function searchCourses(db: Db, typed: string, limit: number) {
  return courses(db)
    .select([
      "c.id",
      "c.title",
      "c.title_en",
      "h.name as school_name",
      "h.name_en as school_name_en",
    ])
    .where("c.state", "<>", "draft")
    .where((where) =>
      where.or([
        where("c.title", "ilike", contains(typed)),
        where("c.title_en", "ilike", contains(typed)),
      ]),
    )
    .orderBy(sql`(c.state = 'open') desc`)
    .orderBy("c.id", "desc")
    .limit(limit)
    .execute();
}
