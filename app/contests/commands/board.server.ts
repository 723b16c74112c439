import type { Member } from "~/members/rules/actor";
import { ok, type Result } from "~/kit/result";
import { audit } from "~/platform/audit.server";
import { transaction, type Tx } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import { now } from "~/platform/clock.server";
import { mayMoveBoard, type BoardFacts, type BoardState } from "../rules/board";
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
import { panelFacts } from "../panel-facts.server";
import { keepResult } from "./keep-result.server";
import { layOutSheets } from "./lay-out.server";

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
    const by = actor.person.id;
    if (from === "rehearsal" && standing) {
      await freezeScheme(tx, standing.schemeId);
      await layOutSheets(tx, eventId, { by });
    }
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
  return {
    hasScheme: standing !== undefined,
    entrants:
      standing === undefined
        ? 0
        : [...standing.entrants.values()].filter(
            ({ status }) => status === "entered",
          ).length,
    ...(await panelFacts(tx, eventId, standing)),
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
