import { Decimal } from "~/kit/decimal";

/** By how many percent a measured figure changed, rounded half-up to one place, without its sign; undefined from zero. */
export function changePercent(
  before: string,
  after: string,
): { direction: "higher" | "lower"; percent: string } | undefined {
  const [from, to] = [Decimal.of(before), Decimal.of(after)];
  if (from.sign() === 0 || from.equals(to)) return undefined;
  const change = to.minus(from).over(from.abs()).times(Decimal.whole(100));
  return {
    direction: change.sign() > 0 ? "higher" : "lower",
    percent: change.abs().rounded(1).toString(),
  };
}
