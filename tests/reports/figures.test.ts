import { describe, expect, it } from "vitest";
import { reportsWords } from "~/reports/messages";
import {
  figureIds,
  isFigureId,
  isSampled,
  shareInPercent,
  wholeOf,
} from "~/reports/rules/figures";

describe("figures", () => {
  it("are the 27 of the report, each with its name and its definition", () => {
    expect(figureIds).toHaveLength(27);
    for (const id of figureIds) {
      expect(reportsWords).toHaveProperty([`figure.${id}`]);
      expect(reportsWords).toHaveProperty([`figure.${id}.definition`]);
    }
    expect(isFigureId("schools")).toBe(true);
    expect(isFigureId("toString")).toBe(false);
  });

  it("sum what happened, and take what stands at the end", () => {
    expect(wholeOf("dated", { 2013: 2, 2014: 0, 2015: 5 })).toBe(7);
    expect(wholeOf("standing", { 2013: 9, 2014: 12, 2015: 11 })).toBe(11);
    expect(wholeOf("standing", {})).toBe(0);
  });

  it("take the lowest year of a share and leave years without anybody out", () => {
    expect(
      wholeOf("lowest-share", { 2013: 93.8, 2014: null, 2015: 91.2 }),
    ).toBe(91.2);
    expect(wholeOf("lowest-share", { 2013: null })).toBeNull();
  });

  it("never round a share up: 899 of 999 is not 90 %", () => {
    expect(shareInPercent(899, 999)).toBe(89.9);
    expect(shareInPercent(8999, 9999)).toBe(89.9);
    expect(shareInPercent(900, 1000)).toBe(90);
    expect(shareInPercent(0, 0)).toBeNull();
  });

  it("call rosters sampled in a demo district only", () => {
    expect(isSampled("members", "demo")).toBe(true);
    expect(isSampled("members", "district")).toBe(false);
    expect(isSampled("members", null)).toBe(false);
    expect(isSampled("schools", "demo")).toBe(false);
  });
});
