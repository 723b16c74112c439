/**
 * worldskills-700: for comparison across events only, never for ranks.
 *
 * round half-up(700 + 30 × (x − median) ÷ (1.4826 × MAD)), clamped to 0 … 1000; MAD is the median of |x − median|.
 * With MAD = 0 everyone gets 700. All on exact decimals; only those who are ranked take part. It keeps the direction of
 * the totals: where a lower total is better, so is a lower figure here.
 */
import { Decimal } from "~/kit/decimal";

const CENTRE = Decimal.whole(700);
const SPREAD = Decimal.whole(30);
const CONSISTENT = Decimal.of("1.4826");
const TOP = Decimal.whole(1000);
const TWO = Decimal.whole(2);

/** For each total, in the order given, its place on the scale: a whole number 0 … 1000. */
export function worldSkillsScale(totals: readonly Decimal[]): number[] {
  if (totals.length === 0) return [];
  const middle = median(totals);
  const distances = totals.map((total) => total.minus(middle));
  const mad = median(distances.map((distance) => distance.abs()));
  if (mad.sign() === 0) return totals.map(() => 700);
  const unit = CONSISTENT.times(mad);
  return distances.map((distance) => {
    const score = CENTRE.plus(SPREAD.times(distance).over(unit)).rounded(0);
    const within =
      score.sign() < 0 ? Decimal.zero : score.compare(TOP) > 0 ? TOP : score;
    return Number(within.toString());
  });
}

/** The middle of an odd number of values, the exact mean of the two in the middle of an even one. */
function median(values: readonly Decimal[]): Decimal {
  const sorted = [...values].sort((a, b) => a.compare(b));
  const half = sorted.length >> 1;
  const upper = sorted[half] as Decimal;
  return sorted.length % 2 === 1
    ? upper
    : upper.plus(sorted[half - 1] as Decimal).over(TWO);
}
