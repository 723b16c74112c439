/**
 * Reading one mark, the same for a judge's keypad, a pasted cell and a line of marks.csv.
 *
 * - Full-width digits are digits: １２．５ is 12.5, and so is 12。5 of a Chinese keyboard.
 * - Empty means that the judge was absent. That is no mark, and never 0.
 * - DNF is a mark where lower is better (times); nowhere else.
 * - A measurement is one of its steps, or 0 … max; a judgement is 0, 1, 2 or 3; a panel's judge gives min … max.
 *
 * Refusals: mark-not-a-number, mark-dnf-not-here, mark-not-a-step {steps}, mark-not-0-to-3, mark-too-low {min},
 * mark-too-high {max}, mark-too-fine {places}: more decimals than anybody measures are a slip of the keyboard.
 */
import { Decimal } from "~/kit/decimal";
import { ok, refused } from "~/kit/result";
import type { Result } from "~/kit/result";
import { typedNumber } from "~/kit/typed-number";
import type { Leaf } from "./plan";

/** A number, DNF (did not finish), or null: this judge was absent. */
export type Mark = Decimal | "DNF" | null;

export type MarkRefusal =
  | "mark-not-a-number"
  | "mark-dnf-not-here"
  | "mark-not-a-step"
  | "mark-not-0-to-3"
  | "mark-too-low"
  | "mark-too-high"
  | "mark-too-fine";

const THREE = Decimal.whole(3);
/** Ten-thousandths of a second and exact quotients of marks fit. */
const mostPlaces = 6;

/** What one judge wrote for this leaf, or why it cannot be taken. */
export function readMark(leaf: Leaf, text: string): Result<Mark, MarkRefusal> {
  const plain = typedNumber(text);
  if (plain === "") return ok(null);
  if (plain.toUpperCase() === "DNF")
    return leaf.takesDnf ? ok<Mark>("DNF") : refused("mark-dnf-not-here");
  const mark = Decimal.parse(plain);
  if (mark === null) return refused("mark-not-a-number", { mark: text });
  const point = plain.indexOf(".");
  if (point >= 0 && plain.length - point - 1 > mostPlaces)
    return refused("mark-too-fine", { places: mostPlaces });
  return refusalOf(leaf, mark) ?? ok(mark);
}

/** A decimal typed by a person, full-width digits and all; null where it is none. */
export function readDecimal(text: string): Decimal | null {
  return Decimal.parse(typedNumber(text));
}

function refusalOf(
  leaf: Leaf,
  mark: Decimal,
): Result<never, MarkRefusal> | null {
  if (leaf.kind === "judgement") {
    const whole = mark.rounded(0).equals(mark);
    return whole && mark.sign() >= 0 && mark.compare(THREE) <= 0
      ? null
      : refused("mark-not-0-to-3");
  }
  if (leaf.kind === "measurement" && leaf.steps !== null) {
    if (leaf.steps.some((step) => step.equals(mark))) return null;
    return refused("mark-not-a-step", { steps: leaf.steps.join(", ") });
  }
  if (mark.compare(leaf.min) < 0)
    return refused("mark-too-low", { min: leaf.min.toString() });
  if (leaf.max !== null && mark.compare(leaf.max) > 0)
    return refused("mark-too-high", { max: leaf.max.toString() });
  return null;
}

/** How many marks this leaf takes at most; null where nothing limits them. */
export function seatsOf(leaf: Leaf): number | null {
  return leaf.kind === "measurement" ? 1 : (leaf.node.judges ?? null);
}

/**
 * Whether these judgements lie too far apart to be accepted (highest − lowest above `maxSpread`): they are then marked
 * again, and until then the leaf has no value. Always false for other leaves.
 */
export function isSpreadTooWide(
  leaf: Leaf,
  marks: readonly Decimal[],
): boolean {
  if (
    leaf.kind !== "judgement" ||
    leaf.node.maxSpread === undefined ||
    marks.length < 2
  )
    return false;
  let low = marks[0] as Decimal;
  let high = low;
  for (const mark of marks) {
    if (mark.compare(low) < 0) low = mark;
    if (mark.compare(high) > 0) high = mark;
  }
  return high.minus(low).compare(Decimal.whole(leaf.node.maxSpread)) > 0;
}
