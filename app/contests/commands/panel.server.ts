import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import {
  brokenConstraint,
  transaction,
  type Tx,
} from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import type { BoardState } from "../rules/board";
import { isJudging } from "../rules/board";
import {
  mayRelate,
  mayStandIn,
  type StandInFrom,
} from "../rules/panel-changes";
import type { SeatKind } from "../rules/seats";
import { holdEvent } from "../store/events.server";
import { addRelation, withdrawRelationRow } from "../store/panel.server";
import {
  addSeat,
  endSeat,
  presentMoment,
  seatToChange,
} from "../store/seats.server";
import { judgeByAccount } from "../store/setup.server";
import { layOutSheets } from "./lay-out.server";

export type StandIn = {
  seat: number;
  account: string;
  code: string;
  from: "now" | StandInFrom;
  reason: string;
};

/**
 * Seats somebody to stand in for a judge: from a moment on, or only for the entrants whom the judge is kept away from. What
 * was handed in by then stays with the first; sheets that were not go to the stand-in whole, at a later moment by
 * `changeShifts`. Refusals: those of `mayStandIn`, judge-unknown, judge-seated, judge-code-taken.
 */
export async function seatStandIn(
  actor: Member,
  eventId: number,
  { seat, account, code, from, reason }: StandIn,
): Promise<Result<undefined>> {
  return keepingSeats(async (tx) => {
    const board = await boardOf(tx, eventId);
    const known = await seatToChange(tx, eventId, seat);
    const present = await presentMoment(tx);
    const begins = from === "now" ? present : from;
    const may = mayStandIn(board, known, begins, present);
    if (!may.ok) return may;
    const person = await judgeByAccount(tx, account);
    if (!person) return refused("judge-unknown");
    const kind = known?.kind as SeatKind;
    const since = begins === "recused" ? undefined : begins;
    const row = { event_id: eventId, person_id: person.id, code, kind, since };
    const id = await addSeat(tx, { ...row, stands_in_for: seat });
    if (since) await endSeat(tx, seat, since);
    const by = actor.person.id;
    if (isJudging(board)) await layOutSheets(tx, eventId, { by, reason });
    await audit(tx, {
      actorId: by,
      act: "contest.stand-in",
      subject: { kind: "contest-event", id: eventId },
      after: { seat: id, ...row, standsInFor: seat },
      reason,
    });
    await poke(tx, `event:${eventId}`);
    return ok();
  });
}

export type Relation = {
  seat: number;
  name: string;
  kind: "mentor" | "declared";
  reason: string;
};

/**
 * Keeps a relation of a judge to somebody who takes part or may come to. Their sheet, even one handed in, is no more the
 * judge's. The answer does not say whether the name is an entrant's. Refusals: those of `mayRelate`.
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
    const row = { judge_id: seat, name, kind, reason, declared_by: by };
    await addRelation(tx, row);
    if (isJudging(board)) await layOutSheets(tx, eventId, { by, reason });
    // Whose name it is stays in the relation itself, out of the sight of those who read the trail.
    await audit(tx, {
      actorId: by,
      act: "contest.relation-declared",
      subject: { kind: "contest-event", id: eventId },
      after: { seat, kind },
      reason,
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

async function boardOf(tx: Tx, eventId: number): Promise<BoardState> {
  return (await holdEvent(tx, eventId)).board_state as BoardState;
}

/** The work, with the panel's constraints as refusals: a code or a person that sits there already. */
export async function keepingSeats(
  work: (tx: Tx) => Promise<Result<undefined>>,
): Promise<Result<undefined>> {
  try {
    return await transaction(work);
  } catch (error) {
    const constraint = brokenConstraint(error);
    if (constraint === "panel_judge_event_id_code_key")
      return refused("judge-code-taken");
    if (constraint === "panel_judge_event_id_person_id_key")
      return refused("judge-seated");
    throw error;
  }
}
