import { database } from "~/platform/database.server";
import { feedersView } from "./feeding.server";
import { wallTimeOf } from "~/platform/wall-time.server";
import { isBeingSetUp, type BoardState } from "./rules/board";
import type { ContestRow, EventRow } from "./store/contests.server";
import { schemeOf } from "./store/field.server";
import { possibleFeeders, stagesOf } from "./store/stages.server";

/** An event's stages, shifts and feeders as its officer plans them, with the parts of its scheme by name. */
export async function stagesView(
  contest: ContestRow,
  event: EventRow,
  language: "en" | "zh-CN",
) {
  const db = database();
  const plan = (await schemeOf(db, event.id))?.plan;
  return {
    open: isBeingSetUp(event.board_state as BoardState),
    stages: (await stagesOf(db, event.id)).map((stage) => ({
      ...stage,
      ...typedTimes(stage),
      shifts: stage.shifts.map((shift) => ({ ...shift, ...typedTimes(shift) })),
    })),
    nodes: (plan?.inTreeOrder ?? []).map(({ id, node }) => ({
      id,
      name: node.name?.[language] ?? node.name?.["zh-CN"] ?? id,
    })),
    feeders: await feedersView(event.id),
    possible: await possibleFeeders(db, event, contest.path),
  };
}

/** A time as the fields of a form take it. */
function typedTimes({
  starts_at,
  ends_at,
}: {
  starts_at: Date;
  ends_at: Date;
}) {
  return {
    startsAt: wallTimeOf(starts_at).slice(0, 16),
    endsAt: wallTimeOf(ends_at).slice(0, 16),
  };
}
export type PlannedStage = Awaited<
  ReturnType<typeof stagesView>
>["stages"][number];

/** When and where an event takes place, stage by stage and shift by shift, for everyone. */
export async function publicStages(eventId: number) {
  const stages = await stagesOf(database(), eventId);
  return stages.map((stage) => ({
    id: stage.id,
    kind: stage.kind as "theory" | "practical",
    name: stage.name,
    name_en: stage.name_en,
    place: stage.place,
    from: stage.starts_at,
    to: stage.ends_at,
    shifts: stage.shifts.map((shift) => ({
      number: shift.number,
      from: shift.starts_at,
      to: shift.ends_at,
      benches: shift.benches,
      place: shift.place,
    })),
  }));
}
export type PublicStage = Awaited<ReturnType<typeof publicStages>>[number];
