import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import {
  causeOf,
  difference,
  lengthOf,
  minutesPresent,
  type Segment,
  type Span,
} from "../rules/presence";
import {
  appendHours,
  ledgerRows,
  lockLedger,
  sessionSpan,
} from "../store/ledger.server";
import {
  endSegment,
  forgetSegments,
  insertSegment,
  segmentsOf,
  touchSegments,
  type NewSegment,
} from "../store/presence.server";

// The one way into the ledger of hours, for this feature and for lectures. Callers say what they saw and when; the rules
// merge it. During a session only presence is written; the ledger is written when it is over (settle.server.ts, each
// minute) and from then on at once, whenever late presence arrives (a replay, a webhook that was slow, a by-hand entry).

/** The topic that speaks of who is present at a session. */
export const presenceTopic = (sessionId: number) => `presence:${sessionId}`;

export type OpenSegment = Omit<NewSegment, "startsAt" | "lastSeenAt"> & {
  at: Date;
};

/**
 * A person was noticed at a session from `at` on. Known already (the same participantSid, or a QR sign-in before) →
 * nothing is written and false comes back. A segment with `endsAt` is complete, as a by-hand entry is.
 */
export async function openSegment(
  tx: Tx,
  { at, ...segment }: OpenSegment,
): Promise<boolean> {
  const id = await insertSegment(tx, {
    ...segment,
    startsAt: at,
    lastSeenAt: segment.endsAt ?? at,
  });
  if (id === undefined) return false;
  await poke(tx, presenceTopic(segment.sessionId));
  await reckonIfOver(tx, segment.sessionId, segment.personId);
  return true;
}

/** A heartbeat: the participant (or every open live segment of the person) was still there at `at`. */
export async function touchSegment(
  tx: Tx,
  who:
    | { sessionId: number; participantSid: string }
    | { sessionId: number; personId: number },
  at: Date,
): Promise<void> {
  await touchSegments(tx, who, at);
}

/**
 * A participant left at `at`. Webhooks come out of order: with `joined` (what LiveKit says of the participant) a leave
 * that overtakes its join writes the whole segment, and the join that follows changes nothing.
 */
export async function closeSegment(
  tx: Tx,
  left: {
    sessionId: number;
    participantSid: string;
    at: Date;
    joined?: { personId: number; at: Date };
  },
): Promise<void> {
  const { sessionId, participantSid, at, joined } = left;
  let personId = await endSegment(tx, sessionId, participantSid, at);
  if (personId === undefined && joined) {
    personId = joined.personId;
    const endsAt = at > joined.at ? at : joined.at;
    await insertSegment(tx, {
      sessionId,
      personId,
      source: "live",
      startsAt: joined.at,
      endsAt,
      lastSeenAt: endsAt,
      participantSid,
    });
  }
  if (personId === undefined) return;
  await poke(tx, presenceTopic(sessionId));
  await reckonIfOver(tx, sessionId, personId);
}

/**
 * What of a session's replay a person has watched, as spans laid onto the session (its start + the second of the
 * recording): replaces what was known of it, and adds to the ledger only minutes that nothing else covered.
 */
export async function putReplay(
  tx: Tx,
  watched: { sessionId: number; personId: number; spans: Span[] },
): Promise<void> {
  const { sessionId, personId, spans } = watched;
  await lockLedger(tx, sessionId, personId);
  await forgetSegments(tx, sessionId, personId, "replay");
  for (const { startsAt, endsAt } of spans)
    await insertSegment(tx, {
      sessionId,
      personId,
      source: "replay",
      startsAt,
      endsAt,
      lastSeenAt: endsAt,
    });
  await reckonIfOver(tx, sessionId, personId);
}

async function reckonIfOver(
  tx: Tx,
  sessionId: number,
  personId: number,
): Promise<void> {
  const at = now();
  const session = await sessionSpan(tx, sessionId);
  if (session && session.endsAt <= at)
    await reckon(tx, sessionId, personId, at);
}

/**
 * Merges a person's presence at a session by its rule and appends the difference to the ledger, if there is one. May be
 * called at any time and again: nothing is counted twice. Returns the minutes that were appended.
 */
export async function reckon(
  tx: Tx,
  sessionId: number,
  personId: number,
  at: Date,
  recordedBy?: number,
): Promise<number> {
  await lockLedger(tx, sessionId, personId);
  const session = await sessionSpan(tx, sessionId);
  if (!session) return 0;
  // A class that was called off gives no hours; what had been written is taken back by a further row.
  const cancelled =
    session.state === "cancelled" || session.state === "postponed";
  const segments: Segment[] = cancelled
    ? []
    : await segmentsOf(tx, sessionId, personId);
  const rows = await ledgerRows(tx, sessionId, personId);
  const more = difference(
    session.rule,
    minutesPresent(session, segments, at),
    rows,
    lengthOf(session),
  );
  if (!more) return 0;
  const cause = causeOf(session, segments, at);
  await appendHours(tx, {
    sessionId,
    personId,
    ...more,
    cause,
    recordedBy,
    at,
  });
  return more.minutes;
}
