import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";

// The seats of a panel: given, taken, and handed from one judge to another at a moment.

export async function addSeat(
  tx: Tx,
  row: {
    event_id: number;
    person_id: number;
    code: string;
    kind: string;
    stands_in_for?: number;
    since?: Date;
  },
): Promise<number> {
  const { id } = await tx
    .insertInto("panel_judge")
    .values(row)
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** A seat of this event, as changes of its panel ask of it. */
export async function seatToChange(db: Db, eventId: number, seatId: number) {
  return db
    .selectFrom("panel_judge")
    .select([
      "kind",
      "until",
      sql<boolean>`coalesce(until <= now(), false)`.as("ended"),
    ])
    .where("event_id", "=", eventId)
    .where("id", "=", seatId)
    .executeTakeFirst();
}

/** Takes a seat away if nothing was marked from it. Returns whether it went. */
export async function removeSeat(
  tx: Tx,
  eventId: number,
  seatId: number,
): Promise<boolean> {
  const gone = await tx
    .deleteFrom("panel_judge as j")
    .where("j.id", "=", seatId)
    .where("j.event_id", "=", eventId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("mark_sheet as s")
            .innerJoin("mark_entry as m", "m.sheet_id", "s.id")
            .select("m.client_id")
            .whereRef("s.judge_id", "=", "j.id"),
        ),
      ),
    )
    .returning(["j.code", "j.since", "j.stands_in_for"])
    .executeTakeFirst();
  if (!gone) return false;
  // Who was to leave for this stand-in stays.
  if (gone.since && gone.stands_in_for)
    await tx
      .updateTable("panel_judge")
      .set({ until: null })
      .where("id", "=", gone.stands_in_for)
      .execute();
  // Nobody is absent from a seat that is not there.
  await tx
    .deleteFrom("mark")
    .where("event_id", "=", eventId)
    .where("judge_code", "=", gone.code)
    .execute();
  return true;
}

/** Ends a seat at a moment. */
export async function endSeat(
  tx: Tx,
  seatId: number,
  until: Date,
): Promise<void> {
  await tx
    .updateTable("panel_judge")
    .set({ until })
    .where("id", "=", seatId)
    .execute();
}

/** The database's present moment, by which seats begin and end. */
export async function presentMoment(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`select now() as at`.execute(tx);
  return rows[0]?.at ?? new Date(0);
}

/** The events in which somebody's seat has ended while sheets that they did not hand in are still with them. */
export async function eventsToHandOver(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom("panel_judge as j")
    .innerJoin("contest_event as e", "e.id", "j.event_id")
    .innerJoin("mark_sheet as s", "s.judge_id", "j.id")
    .innerJoin("entrant as n", "n.id", "s.entrant_id")
    .select("e.id")
    .distinct()
    .where("j.until", "<=", sql<Date>`now()`)
    .where("j.kind", "<>", "trainee")
    .where("e.board_state", "in", ["live", "frozen"])
    .where("s.state", "=", "draft")
    .where("s.excused", "is", null)
    .where("n.status", "=", "entered")
    .where("n.work_code", "is not", null)
    .execute();
  return rows.map(({ id }) => id);
}

/** The seats of a person that are to begin at a later moment, in events that are being judged. */
export async function seatsToBegin(db: Db, personId: number) {
  return db
    .selectFrom("panel_judge as j")
    .innerJoin("contest_event as e", "e.id", "j.event_id")
    .innerJoin("panel_judge as before", "before.id", "j.stands_in_for")
    .select([
      "j.id",
      "j.since",
      "e.name",
      "e.name_en",
      "before.code as standsInFor",
    ])
    .where("j.person_id", "=", personId)
    .where("j.since", ">", sql<Date>`now()`)
    .where("e.board_state", "in", ["live", "frozen"])
    .orderBy("j.since")
    .execute();
}
