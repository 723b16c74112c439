import { sql, type SqlBool } from "kysely";
import { standsIn } from "~/members/store/places.server";
import type { Db } from "~/platform/database.server";
import { often } from "~/platform/prepared.server";
import { stands } from "./closing.server";

export type TimetableFilter = {
  from: Date;
  to: Date;
  tier?: string;
  /** Only schools in this unit's subtree. */
  unit?: number;
  /** A school's slug. */
  school?: string;
  trade?: string;
  mode?: string;
  /** Only what this person is enrolled in or teaches. */
  personId?: number;
};

export type TimetableRow = {
  id: number;
  kind: "course" | "lecture";
  course_id: number | null;
  number: number;
  title: string;
  title_en: string;
  course_title: string | null;
  course_title_en: string | null;
  mode: "physical" | "online" | "both";
  starts_at: Date;
  ends_at: Date;
  state: "scheduled" | "postponed" | "cancelled" | "held";
  school_slug: string;
  school_name: string;
  school_name_en: string;
  address: string;
  tier: "district" | "subdistrict" | "community" | "enterprise";
  room_name: string | null;
  room_name_en: string | null;
  lecturer_id: number | null;
  lecturer_name: string | null;
  lecturer_name_en: string | null;
  uid: string;
  sequence: number;
  changed_at: Date;
  moved_from: Date | null;
  /** Of a lecture; a class has none of the three. */
  doors_minutes: number | null;
  opened_at: Date | null;
  closed_at: Date | null;
};

/** The dated classes and lectures of a span of time, by the reader's conditions; courses not open yet are left out. */
export async function timetableRows(
  db: Db,
  filter: TimetableFilter,
): Promise<TimetableRow[]> {
  const { tier, unit, school, trade, mode, personId } = filter;
  return db
    .selectFrom("class_session as s")
    .modifyFront(often)
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
      "s.number",
      "s.title",
      "s.title_en",
      "c.title as course_title",
      "c.title_en as course_title_en",
      "s.mode",
      "s.starts_at",
      "s.ends_at",
      "s.state",
      "h.slug as school_slug",
      "h.name as school_name",
      "h.name_en as school_name_en",
      "h.address",
      "u.tier",
      "r.name as room_name",
      "r.name_en as room_name_en",
      "s.lecturer_id",
      "p.name as lecturer_name",
      "p.name_en as lecturer_name_en",
      "s.uid",
      "s.sequence",
      "s.changed_at",
      "s.moved_from",
    ])
    .select(airing)
    .where("s.starts_at", ">=", filter.from)
    .where("s.starts_at", "<", filter.to)
    .where(openOrLecture)
    .$if(tier !== undefined, (query) => query.where("u.tier", "=", tier ?? ""))
    .$if(unit !== undefined, (query) => query.where(standsIn(unit ?? 0)))
    .$if(school !== undefined, (query) => query.where(ofSchool(school ?? "")))
    .$if(trade !== undefined, (query) => query.where(teaches(trade ?? "")))
    .$if(mode !== undefined, (query) => query.where("s.mode", "=", mode ?? ""))
    .$if(personId !== undefined, (query) =>
      query.where(concerns(personId ?? 0)),
    )
    .orderBy("s.starts_at")
    .orderBy("u.path")
    .orderBy("s.id")
    .execute() as Promise<TimetableRow[]>;
}

const airing = ["l.doors_minutes", "l.opened_at", "l.closed_at"] as const;

const ofSchool = (slug: string) => sql<SqlBool>`h.slug = ${slug}`;

const openOrLecture = sql<SqlBool>`(c.id is null or c.state <> 'draft')`;

// A lecture has a trade of its own, or counts as of all that its school teaches while it has none.
const teaches = (trade: string) =>
  sql<SqlBool>`(c.trade_code = ${trade} or s.kind = 'lecture' and coalesce(
    (select l.trade_code = ${trade} from lecture l where l.session_id = s.id and l.trade_code is not null),
    exists (select from school_trade st where st.school_id = s.school_id and st.trade_code = ${trade})))`;

const concerns = (personId: number) =>
  sql<SqlBool>`(s.lecturer_id = ${personId} or s.course_id in (select course_id from enrolment where person_id = ${personId} and state = 'enrolled'))`;

/** The ids of the sessions of a span that a person is enrolled in or teaches. */
export async function ownSessions(
  db: Db,
  personId: number,
  from: Date,
  to: Date,
): Promise<number[]> {
  const rows = await db
    .selectFrom("class_session as s")
    .select("s.id")
    .where("s.starts_at", ">=", from)
    .where("s.starts_at", "<", to)
    .where(concerns(personId))
    .execute();
  return rows.map(({ id }) => id);
}

export type Choice = { code: string; name: string; name_en: string };

/** Trades that any course or school teaches, and schools that stand on `day`, for the filters. */
export async function timetableChoices(
  db: Db,
  day: string,
): Promise<{ trades: Choice[]; schools: Choice[] }> {
  const [trades, schools] = await Promise.all([
    db
      .selectFrom("trade")
      .select(["code", "name", "name_en"])
      .where(sql<SqlBool>`code in (select trade_code from school_trade)`)
      .orderBy(sql`name collate "zh-x-icu"`)
      .execute(),
    db
      .selectFrom("school as h")
      .innerJoin("unit as u", "u.id", "h.unit_id")
      .select(["h.slug as code", "h.name", "h.name_en"])
      .where(stands(day))
      .orderBy(sql`nlevel(u.path)`)
      .orderBy(sql`h.name collate "zh-x-icu"`)
      .execute(),
  ]);
  return { trades, schools };
}
