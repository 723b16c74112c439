import type { Db } from "~/platform/database.server";

/** The state of an event's board and since when, with what its term is reckoned from. */
export async function boardEvent(db: Db, eventId: number) {
  return db
    .selectFrom("contest_event as e")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .select([
      "e.board_state",
      "e.state_changed_at",
      "e.appeals_until",
      "c.notice_days",
    ])
    .where("e.id", "=", eventId)
    .executeTakeFirstOrThrow();
}

/** The boards that are on now, in the order they began. */
export async function liveBoards(db: Db) {
  return db
    .selectFrom("contest_event as e")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .innerJoin("unit as u", "u.id", "c.unit_id")
    .select([
      "e.id",
      "e.slug as event_slug",
      "e.name",
      "e.name_en",
      "e.board_state",
      "e.starts_at",
      "c.slug",
      "c.name as contest",
      "c.name_en as contest_en",
      "u.name as unit",
      "u.name_en as unit_en",
    ])
    .where("c.state", "=", "open")
    .where("e.board_state", "in", ["live", "frozen"])
    .orderBy("e.starts_at")
    .limit(20)
    .execute();
}

/** Results announced since a moment, the newest first. */
export async function announcedSince(db: Db, since: Date) {
  return db
    .selectFrom("contest_event as e")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .select([
      "e.id",
      "e.slug as event_slug",
      "e.name",
      "e.name_en",
      "e.board_state",
      "e.state_changed_at",
      "c.slug",
      "c.name as contest",
      "c.name_en as contest_en",
    ])
    .where("c.state", "<>", "draft")
    .where("e.board_state", "in", ["provisional", "notice", "final"])
    .where("e.state_changed_at", ">=", since)
    .orderBy("e.state_changed_at", "desc")
    .limit(20)
    .execute();
}
