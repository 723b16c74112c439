import type { Db, Tx } from "~/platform/database.server";
import { now } from "~/platform/clock.server";

/** The ceremony of an event that is going on, if one is. */
export async function openCeremony(db: Db, eventId: number) {
  return db
    .selectFrom("ceremony as y")
    .innerJoin("event_result as r", "r.id", "y.result_id")
    .select([
      "y.id",
      "y.result_id",
      "y.places",
      "y.cursor",
      "y.opened_at",
      "r.hash",
    ])
    .where("y.event_id", "=", eventId)
    .where("y.state", "=", "open")
    .executeTakeFirst();
}

/** Begins one; its entrants are called up. */
export async function addCeremony(
  tx: Tx,
  row: {
    event_id: number;
    result_id: number;
    places: number;
    opened_by: number;
  },
): Promise<void> {
  await tx.insertInto("ceremony").values(row).execute();
}

/** Reads out the next group. */
export async function moveCeremony(
  tx: Tx,
  id: number,
  cursor: number,
): Promise<void> {
  await tx
    .updateTable("ceremony")
    .set({ cursor })
    .where("id", "=", id)
    .execute();
}

/** Ends the ceremony that is going on, if there is one: announced, or broken off. */
export async function closeCeremony(
  tx: Tx,
  eventId: number,
  announced: boolean,
): Promise<void> {
  await tx
    .updateTable("ceremony")
    .set({ state: announced ? "ended" : "broken-off", ended_at: now() })
    .where("event_id", "=", eventId)
    .where("state", "=", "open")
    .execute();
}
