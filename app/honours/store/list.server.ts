import { own } from "~/kit/own";
import { sql, type SqlBool } from "kysely";
import type { Db } from "~/platform/database.server";
import { contains } from "~/platform/like.server";
import { englishHolder } from "./honours.server";
import { renewalDays, type Level } from "../rules/terms";

/** A line of the list of honours. */
export type ListedHonour = {
  id: number;
  kindName: string;
  kindName_en: string;
  level: Level;
  holder: string;
  holder_en: string | null;
  unitName: string | null;
  unitName_en: string | null;
  documentNo: string;
  basis: string;
  awardedOn: string;
  expiresOn: string | null;
  revokedOn: string | null;
};

export type HonourFilter = {
  kind: string;
  level: string;
  year: number | undefined;
  /** In a holder's or a unit's name, or a document's number. */
  q: string;
  standing: string;
  sort: string;
  today: string;
  /** The subtrees whose revoked honours the reader may see; those of everyone else are as if never given. */
  paths: string[];
};

const sorts = {
  awarded: sql`h.awarded_on`,
  kind: sql`k.position`,
  level: sql`array_position(array['district', 'municipal', 'provincial', 'national'], h.level)`,
  holder: sql`coalesce(h.collective_name, p.name) collate "zh-x-icu"`,
  expires: sql`h.expires_on`,
} as const;

function stands(standing: string, today: string) {
  switch (standing) {
    case "revoked":
      return sql<SqlBool>`h.revoked_on is not null`;
    case "lasting":
      return sql<SqlBool>`h.revoked_on is null and h.expires_on is null`;
    case "expired":
      return sql<SqlBool>`h.revoked_on is null and h.expires_on < ${today}`;
    case "expiring":
      return sql<SqlBool>`h.revoked_on is null and h.expires_on >= ${today} and h.expires_on <= ${today}::date + ${renewalDays}::int`;
    case "in-force":
      return sql<SqlBool>`h.revoked_on is null and h.expires_on > ${today}::date + ${renewalDays}::int`;
    default:
      return sql<SqlBool>`true`;
  }
}

function filtered(db: Db, filter: HonourFilter) {
  const like = contains(filter.q);
  return db
    .selectFrom("honour as h")
    .innerJoin("honour_kind as k", "k.code", "h.kind")
    .leftJoin("person as p", "p.id", "h.person_id")
    .leftJoin("unit as u", "u.id", "h.unit_id")
    .where(
      sql<SqlBool>`(h.revoked_on is null or u.path <@ any(${filter.paths}::ltree[]))`,
    )
    .where(stands(filter.standing, filter.today))
    .$if(filter.kind !== "", (query) => query.where("h.kind", "=", filter.kind))
    .$if(filter.level !== "", (query) =>
      query.where("h.level", "=", filter.level),
    )
    .$if(filter.year !== undefined, (query) =>
      query
        .where("h.awarded_on", ">=", `${filter.year}-01-01`)
        .where("h.awarded_on", "<=", `${filter.year}-12-31`),
    )
    .$if(filter.q !== "", (query) =>
      query.where(
        sql<SqlBool>`(p.name ilike ${like} or p.name_en ilike ${like} or h.collective_name ilike ${like}
          or u.name ilike ${like} or u.name_en ilike ${like} or h.document_no ilike ${like})`,
      ),
    );
}

/** The honours that match, in the order asked for ("-awarded", the newest first, without one). */
export async function listHonours(
  db: Db,
  filter: HonourFilter,
  { offset, size }: { offset: number; size: number },
): Promise<{ rows: ListedHonour[]; total: number }> {
  const name = filter.sort.replace(/^-/, "");
  const column = own(sorts, name) ?? sorts.awarded;
  const down = filter.sort.startsWith("-") || !Object.hasOwn(sorts, name);
  const rows = await filtered(db, filter)
    .select([
      "h.id",
      "k.name as kindName",
      "k.name_en as kindName_en",
      sql<Level>`h.level`.as("level"),
      sql<string>`coalesce(h.collective_name, p.name)`.as("holder"),
      englishHolder.as("holder_en"),
      "u.name as unitName",
      "u.name_en as unitName_en",
      "h.document_no as documentNo",
      "h.basis",
      "h.awarded_on as awardedOn",
      "h.expires_on as expiresOn",
      "h.revoked_on as revokedOn",
    ])
    .orderBy(column, (order) => (down ? order.desc() : order.asc()).nullsLast())
    .orderBy("h.id", "desc")
    .limit(size)
    .offset(offset)
    .execute();
  const { total } = await filtered(db, filter)
    .select((select) => select.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return { rows, total: Number(total) };
}

/** The years in which honours were given, the newest first. */
export async function honourYears(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom("honour")
    .select(sql<number>`extract(year from awarded_on)::int`.as("year"))
    .distinct()
    .orderBy("year", "desc")
    .execute();
  return rows.map(({ year }) => year);
}
