import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { audit } from "~/platform/audit.server";
import {
  brokenConstraint,
  transaction,
  type Tx,
} from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import { isBeingSetUp, isJudging, type BoardState } from "../rules/board";
import { holdEvent } from "../store/events.server";
import { addSeat, removeSeat } from "../store/seats.server";
import {
  addContest,
  addEvent,
  judgeByAccount,
  setContestState,
  type NewContest,
} from "../store/setup.server";
import { layOutSheets } from "./lay-out.server";
import { keepingSeats } from "./panel.server";

/** Sets up a contest. Refusal: slug-taken. Who may was asked by the caller, who knows the unit's path. */
export async function createContest(
  actor: Member,
  row: NewContest,
): Promise<Result<undefined>> {
  return keepingUnique("slug-taken", async (tx) => {
    const id = await addContest(tx, row);
    await audit(tx, {
      actorId: actor.person.id,
      act: "contest.created",
      subject: { kind: "contest", id },
      after: row,
    });
  });
}

/** Puts a contest into a state: draft, open (everyone sees it) or closed. */
export async function changeContestState(
  actor: Member,
  contest: { id: number; state: string },
  state: "draft" | "open" | "closed",
): Promise<void> {
  await transaction(async (tx) => {
    await setContestState(tx, contest.id, state);
    await audit(tx, {
      actorId: actor.person.id,
      act: "contest.state",
      subject: { kind: "contest", id: contest.id },
      before: { state: contest.state },
      after: { state },
    });
  });
}

/** Adds an event to a contest. Refusal: slug-taken. */
export async function createEvent(
  actor: Member,
  row: Parameters<typeof addEvent>[1],
): Promise<Result<undefined>> {
  return keepingUnique("slug-taken", async (tx) => {
    const id = await addEvent(tx, row);
    await audit(tx, {
      actorId: actor.person.id,
      act: "contest.event-created",
      subject: { kind: "contest-event", id },
      after: row,
    });
  });
}

type Seat = { account: string; code: string; kind: string };

/** Seats a judge on a panel; while judging is on their sheets are laid out at once. Refusals: judge-unknown, judge-twice, judge-code-taken, panel-closed. */
export async function seatJudge(
  actor: Member,
  eventId: number,
  seat: Seat,
): Promise<Result<undefined>> {
  return keepingSeats(async (tx) => {
    const event = await holdEvent(tx, eventId);
    const state = event.board_state as BoardState;
    if (!isBeingSetUp(state) && !isJudging(state))
      return refused("panel-closed");
    const person = await judgeByAccount(tx, seat.account);
    if (!person) return refused("judge-unknown");
    const { code, kind } = seat;
    const row = { event_id: eventId, person_id: person.id, code, kind };
    const id = await addSeat(tx, row);
    if (isJudging(state))
      await layOutSheets(tx, eventId, { by: actor.person.id });
    await audit(tx, {
      actorId: actor.person.id,
      act: "contest.judge-seated",
      subject: { kind: "contest-event", id: eventId },
      after: { seat: id, ...row, day: today() },
    });
    await poke(tx, `event:${eventId}`);
    return ok();
  });
}

/** Takes a judge off a panel. Refusal: judge-has-marked. */
export async function unseatJudge(
  actor: Member,
  eventId: number,
  seatId: number,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    if (!(await removeSeat(tx, eventId, seatId)))
      return refused("judge-has-marked");
    const { board_state } = await holdEvent(tx, eventId);
    if (isJudging(board_state as BoardState))
      await layOutSheets(tx, eventId, { by: actor.person.id });
    await audit(tx, {
      actorId: actor.person.id,
      act: "contest.judge-unseated",
      subject: { kind: "contest-event", id: eventId },
      before: { seat: seatId },
    });
    return ok();
  });
}

async function keepingUnique(
  code: string,
  work: (tx: Tx) => Promise<void>,
): Promise<Result<undefined>> {
  try {
    await transaction(work);
    return ok();
  } catch (error) {
    if (brokenConstraint(error)?.endsWith("slug_key")) return refused(code);
    throw error;
  }
}
