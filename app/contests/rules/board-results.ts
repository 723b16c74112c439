/**
 * The results that are stored as an event's board moves, and which of them the public sees in each of its states
 * (product.md, "Skills contests"; board.ts has the states and steps).
 */
import { isTakingBack, type BoardState } from "./board";

/** The states of a stored result that the public sees in this state of the board; "marks" where it sees the running marks. */
export function shownIn(
  state: BoardState,
): "marks" | "nothing" | readonly ResultState[] {
  switch (state) {
    case "rehearsal":
      return "nothing";
    case "live":
      return "marks";
    case "frozen":
      return ["frozen"];
    case "review":
      return ["review"];
    case "provisional":
    case "notice":
    case "final":
      return ["provisional", "notice", "final"];
  }
}

export const resultStates = [
  "frozen",
  "review",
  "ceremony",
  "provisional",
  "notice",
  "final",
] as const;
export type ResultState = (typeof resultStates)[number];

/**
 * The result that this step stores for the state it leads to, if it does: `priced` from the marks as they stand, or
 * `carried` line for line from what was shown before. Taking back stores nothing, so nothing is shown.
 */
export function resultOfStep(
  from: BoardState,
  to: BoardState,
): { state: ResultState; how: "priced" | "carried" } | null {
  if (to === "rehearsal" || to === "live" || isTakingBack(from, to))
    return null;
  const priced =
    to === "provisional" ||
    (from === "live" && (to === "frozen" || to === "review"));
  return { state: to, how: priced ? "priced" : "carried" };
}
