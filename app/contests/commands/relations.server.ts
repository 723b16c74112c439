import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { transaction } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import { isJudging } from "../rules/board";
import {
  doesRelationWait,
  mayConfirmRelation,
  mayRelate,
} from "../rules/panel-changes";
import { secrecyOf } from "../store/draws.server";
import {
  addRelation,
  confirmRelationRow,
  holdWaitingRelation,
  withdrawRelationRow,
} from "../store/relations.server";
import { seatToChange } from "../store/seats.server";
import { seatOf } from "../store/sheet-states.server";
import { layOutSheets } from "./lay-out.server";
import { boardOf } from "./panel.server";

export type Relation = {
  seat: number;
  name: string;
  kind: "mentor" | "declared";
  reason: string;
};

/**
 * Keeps a relation of a judge to somebody who takes part or may come to. Their sheet, even one handed in, is no more the
 * judge's; where `doesRelationWait`, from when an officer confirms it. The answer does not say whether the name is an
 * entrant's. Refusals: those of `mayRelate`.
 */
export async function declareRelation(
  actor: Member,
  eventId: number,
  { seat, name, kind, reason }: Relation,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const board = await boardOf(tx, eventId);
    const may = mayRelate(board, await seatToChange(tx, eventId, seat));
    if (!may.ok) return may;
    const by = actor.person.id;
    const own = (await seatOf(tx, eventId, by))?.id === seat;
    const waits = doesRelationWait(own, await secrecyOf(tx, eventId));
    const row = { judge_id: seat, name, kind, reason, declared_by: by };
    await addRelation(tx, row, waits);
    if (isJudging(board) && !waits)
      await layOutSheets(tx, eventId, { by, reason });
    // Whose name it is stays in the relation itself, out of the sight of those who read the trail.
    await audit(tx, {
      actorId: by,
      act: "contest.relation-declared",
      subject: { kind: "contest-event", id: eventId },
      after: { seat, kind, waits },
      reason,
    });
    await poke(tx, `event:${eventId}`);
    return ok();
  });
}

/** Lets a relation that waits keep its judge away from now on. Refusals: those of `mayConfirmRelation`. */
export async function confirmRelation(
  actor: Member,
  eventId: number,
  id: number,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const board = await boardOf(tx, eventId);
    const relation = await holdWaitingRelation(tx, eventId, id);
    const by = actor.person.id;
    const may = mayConfirmRelation(board, relation, by);
    if (!may.ok || !relation) return may;
    await confirmRelationRow(tx, id, by);
    const { seat, kind, reason } = relation;
    if (isJudging(board)) await layOutSheets(tx, eventId, { by, reason });
    await audit(tx, {
      actorId: by,
      act: "contest.relation-confirmed",
      subject: { kind: "contest-event", id: eventId },
      after: { relation: id, seat, kind },
    });
    await poke(tx, `event:${eventId}`);
    return ok();
  });
}

/** Withdraws a relation; the judge gets the entrant's sheet back, empty. Refusals: relation-unknown, those of `mayRelate`. */
export async function withdrawRelation(
  actor: Member,
  eventId: number,
  id: number,
  reason: string,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const board = await boardOf(tx, eventId);
    const may = mayRelate(board, {});
    if (!may.ok) return may;
    const by = actor.person.id;
    if (!(await withdrawRelationRow(tx, eventId, id, { by, reason })))
      return refused("relation-unknown");
    if (isJudging(board)) await layOutSheets(tx, eventId, { by, reason });
    await audit(tx, {
      actorId: by,
      act: "contest.relation-withdrawn",
      subject: { kind: "contest-event", id: eventId },
      before: { relation: id },
      reason,
    });
    await poke(tx, `event:${eventId}`);
    return ok();
  });
}
