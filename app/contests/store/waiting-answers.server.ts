import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import { isKept, keptEvents, type KeptContests } from "./kept-contests.server";

/** The events of these contests with appeals that nobody has decided, the oldest first. */
export async function appealsWaiting(db: Db, kept: KeptContests) {
  return keptEvents(db, kept)
    .innerJoin("appeal as a", "a.event_id", "e.id")
    .select([
      sql<number>`count(*)`.as("count"),
      sql<Date>`min(a.lodged_at)`.as("since"),
    ])
    .where("a.state", "in", ["lodged", "accepted"])
    .groupBy(["e.id", "c.id"])
    .orderBy("since")
    .limit(10)
    .execute();
}

/** The events of these contests where an appeal was upheld and no correction has followed from it, while one still may. */
export async function correctionsDue(db: Db, kept: KeptContests) {
  return keptEvents(db, kept)
    .innerJoin("appeal as a", "a.event_id", "e.id")
    .select([
      sql<number>`count(*)`.as("count"),
      sql<Date>`min(a.decided_at)`.as("since"),
    ])
    .where("a.state", "=", "upheld")
    .where("e.board_state", "in", ["provisional", "notice"])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("correction as r")
            .select("r.id")
            .whereRef("r.appeal_id", "=", "a.id")
            .where("r.state", "=", "applied"),
        ),
      ),
    )
    .groupBy(["e.id", "c.id"])
    .orderBy("since")
    .limit(10)
    .execute();
}

/** What arbitration answered since then to the appeals that this person lodged, the newest first. */
export async function appealsAnswered(db: Db, personId: number, since: Date) {
  return db
    .selectFrom("appeal as a")
    .innerJoin("contest_event as e", "e.id", "a.event_id")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .innerJoin("entrant as n", "n.id", "a.entrant_id")
    .select([
      "a.id",
      "a.state",
      sql<string>`coalesce(nullif(a.decision, ''), a.answer)`.as("words"),
      sql<Date>`coalesce(a.decided_at, a.answered_at)`.as("at"),
      "e.slug as event",
      "e.name",
      "e.name_en",
      "c.slug",
      "n.number",
    ])
    .where("a.by_id", "=", personId)
    .where("a.state", "in", ["accepted", "refused", "upheld", "dismissed"])
    .where(sql<boolean>`coalesce(a.decided_at, a.answered_at) >= ${since}`)
    .orderBy("at", "desc")
    .limit(10)
    .execute();
}

/** The contests whose award list has objections that nobody has answered, the oldest first. */
export async function objectionsWaiting(db: Db, kept: KeptContests) {
  return db
    .selectFrom("award_objection as o")
    .innerJoin("award_line as l", "l.id", "o.line_id")
    .innerJoin("award_proposal as p", "p.id", "l.proposal_id")
    .innerJoin("contest as c", "c.id", "p.contest_id")
    .innerJoin("unit as u", "u.id", "c.unit_id")
    .select([
      "c.id",
      "c.slug",
      "c.name",
      "c.name_en",
      sql<number>`count(*)`.as("count"),
      sql<Date>`min(o.lodged_at)`.as("since"),
    ])
    .where("o.state", "=", "open")
    .where("p.state", "=", "notice")
    .where(isKept(kept))
    .groupBy("c.id")
    .orderBy("since")
    .limit(10)
    .execute();
}
