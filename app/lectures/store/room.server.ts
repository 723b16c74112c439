import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";
import type { Hand } from "../rules/hands";

export type HandRow = Hand & { name: string; name_en: string | null };

/** The hands that are up in a lecture, with names: who waits and who is on the stage. */
export async function handsOf(db: Db, lectureId: number): Promise<HandRow[]> {
  const rows = await db
    .selectFrom("raised_hand as h")
    .innerJoin("person as p", "p.id", "h.person_id")
    .select([
      "h.person_id",
      "p.name",
      "p.name_en",
      "h.raised_at",
      "h.called_at",
    ])
    .where("h.session_id", "=", lectureId)
    .where("h.lowered_at", "is", null)
    .orderBy("h.raised_at")
    .orderBy("h.id")
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    name_en: row.name_en,
    raisedAt: row.raised_at,
    calledAt: row.called_at,
  }));
}

/** Puts a hand up. One open hand a person is the database's law (`raised_hand_open`). */
export async function insertHand(
  tx: Tx,
  lectureId: number,
  personId: number,
  now: Date,
): Promise<void> {
  await tx
    .insertInto("raised_hand")
    .values({ session_id: lectureId, person_id: personId, raised_at: now })
    .execute();
}

/** Notes that the person with this open hand was called to the stage. */
export async function callHand(
  tx: Tx,
  lectureId: number,
  personId: number,
  by: number,
  now: Date,
): Promise<void> {
  await tx
    .updateTable("raised_hand")
    .set({ called_at: now, called_by: by })
    .where("session_id", "=", lectureId)
    .where("person_id", "=", personId)
    .where("lowered_at", "is", null)
    .execute();
}

/** Puts open hands down: one person's, or everybody's. Returns how many were up. */
export async function lowerHands(
  tx: Tx,
  lectureId: number,
  personId: number | "everybody",
  now: Date,
): Promise<number> {
  const done = await tx
    .updateTable("raised_hand")
    .set({ lowered_at: now })
    .where("session_id", "=", lectureId)
    .where("lowered_at", "is", null)
    .$if(personId !== "everybody", (query) =>
      query.where("person_id", "=", Number(personId)),
    )
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** Whether the person was put out of this lecture's room. */
export async function isBanned(
  db: Db,
  lectureId: number,
  personId: number,
): Promise<boolean> {
  const row = await db
    .selectFrom("room_ban")
    .select("person_id")
    .where("session_id", "=", lectureId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Puts a person out of the room for this lecture; a second time changes nothing. */
export async function insertBan(
  tx: Tx,
  ban: { lectureId: number; personId: number; by: number; reason: string },
): Promise<void> {
  await tx
    .insertInto("room_ban")
    .values({
      session_id: ban.lectureId,
      person_id: ban.personId,
      by_id: ban.by,
      reason: ban.reason,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Lets a person in again; returns why they were put out, or undefined when they were not. */
export async function deleteBan(
  tx: Tx,
  lectureId: number,
  personId: number,
): Promise<string | undefined> {
  const row = await tx
    .deleteFrom("room_ban")
    .where("session_id", "=", lectureId)
    .where("person_id", "=", personId)
    .returning("reason")
    .executeTakeFirst();
  return row?.reason;
}

/** Who was put out of a lecture's room, and why, the latest first. */
export async function bansOf(db: Db, lectureId: number) {
  return db
    .selectFrom("room_ban as b")
    .innerJoin("person as p", "p.id", "b.person_id")
    .select(["p.id as personId", "p.name", "p.name_en", "b.reason"])
    .where("b.session_id", "=", lectureId)
    .orderBy("b.at", "desc")
    .execute();
}

/** Who is in a lecture's media room as far as we know, by name; each person once. */
export async function peopleIn(db: Db, lectureId: number) {
  return db
    .selectFrom("person as p")
    .select(["p.id as personId", "p.name", "p.name_en"])
    .where("p.id", "in", (inside) =>
      inside
        .selectFrom("presence")
        .select("person_id")
        .where("session_id", "=", lectureId)
        .where("source", "=", "live")
        .where("ends_at", "is", null),
    )
    .orderBy(sql`p.name collate "zh-x-icu"`)
    .orderBy("p.id")
    .execute();
}

/** Writes a webhook down; false when it had come before. */
export async function isNewMediaEvent(
  tx: Tx,
  id: string,
  kind: string,
): Promise<boolean> {
  const row = await tx
    .insertInto("media_event")
    .values({ id, kind })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
