import { describe, expect, it } from "vitest";
import { isMet, tableOf, type Line } from "~tests/bench/line";
import { delaysOf, type Piece } from "~tests/bench/pieces";
import { median, quantile, short, summary } from "~tests/bench/statistics";

const line = (more: Partial<Line>): Line => ({
  measure: "pages",
  what: "front page, demo",
  values: { p50: 12.34, p95: 48 },
  unit: "ms",
  ...more,
});

describe("the bench's statistics", () => {
  it("takes quantiles that were measured, whatever the order of samples", () => {
    const samples = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(summary(samples)).toEqual({ p50: 50, p95: 95, n: 100 });
    expect(quantile(samples, 1)).toBe(100);
    expect(quantile(samples, 0)).toBe(1);
  });

  it("takes the lower of two middles, and a lone sample as everything", () => {
    expect(median([4, 1, 3, 2])).toBe(2);
    expect(summary([7])).toEqual({ p50: 7, p95: 7, n: 1 });
  });

  it("leaves the samples as they were and refuses none at all", () => {
    const samples = [3, 1, 2];
    median(samples);
    expect(samples).toEqual([3, 1, 2]);
    expect(() => median([])).toThrow(RangeError);
  });

  it("prints three digits that mean something", () => {
    expect([0, 0.12345, 4.567, 12.34, 1234.5].map(short)).toEqual([
      "0",
      "0.123",
      "4.57",
      "12.3",
      "1235",
    ]);
  });
});

describe("the bench's table", () => {
  it("holds a value against its goal, in either direction", () => {
    expect(isMet(line({ goal: { of: "p95", atMost: 50 } }))).toBe(true);
    expect(isMet(line({ goal: { of: "p95", atMost: 47 } }))).toBe(false);
    expect(isMet(line({ goal: { of: "p95", atLeast: 48 } }))).toBe(true);
    expect(isMet(line({}))).toBeUndefined();
  });

  it("never counts what was not measured as met", () => {
    const missing = line({ values: {}, goal: { of: "p95", atMost: 50 } });
    expect(isMet(missing)).toBe(false);
    expect(tableOf([missing])).toMatch(/not measured .* NOT MEASURED$/);
  });

  it("says the figures, the goal, the verdict and the note", () => {
    const text = tableOf([
      line({ n: 200, goal: { of: "p95", atMost: 50 }, note: "beside a build" }),
    ]);
    expect(text).toContain("p50 12.3, p95 48 ms (n 200)");
    expect(text).toMatch(/p95 ≤ 50 ms +met\n +beside a build$/);
  });
});

describe("the way of a mark to the boards", () => {
  const at = (ms: number) => new Date(Date.UTC(2026, 4, 1) + ms);
  const piece = (ms: number, last: number, screens = 3): Piece => ({
    at: at(ms).toISOString(),
    first: last - 5,
    last,
    screens,
    bytes: 100,
  });

  it("ends with the first board that has the mark or a later one, on its last screen", () => {
    const marks = [
      { sent: 1000, at: at(10) },
      { sent: 1020, at: at(30) },
    ];
    const pieces = [piece(5, 990), piece(10, 1080), piece(40, 1200)];
    expect(delaysOf(marks, pieces, 3)).toEqual([80, 180]);
  });

  it("refuses a mark that never came, or came to some screens only", () => {
    const marks = [{ sent: 1000, at: at(10) }];
    expect(() => delaysOf(marks, [piece(5, 1080)], 3)).toThrow("never came");
    expect(() => delaysOf(marks, [piece(10, 1080, 2)], 3)).toThrow("2 of 3");
  });
});
