import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import type { Insight } from "../rules/may";
import type { Entry, YearOfHours } from "../rules/passport";
import { standingOn, type Level } from "../rules/terms";

type Of<Kind extends Entry["kind"]> = Extract<Entry, { kind: Kind }>;

/** A person's hours of learning, by the year of the session in `zone`: the sum of the ledger, whatever its rows. */
export async function hoursByYear(
  db: Db,
  personId: number,
  zone: string,
): Promise<YearOfHours[]> {
  const year = sql<number>`extract(year from s.starts_at at time zone ${sql.lit(zone)})::int`;
  return db
    .selectFrom("hours_entry as h")
    .innerJoin("class_session as s", "s.id", "h.session_id")
    .select([
      year.as("year"),
      sql<number>`sum(h.minutes)::int`.as("minutes"),
      sql<number>`count(distinct h.session_id)::int`.as("sessions"),
    ])
    .where("h.person_id", "=", personId)
    .groupBy(year)
    .having(sql<boolean>`sum(h.minutes) > 0`)
    .execute();
}

/** A person's honours; revoked ones only for who may know of them. */
export async function honoursOf(
  db: Db,
  personId: number,
  insight: Insight,
  today: string,
): Promise<Of<"honour">[]> {
  const rows = await db
    .selectFrom("honour as h")
    .innerJoin("honour_kind as k", "k.code", "h.kind")
    .select([
      "h.id",
      "h.level",
      "k.name",
      "k.name_en",
      "h.document_no",
      "h.awarded_on",
      "h.expires_on",
      "h.revoked_on",
    ])
    .where("h.person_id", "=", personId)
    .$if(!insight.revoked, (query) => query.where("h.revoked_on", "is", null))
    .execute();
  return rows.map((row) => ({
    kind: "honour",
    on: row.awarded_on,
    title: { name: row.name, name_en: row.name_en },
    href: `/honours/${row.id}`,
    level: row.level as Level,
    document: row.document_no,
    standing: standingOn(
      { expiresOn: row.expires_on, revokedOn: row.revoked_on },
      today,
    ),
  }));
}

/**
 * The contests a person took part in, with the rank that is announced now: one that was taken back is shown nowhere. To
 * others a contest is told once its results are announced, for whoever judges could read it as well; what was not finished
 * only to oneself.
 */
export async function contestsOf(
  db: Db,
  personId: number,
  insight: Insight,
): Promise<Of<"contest">[]> {
  const announced = ["provisional", "notice", "final"];
  const published = db
    .selectFrom("event_result as r")
    .innerJoin("result_line as l", "l.result_id", "r.id")
    .select("l.rank")
    .whereRef("r.event_id", "=", sql.ref("ev.id"))
    .whereRef("l.entrant_id", "=", sql.ref("en.id"))
    .where("r.state", "in", announced)
    .where(sql.ref("ev.board_state"), "in", announced)
    .orderBy("r.version", "desc")
    .limit(1);
  const rows = await db
    .selectFrom("entrant as en")
    .innerJoin("contest_event as ev", "ev.id", "en.event_id")
    .innerJoin("contest as c", "c.id", "ev.contest_id")
    .leftJoinLateral(published.as("l"), (join) => join.onTrue())
    .select([
      "c.slug",
      "c.name",
      "c.name_en",
      "c.starts_on",
      "ev.slug as event_slug",
      "ev.name as event_name",
      "ev.name_en as event_name_en",
      "en.status",
      "l.rank",
    ])
    .where("en.person_id", "=", personId)
    .where("c.state", "<>", "draft")
    .$if(!insight.own, (query) =>
      query
        .where("en.status", "=", "entered")
        .where("ev.board_state", "in", announced),
    )
    .execute();
  return rows.map((row) => ({
    kind: "contest",
    on: row.starts_on,
    title: { name: row.name, name_en: row.name_en },
    event: { name: row.event_name, name_en: row.event_name_en },
    href: `/contests/${row.slug}/${row.event_slug}`,
    rank: row.rank,
    status: row.status as Of<"contest">["status"],
  }));
}

/** The registered outcomes a person has a share in; confidential ones only for oneself. */
export async function outcomesOf(
  db: Db,
  personId: number,
  insight: Insight,
): Promise<Of<"outcome">[]> {
  const rows = await db
    .selectFrom("outcome_share as s")
    .innerJoin("outcome as o", "o.id", "s.outcome_id")
    .select([
      "o.no",
      "o.title",
      "o.confidential",
      "o.registered_on",
      "s.percent",
    ])
    .where("s.person_id", "=", personId)
    .where("o.state", "=", "registered")
    .$if(!insight.own, (query) => query.where("o.confidential", "=", false))
    .execute();
  return rows.map((row) => ({
    kind: "outcome",
    on: row.registered_on ?? "",
    title: { name: row.title },
    href: `/outcomes/${row.no}`,
    percent: row.percent.replace(/\.?0+$/, ""),
    confidential: row.confidential,
  }));
}

/** The methods that bear a person's name; confidential ones only for oneself. */
export async function methodsOf(
  db: Db,
  personId: number,
  insight: Insight,
): Promise<Of<"method">[]> {
  const rows = await db
    .selectFrom("named_method")
    .select([
      "slug",
      "name",
      "name_en",
      "document_no",
      "named_on",
      "withdrawn_on",
      "confidential",
    ])
    .where("inventor_id", "=", personId)
    .where("state", "in", ["named", "withdrawn"])
    .$if(!insight.own, (query) => query.where("confidential", "=", false))
    .execute();
  return rows.map((row) => ({
    kind: "method",
    on: row.named_on ?? "",
    title: { name: row.name, name_en: row.name_en },
    href: `/methods/${row.slug}`,
    document: row.document_no ?? "",
    withdrawn: row.withdrawn_on !== null,
    confidential: row.confidential,
  }));
}
