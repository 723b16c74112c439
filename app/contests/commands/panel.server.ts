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
import { mayStandIn, type StandInFrom } from "../rules/panel-changes";
import type { SeatKind } from "../rules/seats";
import { holdEvent } from "../store/events.server";
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

/** The event, held, and the state of its board. */
export async function boardOf(tx: Tx, eventId: number): Promise<BoardState> {
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
