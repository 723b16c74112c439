import type { Member } from "~/members/rules/actor";
import { ok, refused, type Result } from "~/kit/result";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction, type Tx } from "~/platform/database.server";
import type { BoardState } from "../rules/board";
import { readChange } from "../rules/correction-reading";
import { isCorrectable, type Change } from "../rules/corrections";
import { chosenIn } from "../correction-choices.server";
import { loadSheets } from "../standing.server";
import {
  addCorrection,
  closeCorrection,
  countedJudges,
  openCorrection,
  removeCorrectionLine,
  setCorrectionLine,
} from "../store/corrections.server";
import { holdEvent } from "../store/events.server";
import { valuesOf } from "../store/entrant-values.server";
import {
  entrantsOf,
  schemeOf,
  type EntrantRecord,
} from "../store/field.server";

/** Begins a correction of an announced event. Refuses `correction-not-announced` and `correction-open`. */
export async function beginCorrection(
  actor: Member,
  eventId: number,
  { reason, appealId }: { reason: string; appealId: number | null },
): Promise<Result<number>> {
  return transaction(async (tx) => {
    const event = await holdEvent(tx, eventId);
    if (!isCorrectable(event.board_state as BoardState))
      return refused("correction-not-announced");
    if (await openCorrection(tx, eventId)) return refused("correction-open");
    const id = await addCorrection(tx, {
      event_id: eventId,
      appeal_id: appealId,
      reason,
      opened_by: actor.person.id,
      opened_at: now(),
    });
    await audit(tx, {
      actorId: actor.person.id,
      act: "contest.correction.begin",
      subject: { kind: "contest-event", id: eventId },
      after: { correction: id, appeal: appealId },
      reason,
    });
    return ok(id);
  });
}

/**
 * Adds a change to the open correction; its entrant, aspect and judge as they were chosen or typed (`meant`). Refuses what
 * `readChange` refuses, `correction-gone`, `correction-same`, and correction-no-entrant, -which-entrant {count},
 * -which-part {count}, -no-judge.
 */
export async function addChange(
  eventId: number,
  typed: Change,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    await holdEvent(tx, eventId);
    const correction = await openCorrection(tx, eventId);
    const scheme = await schemeOf(tx, eventId);
    if (!correction || !scheme) return refused("correction-gone");
    const entrants = await entrantsOf(tx, eventId);
    const chosen = chosenIn(typed, {
      entrants,
      plan: scheme.plan,
      judges: await countedJudges(tx, eventId),
    });
    if (!chosen.ok) return chosen;
    const read = readChange(scheme.plan, chosen.value);
    if (!read.ok) return read;
    const change = read.value;
    const entrant = entrants.find(({ number }) => number === change.entrant);
    if (!entrant) return refused("correction-no-entrant");
    const old = await valueNow(tx, eventId, entrant, change);
    if (old === change.value) return refused("correction-same");
    await setCorrectionLine(tx, {
      correction_id: correction.id,
      entrant_id: entrant.id,
      kind: change.kind,
      node: change.node,
      judge_code: change.judge,
      old_value: old,
      new_value: change.value,
    });
    return ok();
  });
}

/** What stands there now, in the plain form that a change has. */
async function valueNow(
  tx: Tx,
  eventId: number,
  entrant: EntrantRecord,
  change: Change,
): Promise<string> {
  if (change.kind === "status") return entrant.status;
  const { sheets } = await loadSheets(tx, eventId, [entrant], [entrant.id]);
  const sheet = sheets[0];
  if (change.kind === "time") return sheet?.time?.toString() ?? "";
  if (change.kind === "deduction")
    return sheet?.deductions.get(change.node)?.toString() ?? "0";
  const rows = sheet?.marks.get(change.node);
  if (change.kind === "factor") {
    const { factors } = await valuesOf(tx, entrant.id);
    return rows?.[0]?.factor?.toString() ?? factors[change.node] ?? "";
  }
  const row = rows?.find(({ judge }) => judge === change.judge);
  return row?.mark?.toString() ?? "";
}

/** Takes a change out of the open correction again. */
export async function dropChange(
  eventId: number,
  lineId: number,
): Promise<void> {
  await transaction(async (tx) => {
    await holdEvent(tx, eventId);
    const correction = await openCorrection(tx, eventId);
    if (correction) await removeCorrectionLine(tx, correction.id, lineId);
  });
}

/** Lets the open correction go; nothing changes. */
export async function cancelCorrection(
  actor: Member,
  eventId: number,
): Promise<void> {
  await transaction(async (tx) => {
    await holdEvent(tx, eventId);
    const correction = await openCorrection(tx, eventId);
    if (!correction) return;
    const by = actor.person.id;
    await closeCorrection(tx, correction.id, {
      state: "cancelled",
      by,
      at: now(),
    });
    await audit(tx, {
      actorId: by,
      act: "contest.correction.cancel",
      subject: { kind: "contest-event", id: eventId },
      reason: correction.reason,
    });
  });
}
