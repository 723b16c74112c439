import { today } from "~/members/session.server";
import type { Member } from "~/members/rules/actor";
import { ok, type Result } from "~/kit/result";
import { audit } from "~/platform/audit.server";
import { transaction, type Tx } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import { now } from "~/platform/clock.server";
import { mayMoveBoard, type BoardFacts, type BoardState } from "../rules/board";
import {
  isRecused,
  leavesOfSeat,
  leavesWithoutJudge,
  type SeatKind,
} from "../rules/seats";
import { resultHash } from "../result-lines.server";
import { publicationFacts } from "../publication-facts.server";
import {
  countUncoded,
  countUnscored,
  standingOf,
  type Standing,
} from "../standing.server";
import { freezeScheme, holdEvent, setBoardState } from "../store/events.server";
import { openAppeals } from "../store/appeal-times.server";
import { sheetsInTheWay } from "../store/clearance.server";
import { closeCeremony } from "../store/ceremonies.server";
import { addSheets, panelOf } from "../store/sheets.server";
import { keepResult } from "./keep-result.server";

/**
 * Moves an event's board one step. A freeze and each announcement store what the public then sees, whole; opening freezes
 * the scheme, draws the work codes and lays out the sheets. Refuses as `mayMoveBoard` does.
 */
export async function moveBoard(
  actor: Member,
  eventId: number,
  to: BoardState,
  reason: string,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const event = await holdEvent(tx, eventId);
    const from = event.board_state as BoardState;
    const standing = await standingOf(tx, eventId);
    const facts = await factsOf(tx, eventId, standing, reason);
    const may = mayMoveBoard(from, to, facts);
    if (!may.ok) return may;
    if (from === "rehearsal" && standing)
      await openJudging(tx, eventId, standing);
    const by = actor.person.id;
    await keepResult(tx, { eventId, from, to, standing, by, reason });
    await setBoardState(tx, eventId, to);
    if (to === "provisional") await openAppeals(tx, eventId, now());
    await closeCeremony(tx, eventId, to === "provisional");
    await audit(tx, {
      actorId: actor.person.id,
      act: "contest.board",
      subject: { kind: "contest-event", id: eventId },
      before: { state: from },
      after: { state: to },
      reason: reason.trim() || undefined,
    });
    await poke(tx, `event:${eventId}`);
    await poke(tx, `board:${eventId}`);
    return ok();
  });
}

/** What the rule wants to know before this event's board moves. */
export async function factsOf(
  tx: Tx,
  eventId: number,
  standing: Standing | undefined,
  reason: string,
): Promise<BoardFacts> {
  const seats = await panelOf(tx, eventId, today());
  return {
    hasScheme: standing !== undefined,
    entrants:
      standing === undefined
        ? 0
        : [...standing.entrants.values()].filter(
            ({ status }) => status === "entered",
          ).length,
    leavesWithoutJudge: standing
      ? leavesWithoutJudge(
          seats.map(({ kind }) => kind as SeatKind),
          standing.plan.leaves,
        )
      : [],
    uncoded: standing ? countUncoded(standing) : 0,
    unscored: standing ? countUnscored(standing.field) : 0,
    sheetsInTheWay: (await sheetsInTheWay(tx, eventId)).map(
      ({ code, judge }) => `${code ?? "–"} ${judge}`,
    ),
    reason,
    ...(await publicationFacts(
      tx,
      eventId,
      standing && resultHash(standing.plan, standing.field),
    )),
  };
}

async function openJudging(
  tx: Tx,
  eventId: number,
  standing: Standing,
): Promise<void> {
  await freezeScheme(tx, standing.schemeId);
  await layOutSheets(tx, eventId, standing);
}

/** One sheet for each seat and entrant, but for those of the judge's own enterprise. Those that are there stay. */
export async function layOutSheets(
  tx: Tx,
  eventId: number,
  standing: Standing,
): Promise<void> {
  const seats = await panelOf(tx, eventId, today());
  const marking = seats.filter(
    ({ kind }) =>
      leavesOfSeat(kind as SeatKind, standing.plan.leaves).length > 0,
  );
  const pairs = [...standing.entrants.values()]
    .filter(({ status }) => status === "entered")
    .flatMap((entrant) =>
      marking
        .filter(
          (seat) =>
            !isRecused(
              { unitId: seat.unit_id, unitName: seat.unit ?? "" },
              { unitId: entrant.unit_id, unitName: entrant.unit_name },
            ),
        )
        .map((seat) => ({ judgeId: seat.id, entrantId: entrant.id })),
    );
  await addSheets(tx, eventId, pairs);
}
