import { Decimal } from "~/kit/decimal";
import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import {
  brokenConstraint,
  transaction,
  type Tx,
} from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import {
  isBeingSetUp,
  isByName,
  isJudging,
  type BoardState,
} from "../rules/board";
import { readDecimal } from "../rules/marks";
import type { Scheme } from "../rules/scheme";
import { readFactors } from "../rules/entrant-factors";
import { schemeOf } from "../store/field.server";
import {
  addEntrants,
  holdEntrant,
  holdEvent,
  removeEntrant,
  setDeduction,
  setEntrant,
  type NewEntrant,
} from "../store/events.server";
import { setFactor } from "../store/factors.server";
import { layOutSheets } from "./lay-out.server";

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

export type EntrantChange = {
  status: "entered" | "absent" | "withdrew" | "disqualified";
  reason: string;
  /** seconds, as typed; empty for none */
  time: string;
  /** by deduction id, as typed; empty for none */
  deductions: Record<string, string>;
  /** by panel, as typed; empty for the scheme's own */
  factors: Record<string, string>;
};

/** Changes an entrant's status, time, deductions and factors. Refusals: entrant-unknown, results-announced, status-reason, time-bad, deduction-bad, deduction-too-high {max}, factor-bad. */
export async function changeEntrant(
  actor: Member,
  eventId: number,
  entrantId: number,
  change: EntrantChange,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const state = (await holdEvent(tx, eventId)).board_state as BoardState;
    if (isByName(state)) return refused("results-announced");
    const entrant = await holdEntrant(tx, eventId, entrantId);
    if (!entrant) return refused("entrant-unknown");
    const { status, reason } = change;
    if (status !== "entered" && reason === "") return refused("status-reason");
    const time = change.time === "" ? null : readDecimal(change.time);
    if (change.time !== "" && !isTime(time)) return refused("time-bad");
    const scheme = await schemeOf(tx, eventId);
    const off = readDeductions(scheme?.plan.scheme, change.deductions);
    if (!off.ok) return off;
    const factors = readFactors(scheme?.plan.leaves ?? [], change.factors);
    if (!factors.ok) return factors;
    await setEntrant(tx, entrantId, {
      status,
      status_reason: reason || null,
      time_seconds: time?.toString() ?? null,
    });
    await putNumbers(tx, entrantId, off.value, factors.value, reason);
    // Somebody who turned up after all has no sheets yet.
    if (status === "entered" && isJudging(state))
      await layOutSheets(tx, eventId, { by: actor.person.id }, entrantId);
    await audit(tx, {
      actorId: actor.person.id,
      act: "contest.entrant-changed",
      subject: { kind: "entrant", id: entrantId },
      before: entrant,
      after: change,
      reason: reason || undefined,
    });
    await poke(tx, `event:${eventId}`);
    return ok();
  });
}

async function putNumbers(
  tx: Tx,
  entrantId: number,
  deductions: [code: string, value: string][],
  factors: [node: string, value: string | null][],
  reason: string,
): Promise<void> {
  for (const [code, value] of deductions)
    await setDeduction(tx, entrantId, code, value, reason);
  for (const [node, value] of factors)
    await setFactor(tx, entrantId, node, value, reason);
}

/** Seconds that the table can hold: 0 to below a thousand million. */
function isTime(time: Decimal | null): boolean {
  return (
    time !== null &&
    time.sign() >= 0 &&
    time.compare(Decimal.whole(1_000_000_000)) < 0
  );
}

function readDeductions(
  scheme: Scheme | undefined,
  typed: Record<string, string>,
): Result<[code: string, value: string][]> {
  const values: [string, string][] = [];
  for (const { id, max } of scheme?.deductions ?? []) {
    const text = typed[id] ?? "";
    const value = readDecimal(text === "" ? "0" : text);
    if (!value || value.sign() < 0)
      return refused("deduction-bad", { mark: text });
    const most = max === undefined ? null : readDecimal(max);
    if (most && value.compare(most) > 0)
      return refused("deduction-too-high", { max: most.toString() });
    values.push([id, value.toString()]);
  }
  return ok(values);
}
