import type { Db } from "~/platform/database.server";
import { often } from "~/platform/prepared.server";
import type { Seat } from "../rules/may";

// Seats belong to contests; what of them concerns an account the database's view panel_seat tells.

/** The contests in which a person sits on a panel that is not done yet. */
export async function openSeatsOf(db: Db, personId: number): Promise<Seat[]> {
  const rows = await db
    .selectFrom("panel_seat")
    .select(["contest_id as contest", "unit_path as unitPath"])
    .distinct()
    .where("person_id", "=", personId)
    .where("open", "=", true)
    .execute();
  return rows as Seat[];
}

/** Whether a person sits on some panel, one that is done included: they may still look at what they marked. */
export async function sitsSomewhere(
  db: Db,
  personId: number,
): Promise<boolean> {
  const seat = await db
    .selectFrom("panel_seat")
    .modifyFront(often)
    .select("contest_id")
    .where("person_id", "=", personId)
    .limit(1)
    .executeTakeFirst();
  return seat !== undefined;
}
