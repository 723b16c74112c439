import type { Member } from "~/members/rules/actor";
import { ok, refused, type Result } from "~/kit/result";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction, type Tx } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import { changeOf, previewOf } from "../correction-preview.server";
import type { ResultState } from "../rules/board-results";
import { standingOf } from "../standing.server";
import {
  closeCorrection,
  openCorrection,
  type CorrectionLine,
} from "../store/corrections.server";
import { writeCorrected } from "../store/corrected-marks.server";
import { holdEvent } from "../store/events.server";
import { newestResult } from "../store/results.server";
import { awardsAfter, type WithdrawHonours } from "./fallen-awards.server";
import { storeResult } from "./keep-result.server";

/**
 * Applies the open correction as a set: marks, a new result under the same state with the reason, the old one kept. `seen`
 * is the hash of the preview that was looked at. Awards follow as the preview said. Refuses `correction-gone`, `correction-empty`, `correction-moved-on`.
 */
export async function applyCorrection(
  actor: Member,
  eventId: number,
  seen: string,
  withdrawHonours: WithdrawHonours,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const event = await holdEvent(tx, eventId);
    const correction = await openCorrection(tx, eventId);
    const before = await newestResult(tx, eventId);
    if (!correction || !before) return refused("correction-gone");
    const preview = await previewOf(tx, event, correction.id);
    if (!preview || preview.lines.length === 0)
      return refused("correction-empty");
    if (preview.hash !== seen) return refused("correction-moved-on");
    const { id, reason } = correction;
    const { lines } = preview;
    await writeLines(tx, eventId, lines, reason);
    const state = event.board_state as ResultState;
    const after = await storeCorrected(tx, actor, { eventId, state, reason });
    await closeCorrection(tx, id, {
      state: "applied",
      by: actor.person.id,
      at: now(),
      before: before.id,
      after,
    });
    await told(tx, actor, { eventId, lines, reason });
    const lost = preview.awards.filter(({ gains }) => !gains);
    const corrected = { event, lost, reason };
    await awardsAfter(tx, actor, corrected, withdrawHonours);
    return ok();
  });
}

async function storeCorrected(
  tx: Tx,
  actor: Member,
  result: { eventId: number; state: ResultState; reason: string },
): Promise<number> {
  const standing = await standingOf(tx, result.eventId);
  if (!standing) throw new Error("A corrected event has lost its scheme.");
  return storeResult(tx, { ...result, standing, by: actor.person.id });
}

type Told = { eventId: number; lines: CorrectionLine[]; reason: string };

async function told(
  tx: Tx,
  actor: Member,
  { eventId, lines, reason }: Told,
): Promise<void> {
  await audit(tx, {
    actorId: actor.person.id,
    act: "contest.correction.apply",
    subject: { kind: "contest-event", id: eventId },
    before: lines.map((line) => sideOf(line, line.old_value)),
    after: lines.map((line) => sideOf(line, line.new_value)),
    reason,
  });
  await poke(tx, `event:${eventId}`);
  await poke(tx, `board:${eventId}`);
}

async function writeLines(
  tx: Tx,
  eventId: number,
  lines: readonly CorrectionLine[],
  reason: string,
): Promise<void> {
  for (const line of lines) {
    const { kind, node, judge, value } = changeOf(line);
    const entrantId = line.entrant_id;
    const change = { eventId, entrantId, kind, node, judge, value, reason };
    await writeCorrected(tx, change);
  }
}

function sideOf(
  { number, kind, node, judge_code }: CorrectionLine,
  value: string,
) {
  return { entrant: number, kind, node, judge: judge_code, value };
}
