import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { database, transaction, type Tx } from "~/platform/database.server";
import { momentOf } from "~/platform/wall-time.server";
import { isBeingSetUp, isByName, type BoardState } from "../rules/board";
import { nominated } from "../rules/feeding";
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
  feedersOf,
  isPossibleFeeder,
  markNominated,
  rankedMembers,
  setFeeder,
  stageOf,
} from "../store/stages.server";
import { enterPeople } from "./entries.server";

type Change = Exclude<StagesSent, { intent: "nominate" }>;

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

/** What a nomination came to: how many were entered, and how many could not be. */
export type Nomination = { entered: number; refused: number; unknown: number };

/**
 * Nominates the first places of a feeder for an event, in one act: each is entered and approved, but for those against whom
 * there is a reason. Refusals: feeder-unknown, feeder-not-announced, and those of entering.
 */
export async function nominateFrom(
  actor: Member,
  eventId: number,
  from: number,
): Promise<Result<Nomination>> {
  const feeder = (await feedersOf(database(), eventId)).find(
    ({ id }) => id === from,
  );
  if (!feeder) return refused("feeder-unknown");
  if (!isByName(feeder.board_state as BoardState))
    return refused("feeder-not-announced");
  const ranked = await rankedMembers(database(), from);
  const { persons, unknown } = nominated(ranked, feeder.places);
  const wanted = persons.map((personId) => ({
    personId,
    grade: null,
    certificate: "",
  }));
  const done = await enterPeople(actor, eventId, wanted, {
    via: "feeder",
    reason: feeder.contest,
  });
  if (!done.ok) return done;
  await transaction((tx) => markNominated(tx, eventId, from, actor.person.id));
  const entered = done.value.filter((each) => each.ok).length;
  return ok({ entered, refused: done.value.length - entered, unknown });
}
