import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";
import type { Segment } from "../rules/presence";

/** A person's segments at a session. */
export async function segmentsOf(
  db: Db,
  sessionId: number,
  personId: number,
): Promise<Segment[]> {
  const rows = await db
    .selectFrom("presence")
    .select(["source", "starts_at", "ends_at", "last_seen_at"])
    .where("session_id", "=", sessionId)
    .where("person_id", "=", personId)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    source: row.source as Segment["source"],
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    lastSeenAt: row.last_seen_at,
  }));
}

export type NewSegment = {
  sessionId: number;
  personId: number;
  source: Segment["source"];
  startsAt: Date;
  endsAt?: Date;
  lastSeenAt: Date;
  participantSid?: string;
  recordedBy?: number;
  reason?: string;
};

/** Writes a segment; returns its id, or undefined when it is known already (the same participant, or a second QR sign-in). */
export async function insertSegment(
  tx: Tx,
  segment: NewSegment,
): Promise<number | undefined> {
  const row = await tx
    .insertInto("presence")
    .values({
      session_id: segment.sessionId,
      person_id: segment.personId,
      source: segment.source,
      starts_at: segment.startsAt,
      ends_at: segment.endsAt ?? null,
      last_seen_at: segment.lastSeenAt,
      participant_sid: segment.participantSid ?? null,
      recorded_by: segment.recordedBy ?? null,
      reason: segment.reason ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** Moves `last_seen_at` forward, never back, on the open live segments of a participant or of a person. */
export async function touchSegments(
  db: Db,
  who:
    | { sessionId: number; participantSid: string }
    | { sessionId: number; personId: number },
  at: Date,
): Promise<void> {
  await db
    .updateTable("presence")
    .set({ last_seen_at: sql<Date>`greatest(last_seen_at, ${at})` })
    .where("session_id", "=", who.sessionId)
    .where("source", "=", "live")
    .where("ends_at", "is", null)
    .$if("participantSid" in who, (query) =>
      query.where(
        "participant_sid",
        "=",
        "participantSid" in who ? who.participantSid : "",
      ),
    )
    .$if("personId" in who, (query) =>
      query.where("person_id", "=", "personId" in who ? who.personId : 0),
    )
    .execute();
}

/** Ends a participant's segment at `at`, or, where a join that came late ended it before, where that is later. Returns the person. */
export async function endSegment(
  tx: Tx,
  sessionId: number,
  participantSid: string,
  at: Date,
): Promise<number | undefined> {
  const row = await tx
    .updateTable("presence")
    .set({
      ends_at: sql<Date>`greatest(starts_at, ${at}::timestamptz)`,
      last_seen_at: sql<Date>`greatest(last_seen_at, ${at}::timestamptz)`,
    })
    .where("session_id", "=", sessionId)
    .where("participant_sid", "=", participantSid)
    .returning("person_id")
    .executeTakeFirst();
  return row?.person_id;
}

/** Forgets a person's segments of one source at a session, to write them anew. */
export async function forgetSegments(
  tx: Tx,
  sessionId: number,
  personId: number,
  source: Segment["source"],
): Promise<void> {
  await tx
    .deleteFrom("presence")
    .where("session_id", "=", sessionId)
    .where("person_id", "=", personId)
    .where("source", "=", source)
    .execute();
}

/** Everyone seen at a session. */
export async function personsPresent(
  db: Db,
  sessionId: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom("presence")
    .select("person_id")
    .distinct()
    .where("session_id", "=", sessionId)
    .execute();
  return rows.map(({ person_id }) => person_id);
}
