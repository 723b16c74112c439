import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";

// Writes of an event's set-up and state. The commands ask the rules first.

/** Holds an event's row until the transaction ends, and gives what the board's rule wants of it. Marks being given do not wait for it. */
export async function holdEvent(tx: Tx, eventId: number) {
  return tx
    .selectFrom("contest_event")
    .select(["id", "board_state", "contest_id", "name"])
    .where("id", "=", eventId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

export async function setBoardState(
  tx: Tx,
  eventId: number,
  state: string,
): Promise<void> {
  await tx
    .updateTable("contest_event")
    .set({ board_state: state, state_changed_at: sql<Date>`now()` })
    .where("id", "=", eventId)
    .execute();
}

/** The newest version of the scheme may not change any more. */
export async function freezeScheme(tx: Tx, schemeId: number): Promise<void> {
  await tx
    .updateTable("marking_scheme")
    .set({ frozen_at: sql<Date>`now()` })
    .where("id", "=", schemeId)
    .where("frozen_at", "is", null)
    .execute();
}

/** The newest scheme's text, as it was written. */
export async function schemeText(
  db: Db,
  eventId: number,
): Promise<{ text: string; version: number } | undefined> {
  return db
    .selectFrom("marking_scheme")
    .select([sql<string>`body::text`.as("text"), "version"])
    .where("event_id", "=", eventId)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Gives work codes to those who have none. */
export async function setWorkCodes(
  tx: Tx,
  codes: { entrantId: number; code: string }[],
): Promise<void> {
  if (codes.length === 0) return;
  await sql`
    update entrant n set work_code = c.code
    from unnest(${codes.map(({ entrantId }) => entrantId)}::bigint[], ${codes.map(({ code }) => code)}::text[]) as c(id, code)
    where n.id = c.id and n.work_code is null`.execute(tx);
}

export type NewEntrant = {
  number: string;
  name: string;
  unitId: number | null;
  unitName: string;
  personId: number | null;
};

export async function addEntrants(
  tx: Tx,
  eventId: number,
  entrants: readonly NewEntrant[],
): Promise<void> {
  for (let from = 0; from < entrants.length; from += 1000)
    await tx
      .insertInto("entrant")
      .values(
        entrants.slice(from, from + 1000).map((entrant) => ({
          event_id: eventId,
          number: entrant.number,
          name: entrant.name,
          unit_id: entrant.unitId,
          unit_name: entrant.unitName,
          person_id: entrant.personId,
        })),
      )
      .execute();
}

/** One entrant of this event, held until the transaction ends. */
export async function holdEntrant(tx: Tx, eventId: number, entrantId: number) {
  return tx
    .selectFrom("entrant")
    .select(["id", "number"])
    .where("id", "=", entrantId)
    .where("event_id", "=", eventId)
    .forUpdate()
    .executeTakeFirst();
}

export async function setEntrant(
  tx: Tx,
  entrantId: number,
  values: {
    status: string;
    /** left out, the one that was given stays */
    status_reason?: string | null;
    time_seconds: string | null;
  },
): Promise<void> {
  await tx
    .updateTable("entrant")
    .set(values)
    .where("id", "=", entrantId)
    .execute();
}

/** An entrant leaves the list for good; only while the event is set up. */
export async function removeEntrant(
  tx: Tx,
  eventId: number,
  entrantId: number,
): Promise<boolean> {
  const gone = await tx
    .deleteFrom("entrant")
    .where("id", "=", entrantId)
    .where("event_id", "=", eventId)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** The deduction of an entrant under a code; "0" takes it away. */
export async function setDeduction(
  tx: Tx,
  entrantId: number,
  code: string,
  value: string,
  reason: string,
): Promise<void> {
  if (Number(value) === 0) {
    await tx
      .deleteFrom("deduction")
      .where("entrant_id", "=", entrantId)
      .where("code", "=", code)
      .execute();
    return;
  }
  await tx
    .insertInto("deduction")
    .values({ entrant_id: entrantId, code, value, reason })
    .onConflict((conflict) =>
      conflict.columns(["entrant_id", "code"]).doUpdateSet({ value, reason }),
    )
    .execute();
}
