import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { transaction, type Tx } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import { sha256 } from "../draw-digest.server";
import { readDeduction, readSeconds } from "../rules/amounts";
import { isJudging, type BoardState } from "../rules/board";
import {
  isToBeSignedAnew,
  mayChangeEntrant,
  textOfValues,
  type EntrantValues,
} from "../rules/entrant-changes";
import { readFactors } from "../rules/entrant-factors";
import type { Plan } from "../rules/plan";
import type { SheetState } from "../rules/sheet-states";
import { secrecyOf } from "../store/draws.server";
import { sheetStatesOf, valuesOf } from "../store/entrant-values.server";
import {
  holdEntrant,
  holdEvent,
  setDeduction,
  setEntrant,
} from "../store/events.server";
import { setFactor } from "../store/factors.server";
import { schemeOf } from "../store/field.server";
import { changeSheet, holdSheetsOf } from "../store/sheet-states.server";
import { layOutSheets } from "./lay-out.server";

export type EntrantChange = {
  status: "entered" | "absent" | "withdrew" | "disqualified";
  reason: string;
  /** seconds, as typed; empty for none */
  time: string;
  /** by deduction id, as typed; empty for none */
  deductions: Record<string, string>;
  /** by panel, as typed; empty for the scheme's own */
  factors: Record<string, string>;
  /** `seenOf` the values that the officer had before them */
  seen: string;
};

/** What a page carries of the values it shows. */
export function seenOf(values: EntrantValues): string {
  return sha256(textOfValues(values));
}

/**
 * Changes an entrant's status, time, deductions and factors; where nothing differs nothing is written. Refusals:
 * entrant-unknown, those of `mayChangeEntrant`, time-bad, deduction-bad, deduction-too-high {max}, factor-bad.
 */
export async function changeEntrant(
  actor: Member,
  eventId: number,
  entrantId: number,
  change: EntrantChange,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const board = (await holdEvent(tx, eventId)).board_state as BoardState;
    if (!(await holdEntrant(tx, eventId, entrantId)))
      return refused("entrant-unknown");
    const before = await valuesOf(tx, entrantId);
    const read = readValues((await schemeOf(tx, eventId))?.plan, change);
    if (!read.ok) return read;
    const after = read.value;
    if (textOfValues(after) === textOfValues(before)) return ok();
    const { reason } = change;
    const may = mayChangeEntrant({
      board,
      reason,
      seen: change.seen === seenOf(before),
      sheets: await sheetStatesOf(tx, entrantId),
      identitiesOpen: (await secrecyOf(tx, eventId)).decrypted.length > 0,
    });
    if (!may.ok) return may;
    const by = actor.person.id;
    await putValues(tx, entrantId, { before, after, reason });
    await signAnew(tx, entrantId, { by, reason });
    // Somebody who turned up after all has no sheets yet.
    if (after.status === "entered" && isJudging(board))
      await layOutSheets(tx, eventId, { by }, entrantId);
    const subject = { kind: "entrant", id: entrantId } as const;
    const act = "contest.entrant-changed";
    await audit(tx, { actorId: by, act, subject, before, after, reason });
    await poke(tx, `event:${eventId}`);
    return ok();
  });
}

async function putValues(
  tx: Tx,
  entrantId: number,
  {
    before,
    after,
    reason,
  }: { before: EntrantValues; after: EntrantValues; reason: string },
): Promise<void> {
  await setEntrant(tx, entrantId, {
    status: after.status,
    time_seconds: after.time,
    ...(after.status === before.status
      ? {}
      : { status_reason: after.status === "entered" ? null : reason }),
  });
  // What stays keeps the reason that it was given with.
  for (const code of changedIn(before.deductions, after.deductions))
    await setDeduction(
      tx,
      entrantId,
      code,
      after.deductions[code] ?? "0",
      reason,
    );
  for (const node of changedIn(before.factors, after.factors))
    await setFactor(tx, entrantId, node, after.factors[node] ?? null, reason);
}

function changedIn(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...ids].filter((id) => before[id] !== after[id]);
}

/** Takes check and signature off the entrant's sheets; who has one before them in its old version is told that it is old. */
async function signAnew(
  tx: Tx,
  entrantId: number,
  who: { by: number; reason: string },
): Promise<void> {
  const unsigned = { state: "agreed", checked_by: null, signed_by: null };
  for (const sheet of await holdSheetsOf(tx, entrantId))
    if (isToBeSignedAnew(sheet.state as SheetState))
      await changeSheet(tx, sheet.id, unsigned, who);
}

/** The values as they would be. What no field is for (a deduction of an earlier version of the scheme) goes. */
function readValues(
  plan: Plan | undefined,
  change: EntrantChange,
): Result<EntrantValues> {
  const time = change.time === "" ? null : readSeconds(change.time);
  if (change.time !== "" && time === null) return refused("time-bad");
  const deductions = readDeductions(plan, change.deductions);
  if (!deductions.ok) return deductions;
  const factors = readFactors(plan?.leaves ?? [], change.factors);
  if (!factors.ok) return factors;
  return ok({
    status: change.status,
    time: time?.toString() ?? null,
    deductions: deductions.value,
    factors: Object.fromEntries(
      factors.value.flatMap(([node, value]) =>
        value === null ? [] : [[node, value]],
      ),
    ),
  });
}

function readDeductions(
  plan: Plan | undefined,
  typed: Record<string, string>,
): Result<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const { id, max } of plan?.scheme.deductions ?? []) {
    const text = typed[id] ?? "";
    const value = readDeduction(text === "" ? "0" : text, max);
    if (!value.ok) return value;
    if (value.value.sign() > 0) values[id] = value.value.toString();
  }
  return ok(values);
}
