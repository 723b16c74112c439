import type { Member } from "~/members/rules/actor";
import { ok, refused, type Result } from "~/kit/result";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction, type Tx } from "~/platform/database.server";
import type { BoardState } from "../rules/board";
import { isCorrectable, readChange, type Change } from "../rules/corrections";
import { loadSheets } from "../standing.server";
import {
  addCorrection,
  closeCorrection,
  openCorrection,
  removeCorrectionLine,
  setCorrectionLine,
} from "../store/corrections.server";
import { holdEvent } from "../store/events.server";
import { entrantsOf, schemeOf } from "../store/field.server";

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

/** Adds a change to the open correction. Refuses what `readChange` refuses, `correction-gone`, `correction-no-entrant`, `correction-same`. */
export async function addChange(
  eventId: number,
  change: Change,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    await holdEvent(tx, eventId);
    const correction = await openCorrection(tx, eventId);
    const scheme = await schemeOf(tx, eventId);
    if (!correction || !scheme) return refused("correction-gone");
    const read = readChange(scheme.plan, change);
    if (!read.ok) return read;
    const entrant = (await entrantsOf(tx, eventId)).find(
      ({ number }) => number === change.entrant,
    );
    if (!entrant) return refused("correction-no-entrant");
    const old = await valueNow(tx, eventId, entrant, read.value);
    if (old === read.value.value) return refused("correction-same");
    await setCorrectionLine(tx, {
      correction_id: correction.id,
      entrant_id: entrant.id,
      kind: read.value.kind,
      node: read.value.node,
      judge_code: read.value.judge,
      old_value: old,
      new_value: read.value.value,
    });
    return ok();
  });
}

/** What stands there now, in the plain form that a change has. */
async function valueNow(
  tx: Tx,
  eventId: number,
  entrant: Awaited<ReturnType<typeof entrantsOf>>[number],
  change: Change,
): Promise<string> {
  if (change.kind === "status") return entrant.status;
  const { sheets } = await loadSheets(tx, eventId, [entrant], [entrant.id]);
  const sheet = sheets[0];
  if (change.kind === "time") return sheet?.time?.toString() ?? "";
  if (change.kind === "deduction")
    return sheet?.deductions.get(change.node)?.toString() ?? "0";
  const row = sheet?.marks
    .get(change.node)
    ?.find(({ judge }) => judge === change.judge);
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
