import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";
import type { BoardState } from "../rules/board";

// The basics of contests and events, and what depends on them.

/** A contest's row with what its fields depend on. */
export async function contestFacts(db: Db, contestId: number) {
  const row = await db
    .selectFrom("contest as c")
    .select([
      "c.unit_id",
      "c.name",
      "c.name_en",
      "c.slug",
      "c.starts_on",
      "c.ends_on",
      "c.place",
      "c.hosts",
      "c.notice",
      "c.state",
      "c.source",
      enteredIn(sql`e.contest_id = c.id`).as("entered"),
      sql<
        BoardState[]
      >`array(select e.board_state from contest_event e where e.contest_id = c.id)`.as(
        "boards",
      ),
    ])
    .where("c.id", "=", contestId)
    .executeTakeFirstOrThrow();
  return { ...row, imported: row.source === "imported" };
}

/** An event's row with what its fields depend on. */
export async function eventFacts(db: Db, eventId: number) {
  const row = await db
    .selectFrom("contest_event as e")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .select([
      "e.id",
      "e.trade_code",
      "e.name",
      "e.name_en",
      "e.slug",
      "e.starts_at",
      "e.appeal_minutes",
      "e.board_state",
      "c.state",
      "c.source",
      sql<number>`(select count(*) from contest_entry n where n.event_id = e.id and n.state in ('applied', 'approved'))
        + (select count(*) from entrant n where n.event_id = e.id)`.as(
        "entered",
      ),
    ])
    .where("e.id", "=", eventId)
    .executeTakeFirstOrThrow();
  return { ...row, imported: row.source === "imported" };
}

function enteredIn(events: ReturnType<typeof sql>) {
  return sql<number>`(select count(*) from contest_event e
    left join contest_entry n on n.event_id = e.id and n.state in ('applied', 'approved')
    left join entrant t on t.event_id = e.id
    where ${events} and (n.id is not null or t.id is not null))`;
}

/** Holds a contest's row until the transaction ends. */
export async function holdContest(tx: Tx, contestId: number): Promise<void> {
  await tx
    .selectFrom("contest")
    .select("id")
    .where("id", "=", contestId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

export type ContestBasics = {
  unit_id: number;
  name: string;
  name_en: string;
  slug: string;
  starts_on: string;
  ends_on: string;
  place: string;
  hosts: string;
  notice: string;
};

/** Writes a contest's basics. The database refuses an address that is taken (contest_slug_key). */
export async function setContestBasics(
  tx: Tx,
  contestId: number,
  row: ContestBasics,
): Promise<void> {
  await tx
    .updateTable("contest")
    .set(row)
    .where("id", "=", contestId)
    .execute();
}

export type EventBasics = {
  trade_code: string;
  name: string;
  name_en: string;
  slug: string;
  starts_at: Date | null;
  appeal_minutes: number;
};

/** Writes an event's basics. The database refuses an address that the contest uses already. */
export async function setEventBasics(
  tx: Tx,
  eventId: number,
  row: EventBasics,
): Promise<void> {
  await tx
    .updateTable("contest_event")
    .set(row)
    .where("id", "=", eventId)
    .execute();
}
