import { own } from "~/kit/own";
import { sql, type SqlBool } from "kysely";
import { standsIn } from "~/members/store/places.server";
import type { Db } from "~/platform/database.server";
import { contains } from "~/platform/like.server";
import { takesEntries } from "./entry-open.server";
import { isKept } from "./kept-contests.server";

/** What a list of contests is narrowed to; `day` is today, YYYY-MM-DD, and `now` the moment. */
export type ContestFilter = {
  tier?: string;
  /** Only contests of this unit's subtree. */
  unit?: number;
  year?: number;
  trade?: string;
  phase?: string;
  text?: string;
  day: string;
  now: Date;
  sort?: string;
  /** Only those below this unit's path, drafts too: an officer's own list. */
  ownPaths?: string[];
  ownIds?: number[];
};

const sorts: Record<string, string> = {
  starts: "c.starts_on",
  name: "c.name",
  entrants: "entrants",
};

function listQuery(db: Db, filter: ContestFilter) {
  const { tier, unit, year, trade, phase, text, day } = filter;
  const { ownPaths, ownIds } = filter;
  let query = db
    .selectFrom("contest as c")
    .innerJoin("unit as u", "u.id", "c.unit_id");
  if (ownPaths) query = query.where(isKept({ ownPaths, ownIds: ownIds ?? [] }));
  else query = query.where("c.state", "<>", "draft");
  if (tier) query = query.where("u.tier", "=", tier);
  if (unit) query = query.where(standsIn(unit));
  if (year)
    query = query
      .where("c.starts_on", ">=", `${year}-01-01`)
      .where("c.starts_on", "<=", `${year}-12-31`);
  if (text)
    query = query.where(({ or, eb }) =>
      or([
        eb("c.name", "ilike", contains(text)),
        eb("c.name_en", "ilike", contains(text)),
      ]),
    );
  if (trade)
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom("contest_event as e")
          .select("e.id")
          .whereRef("e.contest_id", "=", "c.id")
          .where("e.trade_code", "=", trade),
      ),
    );
  const phases: Record<string, ReturnType<typeof sql<SqlBool>>> = {
    "entry-open": takesEntries(filter.now),
    draft: sql`c.state = 'draft'`,
    upcoming: sql`(c.state = 'open' and c.starts_on > ${day})`,
    running: sql`(c.state = 'open' and ${day} between c.starts_on and c.ends_on)`,
    ended: sql`(c.state <> 'draft' and (c.state = 'closed' or c.ends_on < ${day}))`,
  };
  const wanted = phase ? own(phases, phase) : undefined;
  return wanted ? query.where(wanted) : query;
}

/** A page of contests, the newest first unless `sort` says otherwise; with how many there are in all. */
export async function listContests(
  db: Db,
  filter: ContestFilter,
  { size, offset }: { size: number; offset: number },
) {
  const down = filter.sort?.startsWith("-") ?? true;
  const column = own(sorts, filter.sort?.replace(/^-/, "") ?? "starts");
  const [rows, count] = await Promise.all([
    listQuery(db, filter)
      .select((select) => [
        "c.id",
        "c.slug",
        "c.name",
        "c.name_en",
        "c.starts_on",
        "c.ends_on",
        "c.state",
        "c.place",
        "u.tier",
        "u.name as unit",
        "u.name_en as unit_en",
        takesEntries(filter.now).as("entry_open"),
        select
          .selectFrom("contest_event as e")
          .select(sql<string>`string_agg(e.name, '、' order by e.id)`.as("n"))
          .whereRef("e.contest_id", "=", "c.id")
          .as("events"),
        select
          .selectFrom("contest_event as e")
          .select(
            sql<string>`string_agg(e.name_en, ', ' order by e.id)`.as("n"),
          )
          .whereRef("e.contest_id", "=", "c.id")
          .as("events_en"),
        select
          .selectFrom("contest_event as e")
          .innerJoin("entrant as n", "n.event_id", "e.id")
          .select(sql<number>`count(*)`.as("n"))
          .whereRef("e.contest_id", "=", "c.id")
          .as("entrants"),
      ])
      .orderBy(
        sql.raw(
          `${column ?? "c.starts_on"} ${down ? "desc" : "asc"} nulls last`,
        ),
      )
      .orderBy("c.id", "desc")
      .limit(size)
      .offset(offset)
      .execute(),
    listQuery(db, filter)
      .select(sql<number>`count(*)`.as("total"))
      .executeTakeFirstOrThrow(),
  ]);
  return { rows, total: count.total };
}

/** The years in which contests began, the newest first, and the trades there are: the choices of the filters. */
export async function contestChoices(db: Db) {
  const [years, trades] = await Promise.all([
    db
      .selectFrom("contest")
      .select(sql<number>`extract(year from starts_on)::int`.as("year"))
      .distinct()
      .where("state", "<>", "draft")
      .orderBy("year", "desc")
      .execute(),
    db
      .selectFrom("trade")
      .select(["code", "name", "name_en"])
      .orderBy("code")
      .execute(),
  ]);
  return { years: years.map(({ year }) => year), trades };
}

/** One contest with where it stands; undefined for none of that name. */
export async function contestBySlug(db: Db, slug: string) {
  return db
    .selectFrom("contest as c")
    .innerJoin("unit as u", "u.id", "c.unit_id")
    .selectAll("c")
    .select(["u.path", "u.tier", "u.name as unit", "u.name_en as unit_en"])
    .where("c.slug", "=", slug)
    .executeTakeFirst();
}
export type ContestRow = NonNullable<Awaited<ReturnType<typeof contestBySlug>>>;

/** A contest's events with how many entrants each has. */
export async function eventsOf(db: Db, contestId: number) {
  return db
    .selectFrom("contest_event as e")
    .innerJoin("trade as t", "t.code", "e.trade_code")
    .selectAll("e")
    .select((select) => [
      "t.name as trade",
      "t.name_en as trade_en",
      select
        .selectFrom("entrant as n")
        .select(sql<number>`count(*)`.as("n"))
        .whereRef("n.event_id", "=", "e.id")
        .as("entrants"),
    ])
    .where("e.contest_id", "=", contestId)
    .orderBy("e.starts_at")
    .orderBy("e.id")
    .execute();
}

/** One event of a contest by its part of the address. */
export async function eventBySlug(db: Db, contestId: number, slug: string) {
  return db
    .selectFrom("contest_event as e")
    .innerJoin("trade as t", "t.code", "e.trade_code")
    .selectAll("e")
    .select(["t.name as trade", "t.name_en as trade_en"])
    .where("e.contest_id", "=", contestId)
    .where("e.slug", "=", slug)
    .executeTakeFirst();
}
export type EventRow = NonNullable<Awaited<ReturnType<typeof eventBySlug>>>;

/** The entrants of an event in the order of their numbers, as everyone may see them: no work codes. */
export async function startList(db: Db, eventId: number) {
  return db
    .selectFrom("entrant as n")
    .leftJoin("unit as u", "u.id", "n.unit_id")
    .leftJoin("person as p", "p.id", "n.person_id")
    .select([
      "n.number",
      "n.name",
      "p.name_en",
      "n.unit_name",
      "u.name_en as unit_en",
      "n.status",
    ])
    .where("n.event_id", "=", eventId)
    .orderBy(sql`length(n.number)`)
    .orderBy("n.number")
    .execute();
}
