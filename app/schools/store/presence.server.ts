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

export type PresentRow = {
  person_id: number;
  name: string;
  name_en: string | null;
  unit_name: string | null;
  unit_name_en: string | null;
  /** On the course's list; somebody who walked in is not. */
  enrolled: boolean;
  sources: Segment["source"][];
  since: Date | null;
  minutes: number;
};

/** Everyone expected at a session or seen there: the enrolled, and whoever has presence or hours; the absent first. */
export async function rosterOf(
  db: Db,
  sessionId: number,
  day: string,
): Promise<PresentRow[]> {
  const { rows } = await sql<PresentRow>`
    with expected as (
      select e.person_id from enrolment e join class_session s on s.course_id = e.course_id where s.id = ${sessionId} and e.state = 'enrolled'
    ), seen as (
      select person_id, min(starts_at) as since, array_agg(distinct source) as sources from presence where session_id = ${sessionId} group by person_id
    ), counted as (
      select person_id, sum(minutes)::int as minutes from hours_entry where session_id = ${sessionId} group by person_id
    )
    select p.id as person_id, p.name, p.name_en, u.name as unit_name, u.name_en as unit_name_en, (e.person_id is not null) as enrolled,
      coalesce(seen.sources, '{}') as sources, seen.since, coalesce(counted.minutes, 0) as minutes
    from (select person_id from expected union select person_id from seen union select person_id from counted) who
    join person p on p.id = who.person_id
    left join expected e on e.person_id = p.id
    left join seen on seen.person_id = p.id
    left join counted on counted.person_id = p.id
    left join membership m on m.person_id = p.id and m.period @> ${day}::date
    left join unit u on u.id = m.unit_id
    order by (seen.since is not null), p.name collate "zh-x-icu"`.execute(db);
  return rows;
}

/** How a person was seen at a session, for the person: since when, and the minutes in the ledger. */
export async function ownPresence(
  db: Db,
  sessionId: number,
  personId: number,
): Promise<{ since: Date | null; minutes: number }> {
  const { rows } = await sql<{ since: Date | null; minutes: number }>`
    select (select min(starts_at) from presence where session_id = ${sessionId} and person_id = ${personId}) as since,
      (select coalesce(sum(minutes), 0)::int from hours_entry where session_id = ${sessionId} and person_id = ${personId}) as minutes`.execute(
    db,
  );
  return rows[0] ?? { since: null, minutes: 0 };
}

/** Persons that a name, phone number, user name or member number means, at most three (one too many to choose from). */
export async function personsMeant(
  db: Db,
  typed: string,
): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select distinct p.id, p.name from person p left join "user" u on u.id = p.user_id left join membership m on m.person_id = p.id
    where p.phone = ${typed} or u.username = ${typed.toLowerCase()} or m.member_no = ${typed} limit 3`.execute(
    db,
  );
  return rows;
}
