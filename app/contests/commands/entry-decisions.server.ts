import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { transaction, type Tx } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import { isBeingSetUp, isJudging, type BoardState } from "../rules/board";
import { refusedToWithdraw, type EntryState } from "../rules/entry";
import {
  holdEntriesById,
  keepGrade,
  makeEntrant,
  setEntryState,
  takeOffList,
  type HeldEntry,
} from "../store/entries.server";
import { termsOf } from "../store/entry-facts.server";
import { holdEvent } from "../store/events.server";

/**
 * Approves entries that wait, one or many; each gets an entrant, so only while the event is set up: once judging has begun nobody
 * comes onto its list. Gives back how many were. Refusals: entry-over, entry-none-waiting.
 */
export async function approveEntries(
  actor: Member,
  eventId: number,
  ids: readonly number[],
): Promise<Result<number>> {
  return transaction(async (tx) => {
    const { board_state } = await holdEvent(tx, eventId);
    if (!isBeingSetUp(board_state as BoardState)) return refused("entry-over");
    const count = await approveWithin(tx, actor, eventId, ids);
    return count === 0 ? refused("entry-none-waiting") : ok(count);
  });
}

/** The same within a transaction that has asked the rules. */
export async function approveWithin(
  tx: Tx,
  actor: Member,
  eventId: number,
  ids: readonly number[],
): Promise<number> {
  const waiting = await waitingOf(tx, eventId, ids);
  const { field } = await termsOf(tx, eventId);
  for (const entry of waiting) {
    await setEntryState(tx, entry.id, "approved", actor.person.id, "");
    await makeEntrant(tx, eventId, entry);
    await keepGrade(tx, entry, field.trade, actor.person.id);
  }
  await tell(tx, actor, eventId, "contest.entries-approved", waiting);
  return waiting.length;
}

/** Refuses entries that wait, with a reason that the workers read. Refusals: entry-over, entry-none-waiting. */
export async function refuseEntries(
  actor: Member,
  eventId: number,
  ids: readonly number[],
  reason: string,
): Promise<Result<number>> {
  return transaction(async (tx) => {
    if (!(await isOpen(tx, eventId))) return refused("entry-over");
    const waiting = await waitingOf(tx, eventId, ids);
    for (const entry of waiting)
      await setEntryState(tx, entry.id, "refused", actor.person.id, reason);
    await tell(tx, actor, eventId, "contest.entries-refused", waiting, reason);
    return waiting.length === 0
      ? refused("entry-none-waiting")
      : ok(waiting.length);
  });
}

/** Takes an entry back, with a reason; `mayTake` says whose. Refusals: entry-unknown, those of `refusedToWithdraw`. */
export async function withdrawEntry(
  actor: Member,
  eventId: number,
  entryId: number,
  reason: string,
  mayTake: (entry: HeldEntry) => boolean,
): Promise<Result<undefined>> {
  const taken = { entryId, reason };
  return transaction((tx) =>
    withdrawWithin(tx, actor, eventId, taken, mayTake),
  );
}

/** The same within a transaction. */
export async function withdrawWithin(
  tx: Tx,
  actor: Member,
  eventId: number,
  { entryId, reason }: { entryId: number; reason: string },
  mayTake: (entry: HeldEntry) => boolean,
): Promise<Result<undefined>> {
  const { board_state } = await holdEvent(tx, eventId);
  const [entry] = await holdEntriesById(tx, eventId, [entryId]);
  if (!entry || !mayTake(entry)) return refused("entry-unknown");
  const state = entry.state as EntryState;
  const over = refusedToWithdraw(state, board_state as BoardState);
  if (over) return over;
  await setEntryState(tx, entryId, "withdrawn", actor.person.id, reason);
  if (entry.entrant_id !== null)
    await takeOffList(tx, entry.entrant_id, reason);
  await tell(tx, actor, eventId, "contest.entry-withdrawn", [entry], reason);
  return ok();
}

async function isOpen(tx: Tx, eventId: number): Promise<boolean> {
  const { board_state } = await holdEvent(tx, eventId);
  const state = board_state as BoardState;
  return isBeingSetUp(state) || isJudging(state);
}

async function waitingOf(tx: Tx, eventId: number, ids: readonly number[]) {
  const entries = await holdEntriesById(tx, eventId, ids);
  return entries.filter(({ state }) => state === "applied");
}

async function tell(
  tx: Tx,
  actor: Member,
  eventId: number,
  act: string,
  entries: readonly HeldEntry[],
  reason?: string,
): Promise<void> {
  if (entries.length === 0) return;
  await audit(tx, {
    actorId: actor.person.id,
    act,
    subject: { kind: "contest-event", id: eventId },
    after: { entries: entries.map(({ id }) => id) },
    reason,
  });
  await poke(tx, `event:${eventId}`);
}
