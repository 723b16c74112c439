import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import {
  brokenConstraint,
  transaction,
  type Tx,
} from "~/platform/database.server";
import { listedReasons, type RowToEnter } from "../listed-reasons.server";
import { isBeingSetUp, type BoardState } from "../rules/board";
import { refusedList, type Over } from "../rules/entry-over";
import { entryWindow, isLate, refusedNow } from "../rules/entry-window";
import { holdEntries, termsOf } from "../store/entry-facts.server";
import {
  addEntrants,
  holdEntrant,
  holdEvent,
  removeEntrant,
} from "../store/events.server";

/**
 * Enters a whole list or nothing, held against the event's terms row by row. Refusals: event-started, those of `refusedNow`
 * and of `refusedList`, entrant-already (a member is on the event's list).
 */
export async function enterList(
  actor: Member,
  eventId: number,
  entrants: readonly RowToEnter[],
  entering: Over,
): Promise<Result<number>> {
  try {
    return await transaction((tx) =>
      enterWithin(tx, actor, eventId, entrants, entering),
    );
  } catch (error) {
    const constraint = brokenConstraint(error);
    if (
      constraint === "entrant_person_once" ||
      constraint === "entrant_event_id_number_key"
    )
      return refused("entrant-already");
    throw error;
  }
}

async function enterWithin(
  tx: Tx,
  actor: Member,
  eventId: number,
  entrants: readonly RowToEnter[],
  { over, reason }: Over,
): Promise<Result<number>> {
  await holdEntries(tx, eventId);
  const event = await holdEvent(tx, eventId);
  if (!isBeingSetUp(event.board_state as BoardState))
    return refused("event-started");
  const terms = await termsOf(tx, eventId);
  const window = entryWindow(terms.calendar, now());
  const closed = refusedNow(window, true);
  if (closed) return closed;
  const late = isLate(window);
  const against = await listedReasons(tx, terms, entrants);
  const reasons = against.map(({ refusal }) => refusal);
  const no = refusedList(reasons, { over, reason, late });
  if (no) return no;
  await addEntrants(tx, eventId, entrants);
  const numbers = new Map(entrants.map(({ row, number }) => [row, number]));
  await audit(tx, {
    actorId: actor.person.id,
    act: "contest.entrants-listed",
    subject: { kind: "contest-event", id: eventId },
    after: {
      count: entrants.length,
      late,
      over: against.map(({ row, refusal }) => ({
        number: numbers.get(row ?? 0),
        reason: refusal.code,
      })),
    },
    reason: late || reasons.length > 0 ? reason.trim() : undefined,
  });
  return ok(entrants.length);
}

/** Takes an entrant off the list. Refusals: event-started, entrant-unknown. */
export async function dropEntrant(
  actor: Member,
  eventId: number,
  entrantId: number,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const event = await holdEvent(tx, eventId);
    if (!isBeingSetUp(event.board_state as BoardState))
      return refused("event-started");
    const entrant = await holdEntrant(tx, eventId, entrantId);
    if (!entrant || !(await removeEntrant(tx, eventId, entrantId)))
      return refused("entrant-unknown");
    await audit(tx, {
      actorId: actor.person.id,
      act: "contest.entrant-removed",
      subject: { kind: "entrant", id: entrantId },
      before: { number: entrant.number },
    });
    return ok();
  });
}
