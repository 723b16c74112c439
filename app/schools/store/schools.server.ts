import { own } from "~/kit/own";
import { sql, type SqlBool } from "kysely";
import { standsIn } from "~/members/store/places.server";
import { contains } from "~/platform/like.server";
import type { Db } from "~/platform/database.server";
import { stands } from "./closing.server";
import type { TimetableRow, Choice } from "./timetable.server";

export type SchoolRow = {
  id: number;
  slug: string;
  name: string;
  name_en: string;
  builder: "union" | "enterprise";
  tier: TimetableRow["tier"];
  unit_id: number;
  unit_path: string;
  unit_name: string;
  unit_name_en: string;
  partner_college: string | null;
  address: string;
  founded_on: string;
  closed_on: string | null;
};

export type SchoolFilter = {
  /** Only schools that stand on this day. */
  day: string;
  q: string;
  tier: string;
  trade: string;
  builder: string;
  /** Only schools in this unit's subtree. */
  unit?: number;
  sort: string;
};

const sorts = {
  name: sql`h.name collate "zh-x-icu"`,
  tier: sql`nlevel(u.path), u.tier`,
  founded: sql`h.founded_on`,
  courses: sql`open_courses`,
} as const;

const columns = [
  "h.id",
  "h.slug",
  "h.name",
  "h.name_en",
  "h.builder",
  "u.tier",
  "h.unit_id",
  "u.path as unit_path",
  "u.name as unit_name",
  "u.name_en as unit_name_en",
  "h.partner_college",
  "h.address",
  "h.founded_on",
  "h.closed_on",
] as const;

const named = (typed: string) =>
  sql<SqlBool>`(h.name ilike ${contains(typed)} or h.name_en ilike ${contains(typed)})`;
const teaches = (trade: string) =>
  sql<SqlBool>`exists (select from school_trade st where st.school_id = h.id and st.trade_code = ${trade})`;

const schools = (db: Db) =>
  db.selectFrom("school as h").innerJoin("unit as u", "u.id", "h.unit_id");

function filtered(
  db: Db,
  { day, q, tier, trade, builder, unit }: SchoolFilter,
) {
  return schools(db)
    .where(stands(day))
    .$if(unit !== undefined, (query) => query.where(standsIn(unit ?? 0)))
    .$if(q !== "", (query) => query.where(named(q)))
    .$if(tier !== "", (query) => query.where("u.tier", "=", tier))
    .$if(trade !== "", (query) => query.where(teaches(trade)))
    .$if(builder !== "", (query) => query.where("h.builder", "=", builder));
}

export type ListedSchool = SchoolRow & {
  trades: string;
  trades_en: string;
  open_courses: number;
};

/** A page of the schools that stand, with what they teach and how many of their courses take enrolments. */
export async function listSchools(
  db: Db,
  filter: SchoolFilter,
  { size, offset }: { size: number; offset: number },
): Promise<{ total: number; rows: ListedSchool[] }> {
  const { count } = await filtered(db, filter)
    .select((select) => select.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const key = filter.sort.replace(/^-/, "");
  const rows = await filtered(db, filter)
    .select(columns)
    .select([
      sql<string>`(select coalesce(string_agg(t.name, '、' order by t.name), '') from school_trade st join trade t on t.code = st.trade_code where st.school_id = h.id)`.as(
        "trades",
      ),
      sql<string>`(select coalesce(string_agg(t.name_en, ', ' order by t.name_en), '') from school_trade st join trade t on t.code = st.trade_code where st.school_id = h.id)`.as(
        "trades_en",
      ),
      sql<number>`(select count(*) from course c where c.school_id = h.id and c.state = 'open')`.as(
        "open_courses",
      ),
    ])
    .orderBy(
      own(sorts, key) ?? sorts.tier,
      filter.sort.startsWith("-") ? "desc" : "asc",
    )
    .orderBy(sql`h.name collate "zh-x-icu"`)
    .limit(size)
    .offset(offset)
    .execute();
  return { total: count, rows: rows as ListedSchool[] };
}

export type SchoolFacts = SchoolRow & { summary: string; summary_en: string };

/** A school by its slug. */
export async function schoolBySlug(
  db: Db,
  slug: string,
): Promise<SchoolFacts | undefined> {
  return schools(db)
    .select(columns)
    .select(["h.summary", "h.summary_en"])
    .where("h.slug", "=", slug)
    .executeTakeFirst() as Promise<SchoolFacts | undefined>;
}

/** What a school teaches. */
export async function tradesOf(db: Db, schoolId: number): Promise<Choice[]> {
  return db
    .selectFrom("school_trade as st")
    .innerJoin("trade as t", "t.code", "st.trade_code")
    .select(["t.code", "t.name", "t.name_en"])
    .where("st.school_id", "=", schoolId)
    .orderBy(sql`t.name collate "zh-x-icu"`)
    .execute();
}

/** Every trade of the district. */
export async function allTrades(db: Db): Promise<Choice[]> {
  return db
    .selectFrom("trade")
    .select(["code", "name", "name_en"])
    .orderBy(sql`name collate "zh-x-icu"`)
    .execute();
}

/** Whether each of these is the code of a trade of the district. */
export async function areTrades(db: Db, codes: string[]): Promise<boolean> {
  const known = (await allTrades(db)).map(({ code }) => code);
  return codes.every((code) => known.includes(code));
}

/**
 * Schools near a unit, nearest first: its own, then those of the units above and below it on the tree, then those that
 * share the closest unit above. At most `limit` that stand on `day`, without the school with id `except`.
 */
export async function schoolsNear(
  db: Db,
  unitPath: string,
  except: number,
  day: string,
  limit: number,
): Promise<SchoolRow[]> {
  return schools(db)
    .select(columns)
    .where(stands(day))
    .where("h.id", "<>", except)
    .orderBy(
      sql`case when u.path = ${unitPath}::ltree then 0 when u.path @> ${unitPath}::ltree or u.path <@ ${unitPath}::ltree then 1 else 2 end`,
    )
    .orderBy(
      sql`nlevel(lca(array[u.path || 'x', ${unitPath}::ltree || 'y'])) desc`,
    )
    .orderBy(sql`abs(nlevel(u.path) - nlevel(${unitPath}::ltree))`)
    .orderBy("h.name")
    .limit(limit)
    .execute() as Promise<SchoolRow[]>;
}

/** Schools whose name or trade holds `typed`, for the search. */
export async function searchSchools(
  db: Db,
  typed: string,
  day: string,
  limit: number,
): Promise<SchoolRow[]> {
  return schools(db)
    .select(columns)
    .where(stands(day))
    .where(named(typed))
    .orderBy(sql`nlevel(u.path)`)
    .limit(limit)
    .execute() as Promise<SchoolRow[]>;
}

/** Whether there is any school yet. */
export async function anySchool(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom("school")
    .select("id")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
