import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import {
  brokenConstraint,
  transaction,
  type Tx,
} from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import type { FieldErrors } from "~/platform/http.server";
import type { BoardState } from "../rules/board";
import {
  lockedOfContest,
  lockedOfEvent,
  refusedChanges,
  type ContestField,
  type EventField,
} from "../rules/basics";
import {
  contestFacts,
  eventFacts,
  holdContest,
  setContestBasics,
  setEventBasics,
  type ContestBasics,
  type EventBasics,
} from "../store/basics.server";
import { holdEvent } from "../store/events.server";

/** Done, or codes by the form's field. */
export type Changed = { ok: true } | { ok: false; errors: FieldErrors };

/** Changes a contest's basics; who may hold it at the new unit was asked by the caller. Refusals by field: those of `lockedOfContest`, slug-taken. */
export async function changeContest(
  actor: Member,
  contestId: number,
  row: ContestBasics,
): Promise<Changed> {
  return keepingAddress(async (tx) => {
    await holdContest(tx, contestId);
    const facts = await contestFacts(tx, contestId);
    const before = contestValues(facts);
    const locked = lockedOfContest({
      ...facts,
      state: facts.state as "draft",
    });
    const errors = refusedChanges(locked, before, contestValues(row));
    if (Object.keys(errors).length > 0) return { ok: false, errors };
    await setContestBasics(tx, contestId, row);
    await audit(tx, {
      actorId: actor.person.id,
      act: "contest.changed",
      subject: { kind: "contest", id: contestId },
      before,
      after: contestValues(row),
    });
    return { ok: true };
  });
}

/** Changes an event's basics. Refusals by field: those of `lockedOfEvent`, slug-taken. */
export async function changeEvent(
  actor: Member,
  eventId: number,
  row: EventBasics,
): Promise<Changed> {
  return keepingAddress(async (tx) => {
    await holdEvent(tx, eventId);
    const facts = await eventFacts(tx, eventId);
    const before = eventValues(facts);
    const locked = lockedOfEvent(
      { ...facts, state: facts.state as "draft" },
      { ...facts, board: facts.board_state as BoardState },
    );
    const errors = refusedChanges(locked, before, eventValues(row));
    if (Object.keys(errors).length > 0) return { ok: false, errors };
    await setEventBasics(tx, eventId, row);
    await audit(tx, {
      actorId: actor.person.id,
      act: "contest.event-changed",
      subject: { kind: "contest-event", id: eventId },
      before,
      after: eventValues(row),
    });
    await poke(tx, `event:${eventId}`);
    await poke(tx, `board:${eventId}`);
    return { ok: true };
  });
}

/** A contest's basics under the names of its form. */
export function contestValues(
  row: ContestBasics,
): Record<ContestField, string | number> {
  return {
    unit: row.unit_id,
    name: row.name,
    nameEn: row.name_en,
    slug: row.slug,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    place: row.place,
    hosts: row.hosts,
    notice: row.notice,
  };
}

/** An event's basics under the names of its form; a moment as its UTC text. */
export function eventValues(
  row: EventBasics,
): Record<EventField, string | number> {
  return {
    trade: row.trade_code,
    name: row.name,
    nameEn: row.name_en,
    slug: row.slug,
    startsAt: row.starts_at?.toISOString() ?? "",
    minutes: row.appeal_minutes,
  };
}

async function keepingAddress(
  work: (tx: Tx) => Promise<Changed>,
): Promise<Changed> {
  try {
    return await transaction(work);
  } catch (error) {
    if (brokenConstraint(error)?.endsWith("slug_key"))
      return { ok: false, errors: { slug: ["slug-taken"] } };
    throw error;
  }
}
