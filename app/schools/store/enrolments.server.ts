import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";
import type { Dated } from "../rules/clashes";
import type { EnrolmentState } from "../rules/enrolment";

/** How many are enrolled in a course. */
export async function countEnrolled(db: Db, courseId: number): Promise<number> {
  const { count } = await db
    .selectFrom("enrolment")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("course_id", "=", courseId)
    .where("state", "=", "enrolled")
    .executeTakeFirstOrThrow();
  return count;
}

/** A person's latest enrolment in a course, the one in force before any that is past. */
export async function ownEnrolment(
  db: Db,
  courseId: number,
  personId: number,
): Promise<
  { id: number; state: EnrolmentState; reason: string | null } | undefined
> {
  return db
    .selectFrom("enrolment")
    .select(["id", "state", "reason"])
    .where("course_id", "=", courseId)
    .where("person_id", "=", personId)
    .orderBy(sql`(state in ('requested', 'enrolled')) desc`)
    .orderBy("id", "desc")
    .executeTakeFirst() as Promise<
    { id: number; state: EnrolmentState; reason: string | null } | undefined
  >;
}

/** When a person sits in other courses from `from` on, to see whether they could come. */
export async function otherClasses(
  db: Db,
  personId: number,
  courseId: number,
  from: Date,
): Promise<Dated[]> {
  return db
    .selectFrom("enrolment as e")
    .innerJoin("course as c", "c.id", "e.course_id")
    .innerJoin("class_session as s", "s.course_id", "c.id")
    .select([
      "s.id",
      "c.title",
      sql<string>`coalesce(nullif(c.title_en, ''), c.title)`.as("titleEn"),
      "s.starts_at as startsAt",
      "s.ends_at as endsAt",
    ])
    .where("e.person_id", "=", personId)
    .where("e.state", "in", ["enrolled", "requested"])
    .where("e.course_id", "<>", courseId)
    .where("s.ends_at", ">", from)
    .where("s.state", "=", "scheduled")
    .execute();
}

/** Writes an enrolment. */
export async function insertEnrolment(
  tx: Tx,
  courseId: number,
  personId: number,
  state: "requested" | "enrolled",
  at: Date,
): Promise<void> {
  await tx
    .insertInto("enrolment")
    .values({
      course_id: courseId,
      person_id: personId,
      state,
      requested_at: at,
      decided_at: state === "enrolled" ? at : null,
    })
    .execute();
}

/** Changes the state of an enrolment of a course. */
export async function decideEnrolment(
  tx: Tx,
  id: number,
  courseId: number,
  decision: { state: EnrolmentState; at: Date; by: number; reason?: string },
): Promise<void> {
  await tx
    .updateTable("enrolment")
    .set({
      state: decision.state,
      decided_at: decision.at,
      decided_by: decision.by,
      reason: decision.reason ?? null,
    })
    .where("id", "=", id)
    .where("course_id", "=", courseId)
    .execute();
}

export type EnrolmentRow = {
  id: number;
  person_id: number;
  name: string;
  name_en: string | null;
  unit_name: string | null;
  unit_name_en: string | null;
  unit_path: string | null;
  state: EnrolmentState;
  requested_at: Date;
  decided_at: Date | null;
  reason: string | null;
};

const rows = (db: Db, day: string) =>
  db
    .selectFrom("enrolment as e")
    .innerJoin("person as p", "p.id", "e.person_id")
    .leftJoin("membership as m", (join) =>
      join
        .onRef("m.person_id", "=", "p.id")
        .on(sql<boolean>`m.period @> ${day}::date`),
    )
    .leftJoin("unit as u", "u.id", "m.unit_id")
    .select([
      "e.id",
      "e.person_id",
      "p.name",
      "p.name_en",
      "u.name as unit_name",
      "u.name_en as unit_name_en",
      "u.path as unit_path",
      "e.state",
      "e.requested_at",
      "e.decided_at",
      "e.reason",
    ]);

/** The enrolments of a course, requests first, each with the unit the person belongs to on `day`. */
export async function enrolmentsOf(
  db: Db,
  courseId: number,
  day: string,
): Promise<EnrolmentRow[]> {
  return rows(db, day)
    .where("e.course_id", "=", courseId)
    .orderBy(sql`(e.state = 'requested') desc, (e.state = 'enrolled') desc`)
    .orderBy("e.requested_at")
    .execute() as Promise<EnrolmentRow[]>;
}

/** One enrolment of a course. */
export async function enrolmentById(
  db: Db,
  id: number,
  courseId: number,
  day: string,
): Promise<EnrolmentRow | undefined> {
  return rows(db, day)
    .where("e.id", "=", id)
    .where("e.course_id", "=", courseId)
    .executeTakeFirst() as Promise<EnrolmentRow | undefined>;
}

/** Courses with requests that wait for somebody with these grants: keepers of the schools, officers over the askers' units. */
export async function waitingRequests(
  db: Db,
  office: {
    schoolIds: number[];
    schoolPaths: string[];
    unitPaths: string[];
    personId: number;
  },
  day: string,
): Promise<
  {
    course_id: number;
    title: string;
    title_en: string;
    count: number;
    since: Date;
  }[]
> {
  const { schoolIds, schoolPaths, unitPaths, personId } = office;
  // Most people keep nothing: they are not asked about.
  if (schoolIds.length + schoolPaths.length + unitPaths.length === 0) return [];
  const { rows: found } = await sql<{
    course_id: number;
    title: string;
    title_en: string;
    count: number;
    since: Date;
  }>`
    select c.id as course_id, c.title, c.title_en, count(*) as count, min(e.requested_at) as since
    from enrolment e join course c on c.id = e.course_id join school h on h.id = c.school_id join unit hu on hu.id = h.unit_id
    left join membership m on m.person_id = e.person_id and m.period @> ${day}::date left join unit u on u.id = m.unit_id
    where e.state = 'requested' and e.person_id <> ${personId} and c.state <> 'draft'
      and (h.id = any(${schoolIds}::bigint[]) or hu.path <@ any(${schoolPaths}::ltree[]) or u.path <@ any(${unitPaths}::ltree[]))
    group by c.id order by since limit 20`.execute(db);
  return found;
}
