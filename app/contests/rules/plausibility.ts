/**
 * A warning beside a mark that looks like a slip of the finger; it never blocks. Only the judge's own marks at the same leaf
 * are looked at, so that the warning tells nothing of the others'.
 *
 * - slip: a tenth (or less) of this judge's usual mark, or ten times it: a decimal point in the wrong place.
 * - far: further from the median than 3.5 times the scaled median deviation (1.4826 × MAD, at least a tenth of the range),
 *   with eight marks at least (Iglewicz and Hoaglin's rule for outliers).
 */
import { Decimal } from "~/kit/decimal";
import type { Leaf } from "./plan";

export type Implausible = "slip" | "far";

const fewest = 8;

/** Why a mark looks wrong, or null. `own`: this judge's other marks at this leaf, as texts. */
export function implausible(
  leaf: Leaf,
  mark: string,
  own: readonly string[],
): Implausible | null {
  const value = Decimal.parse(mark);
  const known = own
    .flatMap((text) => Decimal.parse(text) ?? [])
    .sort((a, b) => a.compare(b));
  if (value === null || leaf.kind === "judgement" || known.length < 3)
    return null;
  const median = middle(known);
  const ten = Decimal.whole(10);
  if (
    median.sign() > 0 &&
    value.sign() > 0 &&
    (value.times(ten).compare(median) <= 0 ||
      value.compare(median.times(ten)) >= 0)
  )
    return "slip";
  if (known.length < fewest) return null;
  const deviations = known
    .map((each) => distance(each, median))
    .sort((a, b) => a.compare(b));
  const range = leaf.max === null ? median : leaf.max.minus(leaf.min);
  const least = range.over(ten);
  const scaled = middle(deviations).times(Decimal.of("1.4826"));
  const unit = scaled.compare(least) > 0 ? scaled : least;
  return distance(value, median).compare(unit.times(Decimal.of("3.5"))) > 0
    ? "far"
    : null;
}

function middle(sorted: readonly Decimal[]): Decimal {
  return sorted[Math.floor(sorted.length / 2)] ?? Decimal.zero;
}

function distance(a: Decimal, b: Decimal): Decimal {
  return a.compare(b) > 0 ? a.minus(b) : b.minus(a);
}
