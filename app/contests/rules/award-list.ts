/**
 * The way of an award list: drawn up → what could not be decided is decided by hand → on public notice for its days →
 * granted. While it is on notice anyone may object to a line; an open objection blocks that line, an upheld one strikes it.
 * Granting takes the lines that nothing blocks, when the notice is over and no objection is open.
 */
import { ok, refused, type Result } from "~/kit/result";
import type { BoardState } from "./board";

export type ListState = "draft" | "notice" | "granted" | "cancelled";
export type LineState =
  "undecided" | "proposed" | "struck" | "granted" | "withdrawn";

/**
 * Whether a list may be drawn up: every event is announced and past its appeals, and no list is being prepared. Beside
 * granted ones another takes what a correction brought anew.
 */
export function mayDrawUp(
  events: readonly { state: BoardState }[],
  standing: ListState | null,
): Result<
  undefined,
  "awards-standing" | "awards-events-open" | "awards-no-events"
> {
  if (standing === "draft" || standing === "notice")
    return refused("awards-standing");
  if (events.length === 0) return refused("awards-no-events");
  const open = events.filter(
    ({ state }) => state !== "notice" && state !== "final",
  ).length;
  return open > 0 ? refused("awards-events-open", { count: open }) : ok();
}

/** Whether a list goes on public notice from today to `until`, `days` days at least (days are YYYY-MM-DD). */
export function mayPutOnNotice(
  state: ListState,
  facts: {
    lines: number;
    /** lines that wait to be decided by hand */
    undecided: number;
    stale: number;
    today: string;
    until: string;
    days: number;
  },
): Result<
  undefined,
  | "awards-no-such-step"
  | "awards-undecided"
  | "awards-empty"
  | "awards-stale"
  | "awards-notice-short"
> {
  if (state !== "draft") return refused("awards-no-such-step");
  if (facts.undecided > 0)
    return refused("awards-undecided", { count: facts.undecided });
  if (facts.lines === 0) return refused("awards-empty");
  if (facts.stale > 0) return refused("awards-stale", { count: facts.stale });
  const span = daysBetween(facts.today, facts.until);
  return span < facts.days
    ? refused("awards-notice-short", { days: facts.days })
    : ok();
}

/** Whether an objection is taken now: on the days of the notice, both included. */
export function mayObject(
  list: { state: ListState; until: string | null },
  line: LineState,
  today: string,
): Result<undefined, "awards-not-on-notice" | "awards-line-struck"> {
  if (list.state !== "notice" || list.until === null || today > list.until)
    return refused("awards-not-on-notice");
  return line === "struck" ? refused("awards-line-struck") : ok();
}

/** Whether the list is granted today: its notice is over, no objection waits, and its results still stand. */
export function mayGrant(
  list: { state: ListState; until: string | null },
  facts: {
    today: string;
    openObjections: number;
    stale: number;
    lines: number;
  },
): Result<
  undefined,
  | "awards-no-such-step"
  | "awards-notice-runs"
  | "awards-objections-open"
  | "awards-stale"
  | "awards-empty"
> {
  if (list.state !== "notice" || list.until === null)
    return refused("awards-no-such-step");
  if (facts.today <= list.until)
    return refused("awards-notice-runs", { until: list.until });
  if (facts.openObjections > 0)
    return refused("awards-objections-open", { count: facts.openObjections });
  if (facts.stale > 0) return refused("awards-stale", { count: facts.stale });
  return facts.lines === 0 ? refused("awards-empty") : ok();
}

/** Whole days from one day to another, YYYY-MM-DD. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** A certificate's number: the contest, the year and a running number, so that none is given twice. */
export function certificateNumber(
  contestId: number,
  day: string,
  nth: number,
): string {
  return `JN${day.slice(0, 4)}-${String(contestId).padStart(4, "0")}-${String(nth).padStart(3, "0")}`;
}
