import {
  commonMultiple,
  endsAfter,
  isSafe,
  lowestTerms,
  TENS,
} from "./fraction";

/**
 * Exact numbers for marks, hours, money and shares. Never a float.
 *
 * A decimal type with a fixed precision (decimal.js, big.js) must cut 1/3 somewhere, and a mean of three judges that is
 * left exact (`"round": null`) may not be cut. So a Decimal is a fraction, numerator over denominator, and every
 * operation is exact; only `rounded`, and the text of an endless decimal, ever drop a digit.
 *
 * Small fractions are held in two JavaScript numbers that are whole and at most 2^53 − 1. That is provably exact: a
 * product or sum of two such numbers whose true value is a whole number above 2^53 − 1 is at least 2^53, and rounding to
 * the nearest double keeps that order, so `isSafe` (|result| ≤ 2^53 − 1) holds only where the double is the true value.
 * Where it does not hold the same operation is done over in BigInt, and comes back to numbers when the reduced fraction
 * fits. Four million marks stay on the fast path; a mark of forty digits takes the slow one and is just as right.
 *
 * Fractions are not kept in lowest terms (7.50 may be 750/100): compare with `compare` or `equals`, never with ===.
 */
export class Decimal {
  static readonly zero = new Decimal(0, 1);
  static readonly one = new Decimal(1, 1);

  /** Both numbers, or both bigints; the denominator is above 0. */
  private constructor(
    private readonly num: number | bigint,
    private readonly den: number | bigint,
  ) {}

  /** A whole number. Throws RangeError on a float: floats do not come in here. */
  static whole(n: number): Decimal {
    if (!Number.isSafeInteger(n))
      throw new RangeError(`${n} is not a whole number that fits`);
    return new Decimal(n, 1);
  }

  /** "-12.50" → the number; null for anything else: exponents, signs of plus, spaces, ".5", "5.", over 64 characters. */
  static parse(text: string): Decimal | null {
    const known = KNOWN.get(text);
    if (known !== undefined) return known;
    if (text.length > 64 || !/^-?[0-9]+(?:\.[0-9]+)?$/.test(text)) return null;
    const point = text.indexOf(".");
    const places = point < 0 ? 0 : text.length - point - 1;
    const digits =
      point < 0 ? text : text.slice(0, point) + text.slice(point + 1);
    // Fifteen digits are below 2^53 and 10^15 is a double without error. `+ 0` turns -0 into 0.
    const value =
      digits.length <= 15
        ? new Decimal(Number(digits) + 0, TENS[places] as number)
        : Decimal.lowest(BigInt(digits), 10n ** BigInt(places));
    if (KNOWN.size < MOST_KNOWN) KNOWN.set(text, value);
    return value;
  }

  /** As `parse`, for text that this program wrote itself (a constant, a numeric column). Throws RangeError otherwise. */
  static of(text: string): Decimal {
    const value = Decimal.parse(text);
    if (value === null) throw new RangeError(`"${text}" is not a decimal`);
    return value;
  }

  plus(other: Decimal): Decimal {
    const { num: a, den: p } = this;
    const { num: b, den: q } = other;
    if (typeof a === "number" && typeof b === "number") {
      const common = commonMultiple(p as number, q as number);
      const l = a * (common / (p as number));
      const r = b * (common / (q as number));
      if (isSafe(common) && isSafe(l) && isSafe(r) && isSafe(l + r))
        return new Decimal(l + r, common);
    }
    return Decimal.lowest(
      BigInt(a) * BigInt(q) + BigInt(b) * BigInt(p),
      BigInt(p) * BigInt(q),
    );
  }

  minus(other: Decimal): Decimal {
    return this.plus(other.negated());
  }

  times(other: Decimal): Decimal {
    const { num: a, den: p } = this;
    const { num: b, den: q } = other;
    if (typeof a === "number" && typeof b === "number") {
      const n = a * b + 0;
      const d = (p as number) * (q as number);
      if (isSafe(n) && isSafe(d)) return new Decimal(n, d);
    }
    return Decimal.lowest(BigInt(a) * BigInt(b), BigInt(p) * BigInt(q));
  }

  /** The exact quotient. Throws RangeError when the divisor is 0: the caller's rule must have ruled that out. */
  over(divisor: Decimal): Decimal {
    if (divisor.num < 0) return this.negated().over(divisor.negated());
    if (divisor.sign() === 0) throw new RangeError("division by zero");
    const { num: a, den: p } = this;
    const { num: b, den: q } = divisor;
    if (typeof a === "number" && typeof b === "number") {
      const n = a * (q as number);
      const d = (p as number) * b;
      if (isSafe(n) && isSafe(d)) return new Decimal(n, d);
    }
    return Decimal.lowest(BigInt(a) * BigInt(q), BigInt(p) * BigInt(b));
  }

  negated(): Decimal {
    return new Decimal(
      typeof this.num === "number" ? 0 - this.num : -this.num,
      this.den,
    );
  }

  abs(): Decimal {
    return this.num < 0 ? this.negated() : this;
  }

  /** -1, 0 or 1. */
  sign(): -1 | 0 | 1 {
    return this.num < 0 ? -1 : this.num > 0 ? 1 : 0;
  }

  /** Negative, zero, positive: this is below, equal to, above the other. */
  compare(other: Decimal): number {
    const { num: a, den: p } = this;
    const { num: b, den: q } = other;
    if (typeof a === "number" && typeof b === "number") {
      if (p === q) return a - b;
      const l = a * (q as number);
      const r = b * (p as number);
      if (isSafe(l) && isSafe(r)) return l - r;
    }
    const l = BigInt(a) * BigInt(q);
    const r = BigInt(b) * BigInt(p);
    return l < r ? -1 : l > r ? 1 : 0;
  }

  equals(other: Decimal): boolean {
    return this.compare(other) === 0;
  }

  /** Half-up on the exact value, away from zero for negatives (−0.125 → −0.13), as decimal.js and Java have it. */
  rounded(places: number): Decimal {
    const { num, den } = this;
    const scale = TENS[places];
    if (typeof num === "number" && scale !== undefined) {
      const d = den as number;
      if (scale % d === 0) return this;
      const t = (num < 0 ? -num : num) * scale;
      if (isSafe(t)) {
        const rest = t % d;
        const q = (t - rest) / d + (2 * rest >= d ? 1 : 0);
        return new Decimal(num < 0 ? 0 - q : q, scale);
      }
    }
    const tens = 10n ** BigInt(places);
    const n = BigInt(num);
    const d = BigInt(den);
    const q = ((n < 0n ? -n : n) * tens * 2n + d) / (2n * d);
    return Decimal.lowest(n < 0n ? -q : q, tens);
  }

  /** Plain digits, never an exponent, no needless zeros: "48.75". An endless decimal is rounded to 20 places. */
  toString(): string {
    const power = TENS.indexOf(this.den as number);
    const text = this.toFixed(
      power >= 0 ? power : (endsAfter(this.num, this.den) ?? 20),
    );
    return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  }

  /** Rounded half-up, with exactly so many places: "7.50". */
  toFixed(places: number): string {
    const { num, den } = this.rounded(places);
    const scale = TENS[places];
    const small =
      typeof num === "number" && scale !== undefined
        ? num * (scale / (den as number))
        : Infinity;
    const scaled = isSafe(small)
      ? small
      : (BigInt(num) * 10n ** BigInt(places)) / BigInt(den);
    const digits = (scaled < 0 ? -scaled : scaled)
      .toString()
      .padStart(places + 1, "0");
    const point = digits.length - places;
    const sign = scaled < 0 ? "-" : "";
    return (
      sign +
      (places === 0
        ? digits
        : `${digits.slice(0, point)}.${digits.slice(point)}`)
    );
  }

  /** In JSON a number is a string, so that no reader makes a float of it. */
  toJSON(): string {
    return this.toString();
  }

  private static lowest(num: bigint, den: bigint): Decimal {
    const [n, d] = lowestTerms(num, den);
    return new Decimal(n, d);
  }
}

/** Marks repeat (7.25 a hundred thousand times), and numbers do not change: the first few thousand are kept. */
const KNOWN = new Map<string, Decimal>();
const MOST_KNOWN = 4096;
