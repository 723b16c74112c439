import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import { contains } from "~/platform/like.server";
import { isKept, keptEvents, type KeptContests } from "./kept-contests.server";

/** The events in which a judge has open sheets: how many, and the one to begin with. */
export async function openSheetsOf(db: Db, personId: number) {
  return db
    .selectFrom("mark_sheet as s")
    .innerJoin("panel_judge as j", "j.id", "s.judge_id")
    .innerJoin("contest_event as e", "e.id", "s.event_id")
    .innerJoin("entrant as n", "n.id", "s.entrant_id")
    .select([
      "e.id",
      "e.name",
      "e.name_en",
      "e.starts_at",
      sql<number>`count(*)`.as("count"),
      sql<string>`(array_agg(s.id order by n.work_code))[1]`.as("first"),
    ])
    .where("j.person_id", "=", personId)
    .where("s.state", "=", "draft")
    .where("n.status", "=", "entered")
    .where("e.board_state", "in", ["live", "frozen"])
    .where(sql<boolean>`coalesce(j.since <= now(), true)`)
    .groupBy("e.id")
    .orderBy("e.starts_at")
    .limit(10)
    .execute();
}

/** The events that wait for their officer's next step: reviewed, announced or on notice. */
export async function eventsToAnnounce(db: Db, kept: KeptContests) {
  return keptEvents(db, kept)
    .select(["e.board_state", "e.state_changed_at"])
    .where("e.board_state", "in", ["review", "provisional", "notice"])
    .orderBy("e.state_changed_at")
    .limit(10)
    .execute();
}

/** The events in which judges declared relations that wait for this person's word, and how many; their own are another's to confirm. */
export async function relationsToConfirm(
  db: Db,
  kept: KeptContests,
  personId: number,
) {
  return keptEvents(db, kept)
    .innerJoin("panel_judge as j", "j.event_id", "e.id")
    .innerJoin("judge_relation as r", "r.judge_id", "j.id")
    .select([
      sql<number>`count(*)`.as("count"),
      sql<Date>`min(r.declared_at)`.as("since"),
    ])
    .where("r.confirmed_at", "is", null)
    .where("r.withdrawn_at", "is", null)
    .where("e.board_state", "in", ["rehearsal", "live", "frozen"])
    .where("j.person_id", "<>", personId)
    .groupBy(["e.id", "c.id"])
    .orderBy("since")
    .limit(10)
    .execute();
}

/** Contests whose name holds the words; drafts only among an officer's own. */
export async function findContests(
  db: Db,
  words: string,
  kept: KeptContests,
  most: number,
) {
  return db
    .selectFrom("contest as c")
    .innerJoin("unit as u", "u.id", "c.unit_id")
    .select([
      "c.slug",
      "c.name",
      "c.name_en",
      "u.name as unit",
      "u.name_en as unit_en",
    ])
    .where(({ or, eb }) =>
      or([
        eb("c.name", "ilike", contains(words)),
        eb("c.name_en", "ilike", contains(words)),
      ]),
    )
    .where(({ or, eb }) => or([eb("c.state", "<>", "draft"), isKept(kept)]))
    .orderBy("c.starts_on", "desc")
    .limit(most)
    .execute();
}
