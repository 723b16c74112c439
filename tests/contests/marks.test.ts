import { describe, expect, test } from "vitest";
import { isSpreadTooWide, readMark } from "~/contests/rules/marks";
import { leavesOf } from "~/contests/rules/plan";
import type { Leaf } from "~/contests/rules/plan";
import type { LeafNode } from "~/contests/rules/scheme";
import { Decimal } from "~/kit/decimal";
import { schemeOf } from "./schemes";

const leafOf = (node: LeafNode) => leavesOf(schemeOf(node))[0] as Leaf;
const read = (leaf: Leaf, text: string) => {
  const mark = readMark(leaf, text);
  return mark.ok ? (mark.value?.toString() ?? null) : mark.refusal.code;
};
const welds = leafOf({ id: "A", type: "measurement", max: "60" });
const steps = leafOf({
  id: "A",
  type: "measurement",
  max: "60",
  steps: ["0", "30", "60"],
});
const judgement = leafOf({
  id: "A",
  type: "judgement",
  max: "10",
  judges: 3,
  maxSpread: 1,
});
const panel = leafOf({ id: "A", type: "panel", min: "1", max: "10" });
const time = leafOf({ id: "A", type: "measurement", direction: "lower" });

describe("a mark as it is typed", () => {
  test.each([
    ["１２．５", "12.5"],
    ["12。5", "12.5"],
    [" 12.50 ", "12.5"],
    ["　７　", "7"],
    ["", null],
    ["  ", null],
    ["60", "60"],
    ["0", "0"],
    ["60.01", "mark-too-high"],
    ["-1", "mark-too-low"],
    ["12,5", "mark-not-a-number"],
    ["1e1", "mark-not-a-number"],
    ["十二", "mark-not-a-number"],
    ["DNF", "mark-dnf-not-here"],
  ])("%j is %j", (text, want) => expect(read(welds, text)).toBe(want));
});

test("one of the steps, by value", () => {
  expect(read(steps, "30.0")).toBe("30");
  expect(readMark(steps, "31")).toEqual({
    ok: false,
    refusal: { code: "mark-not-a-step", params: { steps: "0, 30, 60" } },
  });
});
test.each([
  ["0", "0"],
  ["3", "3"],
  ["２", "2"],
  ["1.5", "mark-not-0-to-3"],
  ["4", "mark-not-0-to-3"],
  ["-1", "mark-not-0-to-3"],
])("a judgement of %s is %s", (text, want) =>
  expect(read(judgement, text)).toBe(want),
);
test("a panel's judge gives min … max", () => {
  expect(readMark(panel, "0.9")).toEqual({
    ok: false,
    refusal: { code: "mark-too-low", params: { min: "1" } },
  });
  expect(readMark(panel, "10.1")).toEqual({
    ok: false,
    refusal: { code: "mark-too-high", params: { max: "10" } },
  });
  expect(read(panel, "10")).toBe("10");
});
test.each([
  ["-2.5", "-2.5"],
  ["－2", "-2"],
  ["−3", "-3"],
  ["-3.1", "mark-too-low"],
])("a panel's judge whose scheme goes below 0 gives %s: %s", (text, want) =>
  expect(
    read(leafOf({ id: "G", type: "panel", min: "-3", max: "3" }), text),
  ).toBe(want),
);
test("DNF is a mark where lower is better", () =>
  expect([read(time, "dnf"), read(time, "ＤＮＦ")]).toEqual(["DNF", "DNF"]));

test("judgements too far apart", () => {
  const wide = (...marks: string[]) =>
    isSpreadTooWide(judgement, marks.map(Decimal.of));
  expect([
    wide("3"),
    wide("2", "3", "2"),
    wide("1", "3"),
    wide("0", "0", "2"),
  ]).toEqual([false, false, true, true]);
  expect(isSpreadTooWide(panel, ["1", "10"].map(Decimal.of))).toBe(false);
});
