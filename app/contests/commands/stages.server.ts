import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { transaction, type Tx } from "~/platform/database.server";
import { momentOf } from "~/platform/wall-time.server";
import { isBeingSetUp, type BoardState } from "../rules/board";
import { refusedShift, type Times } from "../rules/shifts";
import type { StagesSent } from "../stage-forms";
import { holdEvent } from "../store/events.server";
import {
  addShift,
  benchesAreDrawn,
  dropShift,
  numberShifts,
  setShift,
} from "../store/shifts.server";
import {
  addStage,
  dropStage,
  isPossibleFeeder,
  setFeeder,
  setStage,
  stagesOf,
  type StageRow,
} from "../store/stages.server";

type Change = Exclude<StagesSent, { intent: "nominate" | "nominate-next" }>;

/**
 * Changes an event's stages, shifts or feeders; shifts are numbered anew by their times. Refusals: stage-closed (judging has
 * begun), stage-drawn (benches were drawn into the shifts), stage-unknown, shift-unknown, those of `refusedShift`,
 * stage-shifts-outside (a changed stage would leave shifts out), shifts-many (100 at most), feeder-unknown, not-a-date.
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

/** A stage or a shift within one, new or changed. */
async function planned(
  tx: Tx,
  eventId: number,
  change: Planned,
): Promise<Result<undefined>> {
  const starts_at = momentOf(change.startsAt);
  const ends_at = momentOf(change.endsAt);
  if (!starts_at || !ends_at) return refused("not-a-date");
  const times = { starts_at, ends_at };
  const stages = await stagesOf(tx, eventId);
  return change.intent === "stage"
    ? planStage(tx, eventId, stages, { ...change, times })
    : planShift(tx, stages, { ...change, times });
}

type Timed<Intent> = Extract<Planned, { intent: Intent }> & { times: Times };

async function planStage(
  tx: Tx,
  eventId: number,
  stages: readonly StageRow[],
  { stage: id, kind, name, nameEn, place, node, times }: Timed<"stage">,
): Promise<Result<undefined>> {
  const row = { kind, name, name_en: nameEn, place, node: node || null };
  if (id === undefined) {
    await addStage(tx, { ...row, ...times, event_id: eventId });
    return ok();
  }
  const stage = stages.find((each) => each.id === id);
  if (!stage) return refused("stage-unknown");
  // The place of the stage is that of its shifts without one: they are asked anew.
  for (const shift of stage.shifts) {
    const no = refusedShift({ ...times, place }, stage.shifts, shift);
    if (no?.refusal.code === "shift-outside")
      return refused("stage-shifts-outside", { number: shift.number });
    if (no && place !== stage.place) return no;
  }
  await setStage(tx, eventId, id, { ...row, ...times });
  return ok();
}

async function planShift(
  tx: Tx,
  stages: readonly StageRow[],
  { stage: stageId, shift: id, place, benches, times }: Timed<"shift">,
): Promise<Result<undefined>> {
  const stage = stages.find((each) => each.id === stageId);
  if (!stage) return refused("stage-unknown");
  if (id !== undefined && !stage.shifts.some((shift) => shift.id === id))
    return refused("shift-unknown");
  const no = refusedShift(stage, stage.shifts, {
    ...times,
    place,
    id: id ?? null,
  });
  if (no) return no;
  const row = { place, benches, ...times };
  if (id !== undefined) {
    await setShift(tx, id, row);
    return ok();
  }
  const all = stages.reduce((sum, { shifts }) => sum + shifts.length, 0);
  if (all >= 100) return refused("shifts-many");
  await addShift(tx, { stage_id: stage.id, ...row });
  return ok();
}
