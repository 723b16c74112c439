/**
 * What stands beside the marks of an entrant, read the same from a form, a correction and a bundle's file: seconds, and what
 * comes off a total. Both have an end, so that nothing is taken in which the table cannot hold.
 */
import { Decimal } from "~/kit/decimal";
import { ok, refused, type Result } from "~/kit/result";
import { readDecimal } from "./marks";

/** Kept to the thousandth of a second, below a thousand million of them. */
const places = 3;
const end = Decimal.whole(1_000_000_000);

/** A time in seconds, 0 or more; null for anything else, and for more than is kept. */
export function readSeconds(text: string): Decimal | null {
  const seconds = readDecimal(text);
  return seconds !== null &&
    seconds.sign() >= 0 &&
    seconds.rounded(places).compare(end) < 0
    ? seconds
    : null;
}

/** A deduction, 0 or more and at most `max` where the scheme has one. Refusals: deduction-bad {mark}, deduction-too-high {max}. */
export function readDeduction(
  text: string,
  max?: string,
): Result<Decimal, "deduction-bad" | "deduction-too-high"> {
  const value = readDecimal(text);
  if (value === null || value.sign() < 0)
    return refused("deduction-bad", { mark: text });
  const most = max === undefined ? null : readDecimal(max);
  return most !== null && value.compare(most) > 0
    ? refused("deduction-too-high", { max: most.toString() })
    : ok(value);
}
