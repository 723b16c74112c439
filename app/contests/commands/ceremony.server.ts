import type { Member } from "~/members/rules/actor";
import { ok, refused, type Result } from "~/kit/result";
import { audit } from "~/platform/audit.server";
import { transaction, type Tx } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import { mayMoveBoard, type BoardState } from "../rules/board";
import { groupsToRead, mayReadNext } from "../rules/ceremony";
import { standingOf } from "../standing.server";
import {
  addCeremony,
  closeCeremony,
  moveCeremony,
  openCeremony,
} from "../store/ceremonies.server";
import { holdEvent } from "../store/events.server";
import { linesOf } from "../store/results.server";
import { factsOf } from "./board.server";
import { storeResult } from "./keep-result.server";

/**
 * Begins a ceremony: the result is stored as it stands, and those who took one of the first `places` are called up.
 * Refuses what announcing would refuse, `ceremony-on`, and `ceremony-nobody`.
 */
export async function beginCeremony(
  actor: Member,
  eventId: number,
  places: number,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const event = await holdEvent(tx, eventId);
    const standing = await standingOf(tx, eventId);
    if (await openCeremony(tx, eventId)) return refused("ceremony-on");
    const facts = await factsOf(tx, eventId, standing, "");
    const from = event.board_state as BoardState;
    const may = mayMoveBoard(from, "provisional", facts);
    if (!may.ok) return may;
    if (!standing?.field.some(({ rank }) => rank !== null))
      return refused("ceremony-nobody");
    const by = actor.person.id;
    const result_id = await storeResult(tx, {
      eventId,
      state: "ceremony",
      standing,
      by,
    });
    await addCeremony(tx, {
      event_id: eventId,
      result_id,
      places,
      opened_by: by,
    });
    await told(tx, actor, eventId, { begun: true, places });
    return ok();
  });
}

/** Reads out the next group. `seen` is how many were read out on the page of whoever presses. Refuses as `mayReadNext` does. */
export async function readNext(
  actor: Member,
  eventId: number,
  seen: number,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    await holdEvent(tx, eventId);
    const ceremony = await openCeremony(tx, eventId);
    if (!ceremony) return refused("ceremony-over");
    const lines = await linesOf(tx, ceremony.result_id);
    const groups = groupsToRead(lines, ceremony.places).length;
    const may = mayReadNext({ cursor: ceremony.cursor, groups }, seen);
    if (!may.ok) return may;
    await moveCeremony(tx, ceremony.id, ceremony.cursor + 1);
    await told(tx, actor, eventId, { read: ceremony.cursor + 1 });
    return ok();
  });
}

/** Breaks a ceremony off: the board shows again what it showed under review. */
export async function breakOffCeremony(
  actor: Member,
  eventId: number,
): Promise<void> {
  await transaction(async (tx) => {
    await holdEvent(tx, eventId);
    await closeCeremony(tx, eventId, false);
    await told(tx, actor, eventId, { brokenOff: true });
  });
}

async function told(
  tx: Tx,
  actor: Member,
  eventId: number,
  after: object,
): Promise<void> {
  await audit(tx, {
    actorId: actor.person.id,
    act: "contest.ceremony",
    subject: { kind: "contest-event", id: eventId },
    after,
  });
  await poke(tx, `board:${eventId}`);
}
