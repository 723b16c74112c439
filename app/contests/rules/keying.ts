/**
 * Keying twice (product.md: "paper marks are keyed in twice and compared"). Two different persons key each value without
 * seeing the other's. What both keyed alike becomes a mark. Where they differ both values are shown, and the second person
 * or a third settles it with a reason after another look at the paper; the first does not.
 */
import { ok, refused, type Result } from "~/kit/result";
import { isBeingSetUp, isJudging, type BoardState } from "./board";

/** One keying of a value: first, second, or (3) what settled a difference. Values are plain texts: "8.5", "DNF". */
export type Pass = { pass: number; value: string; by: number };

export type KeyedState = "none" | "once" | "differs" | "alike" | "settled";

/** How far the keying of one value is. */
export function keyedState(passes: readonly Pass[]): KeyedState {
  const [first, second, third] = [1, 2, 3].map((nth) =>
    passes.find(({ pass }) => pass === nth),
  );
  if (third) return "settled";
  if (first && second)
    return first.value === second.value ? "alike" : "differs";
  return first ? "once" : "none";
}

/** The value that became a mark; null while there is none. */
export function agreedValue(passes: readonly Pass[]): string | null {
  const state = keyedState(passes);
  if (state !== "alike" && state !== "settled") return null;
  const last = passes.reduce((a, b) => (b.pass > a.pass ? b : a));
  return last.value;
}

/** Which keying this person may do: the first, or their own first again while nobody has keyed after them, or the second. */
export function passFor(
  passes: readonly Pass[],
  personId: number,
): Result<1 | 2, "keyed-done"> {
  const state = keyedState(passes);
  if (state === "none") return ok(1);
  if (state === "once") return ok(passes[0]?.by === personId ? 1 : 2);
  return refused("keyed-done");
}

/** Whether this person may settle a difference. */
export function maySettle(
  passes: readonly Pass[],
  personId: number,
  reason: string,
): Result<undefined, "keyed-alike" | "keyed-first" | "keyed-reason"> {
  if (keyedState(passes) !== "differs") return refused("keyed-alike");
  if (passes.some(({ pass, by }) => pass === 1 && by === personId))
    return refused("keyed-first");
  return reason.trim() === "" ? refused("keyed-reason") : ok();
}

/** Whether scores of the desk are taken now: an exam may lie before the judging. Afterwards corrections are the way. */
export function mayKeyScores(
  board: BoardState,
): Result<undefined, "judging-closed"> {
  return isBeingSetUp(board) || isJudging(board)
    ? ok()
    : refused("judging-closed");
}
