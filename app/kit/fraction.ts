/**
 * The whole-number arithmetic under `decimal.ts`: what is still exact in a JavaScript number, and lowest terms in BigInt.
 * Nobody else needs it.
 */

const MAX_SAFE = Number.MAX_SAFE_INTEGER;

/** 1, 10, … 10^15: the powers of ten that are whole numbers below 2^53. */
export const TENS: readonly number[] = Array.from({ length: 16 }, (_, power) =>
  Number(`1e${power}`),
);

/** Whether a result of whole-number arithmetic in doubles is the true value (see the head of `decimal.ts`). */
export function isSafe(n: number): boolean {
  return n <= MAX_SAFE && n >= -MAX_SAFE;
}

/** The least common multiple of two denominators; not safe (see `isSafe`) where it does not fit. */
export function commonMultiple(p: number, q: number): number {
  if (q % p === 0) return q;
  if (p % q === 0) return p;
  let [a, b] = [p, q];
  while (b !== 0) [a, b] = [b, a % b];
  return (p / a) * q;
}

/** num/den in lowest terms, as numbers where both fit, else as bigints. The denominator is above 0. */
export function lowestTerms(
  num: bigint,
  den: bigint,
): [number, number] | [bigint, bigint] {
  let a = num < 0n ? -num : num;
  let b = den;
  while (b !== 0n) [a, b] = [b, a % b];
  const n = num / a;
  const d = den / a;
  const fits =
    d <= BigInt(MAX_SAFE) && n <= BigInt(MAX_SAFE) && n >= -BigInt(MAX_SAFE);
  return fits ? [Number(n), Number(d)] : [n, d];
}

/** After how many places the decimal of num/den ends, or null where it never does. */
export function endsAfter(
  num: number | bigint,
  den: number | bigint,
): number | null {
  let d = BigInt(lowestTerms(BigInt(num), BigInt(den))[1]);
  let twos = 0;
  let fives = 0;
  for (; d % 2n === 0n; d /= 2n) twos += 1;
  for (; d % 5n === 0n; d /= 5n) fives += 1;
  return d === 1n ? Math.max(twos, fives) : null;
}
