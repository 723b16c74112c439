/**
 * Changes of a panel: who stands in for whom, and relations that keep a judge away. Both while the event is set up and while
 * judging is on; afterwards what is wrong is a matter of appeals. A trainee's marks do not count, so nobody stands in for
 * one; a seat that has ended has its stand-in already.
 */
import { ok, refused, type Result } from "~/kit/result";
import { isBeingSetUp, isJudging, type BoardState } from "./board";
import { isEncrypted, type Secrecy } from "./decryption";

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

/**
 * Whether a relation waits for an officer's word before it keeps the judge away: one that a judge declares while entrants
 * are behind codes. If it worked at once, the code that leaves the judge's strip would tell whose it is, for any name they try.
 */
export function doesRelationWait(byJudge: boolean, secrecy: Secrecy): boolean {
  return byJudge && isEncrypted(secrecy);
}

/** Whether a relation that waits may be confirmed now: as it might be declared, and never by the judge whose it is. */
export function mayConfirmRelation(
  board: BoardState,
  relation: { personId: number } | undefined,
  officerId: number,
): Result<undefined, "relation-closed" | "relation-unknown" | "relation-own"> {
  if (!isOpen(board)) return refused("relation-closed");
  if (!relation) return refused("relation-unknown");
  return relation.personId === officerId ? refused("relation-own") : ok();
}

function isOpen(board: BoardState): boolean {
  return isBeingSetUp(board) || isJudging(board);
}
