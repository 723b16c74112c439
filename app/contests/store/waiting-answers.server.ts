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
