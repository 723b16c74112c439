import { expect, it } from "vitest";
import { visitor, type Actor } from "~/members/rules/actor";
import { chapters } from "~/reports/rules/chapters";
import { figureIds } from "~/reports/rules/figures";
import { mayOpenRows } from "~/reports/rules/may";
import { periodAfter, periodOf, yearOf } from "~/reports/rules/period";

it("puts every figure into exactly one chapter", () => {
  const placed = chapters.flatMap(({ figures }) => [...figures]);
  expect([...placed].sort()).toEqual([...figureIds].sort());
});

it("opens rosters to the district's officers only, everything else to everyone", () => {
  const officerOf = (path: string): Actor => ({
    person: { id: 1, name: "x" },
    grants: [{ role: "union-officer", scope: { kind: "unit", id: 1, path } }],
  });
  expect(mayOpenRows(visitor, "schools", "1")).toBe(true);
  expect(mayOpenRows(visitor, "members", "1")).toBe(false);
  expect(mayOpenRows(officerOf("1.2"), "members", "1")).toBe(false);
  expect(mayOpenRows(officerOf("1"), "members", "1")).toBe(true);
});

it("knows the period after, once it has begun, and the years of a period", () => {
  const period = periodOf(2013, 2018);
  expect(periodAfter(period, "2026-11-22")?.label).toBe("2018-2023");
  expect(periodAfter(periodOf(2023, 2028), "2026-11-22")).toBeUndefined();
  expect(yearOf(period, "2016")).toBe(2016);
  expect(yearOf(period, "2019")).toBeUndefined();
  expect(yearOf(period, null)).toBeUndefined();
});
