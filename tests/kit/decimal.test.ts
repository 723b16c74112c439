import Oracle from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal } from "~/kit/decimal";

const of = Decimal.of;
/** decimal.js with more digits than any sum here can need: an independent second opinion. */
const Wide = Oracle.clone({
  precision: 400,
  rounding: Oracle.ROUND_HALF_UP,
  toExpNeg: -400,
  toExpPos: 400,
});

const text = fc
  .tuple(
    fc.boolean(),
    fc.stringMatching(/^[0-9]{1,20}$/),
    fc.option(fc.stringMatching(/^[0-9]{1,20}$/)),
  )
  .map(
    ([minus, whole, part]) =>
      (minus ? "-" : "") + whole + (part === null ? "" : `.${part}`),
  );
const shortText = fc
  .tuple(
    fc.integer({ min: -100000, max: 100000 }),
    fc.integer({ min: 0, max: 4 }),
  )
  .map(([n, places]) => new Wide(n).div(new Wide(10).pow(places)).toFixed());
const anyText = fc.oneof(text, shortText);

describe("reading", () => {
  test.each([
    "1e3",
    "+5",
    ".5",
    "5.",
    "",
    " 5",
    "0x10",
    "1,5",
    "NaN",
    "--1",
    "１",
    "9".repeat(65),
  ])("%j is refused", (bad) => {
    expect(Decimal.parse(bad)).toBeNull();
  });
  test.each([
    ["007.50", "7.5"],
    ["-0", "0"],
    ["-0.00", "0"],
    ["100", "100"],
    [
      "12345678901234567890.123456789012345678901234",
      "12345678901234567890.123456789012345678901234",
    ],
  ])("%s reads as %s", (given, plain) =>
    expect(of(given).toString()).toBe(plain),
  );
  test("what is not a decimal throws where the program wrote it", () => {
    expect(() => of("x")).toThrow(RangeError);
    expect(() => Decimal.whole(0.5)).toThrow(RangeError);
  });
});

describe("arithmetic", () => {
  test("0.1 + 0.2 is 0.3", () =>
    expect(of("0.1").plus(of("0.2")).equals(of("0.3"))).toBe(true));
  test("a third three times is one", () => {
    const third = Decimal.one.over(Decimal.whole(3));
    expect(third.plus(third).plus(third).equals(Decimal.one)).toBe(true);
    expect(third.toString()).toBe("0.33333333333333333333");
  });
  test("dividing by zero throws", () =>
    expect(() => Decimal.one.over(Decimal.zero)).toThrow(RangeError));
  test("dividing by a negative keeps the denominator above zero", () => {
    expect(Decimal.one.over(of("-4")).toString()).toBe("-0.25");
  });
  test("agrees with decimal.js, small and huge", () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(of(a).plus(of(b)).toString()).toBe(
          new Wide(a).plus(b).toFixed(),
        );
        expect(of(a).minus(of(b)).toString()).toBe(
          new Wide(a).minus(b).toFixed(),
        );
        expect(of(a).times(of(b)).toString()).toBe(
          new Wide(a).times(b).toFixed(),
        );
        expect(Math.sign(of(a).compare(of(b)))).toBe(new Wide(a).comparedTo(b));
      }),
    );
  });
  test("a quotient times its divisor is what was divided", () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        if (of(b).sign() === 0) return;
        expect(of(a).over(of(b)).times(of(b)).equals(of(a))).toBe(true);
      }),
    );
  });
  test("stays exact at the edge of whole doubles", () => {
    const edge = of("9007199254740991");
    expect(edge.plus(edge).plus(Decimal.one).toString()).toBe(
      "18014398509481983",
    );
    expect(edge.times(edge).toString()).toBe(
      (9007199254740991n ** 2n).toString(),
    );
    expect(edge.times(edge).over(edge).equals(edge)).toBe(true);
    expect(
      edge.over(of("9007199254740990")).compare(Decimal.one),
    ).toBeGreaterThan(0);
  });
});

describe("rounding", () => {
  test.each([
    ["4.965", 2, "4.97"],
    ["1.005", 2, "1.01"],
    ["2.5", 0, "3"],
    ["-0.125", 2, "-0.13"],
    ["-0.004", 2, "0.00"],
    ["7.5", 2, "7.50"],
    ["999.995", 2, "1000.00"],
    ["0.5", 20, "0.50000000000000000000"],
  ])("%s to %i places is %s", (given, places, want) =>
    expect(of(given).toFixed(places)).toBe(want),
  );
  test("agrees with decimal.js", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 18 }), (a, places) => {
        const want = new Wide(a)
          .toDecimalPlaces(places)
          .plus(0)
          .toFixed(places);
        expect(of(a).toFixed(places)).toBe(
          want.replace(/^-(0(?:\.0*)?)$/, "$1"),
        );
      }),
    );
  });
  test("a mean of three is rounded on the exact value", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.integer({ min: 1, max: 13 }),
        (n, d) => {
          const mean = Decimal.whole(n).over(Decimal.whole(d));
          expect(mean.toFixed(3).replace(/^-0\.000$/, "0.000")).toBe(
            new Wide(n)
              .div(d)
              .toFixed(3)
              .replace(/^-0\.000$/, "0.000"),
          );
        },
      ),
    );
  });
});

test("in JSON a number is text", () =>
  expect(JSON.stringify({ mark: of("12.50") })).toBe('{"mark":"12.5"}'));
