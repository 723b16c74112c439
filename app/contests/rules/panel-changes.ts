/**
 * Changes of a panel: who stands in for whom, and relations that keep a judge away. Both while the event is set up and while
 * judging is on; afterwards what is wrong is a matter of appeals. A trainee's marks do not count, so nobody stands in for
 * one; a seat that has ended has its stand-in already.
 */
import { ok, refused, type Result } from "~/kit/result";
import { isBeingSetUp, isJudging, type BoardState } from "./board";

/** A seat that is to be changed; undefined where the event has no such seat. */
export type SeatToChange = { kind: string; ended: boolean } | undefined;

/** Whether somebody may be seated to stand in for this seat. */
export function mayStandIn(
  board: BoardState,
  seat: SeatToChange,
): Result<
  undefined,
  "panel-closed" | "seat-unknown" | "stand-in-trainee" | "stand-in-there"
> {
  if (!isOpen(board)) return refused("panel-closed");
  if (!seat) return refused("seat-unknown");
  if (seat.kind === "trainee") return refused("stand-in-trainee");
  return seat.ended ? refused("stand-in-there") : ok();
}

/** Whether a relation of this seat may be declared or withdrawn now. */
export function mayRelate(
  board: BoardState,
  seat: SeatToChange,
): Result<undefined, "relation-closed" | "seat-unknown"> {
  if (!isOpen(board)) return refused("relation-closed");
  return seat ? ok() : refused("seat-unknown");
}

function isOpen(board: BoardState): boolean {
  return isBeingSetUp(board) || isJudging(board);
}
