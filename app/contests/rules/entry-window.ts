/**
 * When an event takes entries. From the day the contest is published, or from its own opening moment, until its closing
 * moment (else until the event begins) workers and enterprises enter. After that and until judging is over the contest's
 * officer still may, late and with a reason: who comes while judging is on is drawn for alone and then gets their sheets.
 */
import { refused, type Refused } from "~/kit/result";
import { isBeingSetUp, isJudging, type BoardState } from "./board";

/** `judging`: over for everyone but the contest's officer, who may still admit somebody late. */
export type EntryWindow =
  "draft" | "before" | "open" | "late" | "judging" | "over";

/** Moments of an event's calendar; null where none was set. */
export interface EntryCalendar {
  readonly contestState: string;
  readonly boardState: BoardState;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly startsAt: Date | null;
}

/** Where an event stands with its entries at a moment. */
export function entryWindow(
  { contestState, boardState, opensAt, closesAt, startsAt }: EntryCalendar,
  now: Date,
): EntryWindow {
  if (contestState === "draft") return "draft";
  if (contestState === "closed") return "over";
  if (isJudging(boardState)) return "judging";
  if (!isBeingSetUp(boardState)) return "over";
  if (opensAt && now < opensAt) return "before";
  const closes = closesAt ?? startsAt;
  return closes && now >= closes ? "late" : "open";
}

export type WindowRefusal =
  "entry-draft" | "entry-before" | "entry-closed" | "entry-over";

/**
 * Why nobody may enter now; null where one may. An officer enters whenever judging is not over: a draft's list may be made
 * before it is published, and a late entry is only theirs.
 */
export function refusedNow(
  window: EntryWindow,
  byOfficer: boolean,
): Refused<WindowRefusal> | null {
  if (window === "over") return refused("entry-over");
  if (byOfficer || window === "open") return null;
  if (window === "judging") return refused("entry-over");
  if (window === "draft") return refused("entry-draft");
  return refused(window === "before" ? "entry-before" : "entry-closed");
}

/**
 * Why an enterprise may not put somebody in the place of one whom it entered; null where it may. After the closing moment it
 * still may until judging begins: such an entry is late, says why, and waits for approval like any.
 */
export function refusedToReplace(
  window: EntryWindow,
): Refused<WindowRefusal> | null {
  return window === "late" ? null : refusedNow(window, false);
}

/** Whether an entry at this moment is a late one, which wants a reason. */
export function isLate(window: EntryWindow): boolean {
  return window === "late" || window === "judging";
}
