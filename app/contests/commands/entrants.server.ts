import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { brokenConstraint, transaction } from "~/platform/database.server";
import { isBeingSetUp, type BoardState } from "../rules/board";
import {
  addEntrants,
  holdEntrant,
  holdEvent,
  removeEntrant,
  type NewEntrant,
} from "../store/events.server";

/** Enters a whole list or nothing. Refusals: event-started, entrant-already (a member is on the event's list). */
export async function enterList(
  actor: Member,
  eventId: number,
  entrants: readonly NewEntrant[],
): Promise<Result<number>> {
  try {
    return await transaction(async (tx) => {
      const event = await holdEvent(tx, eventId);
      if (!isBeingSetUp(event.board_state as BoardState))
        return refused("event-started");
      await addEntrants(tx, eventId, entrants);
      await audit(tx, {
        actorId: actor.person.id,
        act: "contest.entrants-listed",
        subject: { kind: "contest-event", id: eventId },
        after: { count: entrants.length },
      });
      return ok(entrants.length);
    });
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
