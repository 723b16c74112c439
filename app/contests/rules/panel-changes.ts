/**
 * Changes of a panel: who stands in for whom, and relations that keep a judge away. Both while the event is set up and while
 * judging is on; afterwards what is wrong is a matter of appeals. A trainee's marks do not count, so nobody stands in for
 * one; a seat that has ended has its stand-in already.
 */
import { ok, refused, type Result } from "~/kit/result";
import { isBeingSetUp, isJudging, type BoardState } from "./board";

/** A seat that is to be changed; undefined where the event has no such seat. `until`: when it leaves, or left. */
export type SeatToChange =
  { kind: string; ended: boolean; until: Date | null } | undefined;

/** From when somebody stands in: a moment, from which on everything is theirs, or where the judge is kept away. */
export type StandInFrom = Date | "recused";

/**
 * Whether somebody may be seated to stand in for this seat at `now`: in everything from a moment on, now or later, which a
 * seat has once; or only where it is kept away.
 */
export function mayStandIn(
  board: BoardState,
  seat: SeatToChange,
  from: StandInFrom,
  now: Date,
): Result<
  undefined,
  | "panel-closed"
  | "seat-unknown"
  | "stand-in-trainee"
  | "stand-in-there"
  | "stand-in-planned"
  | "stand-in-past"
> {
  if (!isOpen(board)) return refused("panel-closed");
  if (!seat) return refused("seat-unknown");
  if (seat.kind === "trainee") return refused("stand-in-trainee");
  if (seat.ended) return refused("stand-in-there");
  if (from === "recused") return ok();
  if (seat.until) return refused("stand-in-planned");
  return from < now ? refused("stand-in-past") : ok();
}

/** Whether a relation of this seat may be declared or withdrawn now; `seat`: undefined where the event has none such. */
export function mayRelate(
  board: BoardState,
  seat: object | undefined,
): Result<undefined, "relation-closed" | "seat-unknown"> {
  if (!isOpen(board)) return refused("relation-closed");
  return seat ? ok() : refused("seat-unknown");
}

function isOpen(board: BoardState): boolean {
  return isBeingSetUp(board) || isJudging(board);
}
