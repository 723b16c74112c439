import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { transaction, type Tx } from "~/platform/database.server";
import { momentOf } from "~/platform/wall-time.server";
import { isBeingSetUp, type BoardState } from "../rules/board";
import type { StagesSent } from "../stage-forms";
import { holdEvent } from "../store/events.server";
import {
  addShift,
  benchesAreDrawn,
  dropShift,
  numberShifts,
} from "../store/shifts.server";
import {
  addStage,
  dropStage,
  isPossibleFeeder,
  setFeeder,
  stageOf,
} from "../store/stages.server";

type Change = Exclude<StagesSent, { intent: "nominate" | "nominate-next" }>;

/**
 * Changes an event's stages, shifts or feeders; shifts are numbered anew by their times. Refusals: stage-closed (judging has
 * begun), stage-drawn (benches were drawn into the shifts), stage-unknown, shift-outside (not within its stage's time),
 * shifts-many (100 at most), feeder-unknown, not-a-date.
 */
export async function changeStages(
  actor: Member,
  eventId: number,
  change: Change,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const { board_state } = await holdEvent(tx, eventId);
    if (!isBeingSetUp(board_state as BoardState))
      return refused("stage-closed");
    const ofFeeders =
      change.intent === "feeder" || change.intent === "drop-feeder";
    if (!ofFeeders && (await benchesAreDrawn(tx, eventId)))
      return refused("stage-drawn");
    const done = await changed(tx, eventId, change);
    if (!done.ok) return done;
    await numberShifts(tx, eventId);
    await audit(tx, {
      actorId: actor.person.id,
      act: `contest.${change.intent}`,
      subject: { kind: "contest-event", id: eventId },
      after: change,
    });
    return ok();
  });
}

async function changed(
  tx: Tx,
  eventId: number,
  change: Change,
): Promise<Result<undefined>> {
  switch (change.intent) {
    case "drop-stage":
      await dropStage(tx, eventId, change.stage);
      return ok();
    case "drop-shift":
      await dropShift(tx, eventId, change.shift);
      return ok();
    case "feeder":
      if (!(await isPossibleFeeder(tx, eventId, change.from)))
        return refused("feeder-unknown");
      await setFeeder(tx, eventId, change.from, change.places);
      return ok();
    case "drop-feeder":
      await setFeeder(tx, eventId, change.from, null);
      return ok();
  }
  return planned(tx, eventId, change);
}

type Planned = Extract<Change, { intent: "stage" | "shift" }>;

/** A stage more, or a shift more within one. */
async function planned(
  tx: Tx,
  eventId: number,
  change: Planned,
): Promise<Result<undefined>> {
  const starts_at = momentOf(change.startsAt);
  const ends_at = momentOf(change.endsAt);
  if (!starts_at || !ends_at) return refused("not-a-date");
  if (change.intent === "stage") {
    const { kind, name, nameEn: name_en, place } = change;
    const node = change.node || null;
    const times = { starts_at, ends_at };
    const row = { event_id: eventId, kind, name, name_en, node, place };
    await addStage(tx, { ...row, ...times });
    return ok();
  }
  const stage = await stageOf(tx, eventId, change.stage);
  if (!stage) return refused("stage-unknown");
  if (starts_at < stage.starts_at || ends_at > stage.ends_at)
    return refused("shift-outside");
  if (stage.shifts >= 100) return refused("shifts-many");
  const { place, benches } = change;
  const row = { stage_id: stage.id, place, benches, starts_at, ends_at };
  await addShift(tx, row);
  return ok();
}
