import { describe, expect, it } from "vitest";
import {
  judgeStatistics,
  type JudgedMark,
} from "~/contests/rules/judge-statistics";
import {
  eventLines,
  unitLines,
  type ReportLine,
} from "~/contests/rules/unit-report";
import { planOf } from "~/contests/rules/plan";
import type { Scheme } from "~/contests/rules/scheme";
import {
  comparedAspects,
  weakPoints,
  weakUnits,
  type AspectValue,
} from "~/contests/rules/weak-points";

// What is asked of a contest when it is over, case by case, each with figures reckoned by hand.

describe("judges' statistics", () => {
  /** One aspect of 10 of each entrant, marked by several judges; `own` names whose own entrants they are. */
  const sheet = (
    entrant: number,
    marks: Record<string, number>,
    own: string[] = [],
  ): JudgedMark[] =>
    Object.entries(marks).map(([judge, mark]) => ({
      judge,
      entrant,
      node: "A",
      mark,
      max: 10,
      own: own.includes(judge),
    }));
  const eight = (marks: Record<string, number>) =>
    Array.from({ length: 8 }, (_, at) => sheet(at, marks)).flat();
  const rounded = (value: number | null | undefined) =>
    typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value;

  it("leaves a judge's own mark out of what it is held against", () => {
    // 9 against the mean of 6 and 6: +0.3 of the maximum; 6 against 7.5: -0.15.
    const lines = judgeStatistics(eight({ J1: 9, J2: 6, J3: 6 }));
    expect(
      lines.map(({ judge, residual }) => [judge, rounded(residual)]),
    ).toEqual([
      ["J1", 0.3],
      ["J2", -0.15],
      ["J3", -0.15],
    ]);
    expect(lines.map(({ spread }) => rounded(spread))).toEqual([0, 0, 0]);
  });

  it("says how far a judge's marks scatter around the judge's own residual", () => {
    const marks = Array.from({ length: 8 }, (_, at) =>
      sheet(at, { J1: at % 2 === 0 ? 8 : 4, J2: 6 }),
    ).flat();
    const [first] = judgeStatistics(marks);
    expect([rounded(first?.residual), rounded(first?.spread)]).toEqual([
      0, 0.2,
    ]);
  });

  it.each([
    [7, null],
    [8, 0.1],
  ])("%i sheets → %s", (sheets, residual) => {
    const marks = Array.from({ length: sheets }, (_, at) =>
      sheet(at, { J1: 7, J2: 6 }),
    ).flat();
    const [line] = judgeStatistics(marks);
    expect([line?.sheets, rounded(line?.residual)]).toEqual([sheets, residual]);
  });

  it("counts sheets and not marks: two aspects of four entrants are four", () => {
    const marks = Array.from({ length: 4 }, (_, at) => [
      ...sheet(at, { J1: 7, J2: 6 }),
      ...sheet(at, { J1: 7, J2: 6 }).map((mark) => ({ ...mark, node: "B" })),
    ]).flat();
    expect(judgeStatistics(marks)[0]).toEqual({
      judge: "J1",
      sheets: 4,
      residual: null,
      spread: null,
      ownBias: null,
    });
  });

  it("sets the residual over the own unit's entrants against that over all others", () => {
    const marks = [
      ...Array.from({ length: 2 }, (_, at) =>
        sheet(at, { J1: 9, J2: 6 }, ["J1"]),
      ),
      ...Array.from({ length: 6 }, (_, at) => sheet(10 + at, { J1: 5, J2: 6 })),
    ].flat();
    const [first, second] = judgeStatistics(marks);
    expect(rounded(first?.ownBias)).toBe(0.4);
    expect(second?.ownBias).toBeNull();
  });

  it("says nothing of a bias with fewer than two own entrants, or none but own", () => {
    const one = [
      ...sheet(0, { J1: 9, J2: 6 }, ["J1"]),
      ...Array.from({ length: 7 }, (_, at) => sheet(1 + at, { J1: 5, J2: 6 })),
    ].flat();
    expect(judgeStatistics(one)[0]?.ownBias).toBeNull();
    const all = Array.from({ length: 8 }, (_, at) =>
      sheet(at, { J1: 9, J2: 6 }, ["J1"]),
    ).flat();
    expect(judgeStatistics(all)[0]?.ownBias).toBeNull();
  });

  it("leaves out an aspect that only one judge marked, and one without a maximum", () => {
    const alone = Array.from({ length: 9 }, (_, at) =>
      sheet(at, { J1: 9 }),
    ).flat();
    expect(judgeStatistics(alone)).toEqual([]);
    expect(
      judgeStatistics(eight({ J1: 9, J2: 6 }).map((m) => ({ ...m, max: 0 }))),
    ).toEqual([]);
    expect(judgeStatistics([])).toEqual([]);
  });
});

describe("weak points", () => {
  const value = (
    node: string,
    got: number,
    max: number,
    unit = "一厂",
  ): AspectValue => ({ node, max, value: got, units: unit ? [unit] : [] });

  it("orders aspects by the mean share of their maximum that was lost", () => {
    expect(
      weakPoints([
        value("weld", 15, 20),
        value("weld", 5, 20),
        value("theory", 90, 100),
        value("theory", 100, 100),
        value("safety", 0, 10),
      ]).map(({ node, lost, entrants }) => [
        node,
        Math.round(lost * 1000) / 1000,
        entrants,
      ]),
    ).toEqual([
      ["safety", 1, 1],
      ["weld", 0.5, 2],
      ["theory", 0.05, 2],
    ]);
  });

  it("keeps what weighs nothing out, and is empty for nothing", () => {
    expect(weakPoints([value("tie-break", 0, 0)])).toEqual([]);
    expect(weakPoints([])).toEqual([]);
  });

  it("leaves out an aspect that a factor of one's own lifts over its bound", () => {
    const lifted = [value("dive", 77, 10), value("dive", 5, 10)];
    expect(weakPoints([...lifted, value("weld", 5, 10)])).toEqual([
      { node: "weld", lost: 0.5, entrants: 1 },
    ]);
  });

  it("rolls enterprises that sent one each up to what is above them", () => {
    const one = (unit: string): AspectValue => ({
      ...value("A", 4, 10),
      units: [unit, "临港街道"],
    });
    expect(
      weakUnits(["一厂", "二厂", "三厂"].map(one)).map(({ unit }) => unit),
    ).toEqual(["临港街道"]);
  });

  it("holds a summed and factored panel against what it can bring, and attempts of which one counts as one", () => {
    const panel = { type: "panel", max: "10", judges: 5 } as const;
    const plan = planOf({
      version: 1,
      name: { "zh-CN": "方案", en: "Scheme" },
      root: {
        id: "all",
        children: [
          { ...panel, id: "art", combine: "sum", dropLow: 1, factor: "2" },
          {
            id: "lift",
            combine: "best",
            children: [
              { id: "try1", type: "measurement", max: "10" },
              { id: "try2", type: "measurement", max: "10" },
            ],
          },
        ],
      },
    } as Scheme);
    // Four of five judges kept, 10 each, twice.
    expect(comparedAspects(plan)).toEqual([
      { id: "art", max: 80 },
      { id: "lift", max: 10 },
    ]);
  });

  it("names each unit's weakest aspect, of units with three entrants or more", () => {
    const three = (unit: string, a: number, b: number) =>
      Array.from({ length: 3 }, () => [
        value("A", a, 10, unit),
        value("B", b, 10, unit),
      ]).flat();
    const found = weakUnits([
      ...three("一厂", 8, 2),
      ...three("二厂", 1, 9),
      value("A", 0, 10, "三厂"),
      value("A", 0, 10, ""),
      value("A", 0, 10, ""),
      value("A", 0, 10, ""),
    ]);
    expect(
      found.map(({ unit, node, lost }) => [unit, node, lost.toFixed(2)]),
    ).toEqual([
      ["二厂", "A", "0.90"],
      ["一厂", "B", "0.80"],
    ]);
  });
});

describe("the report by unit", () => {
  const line = (some: Partial<ReportLine>): ReportLine => ({
    unit: "一厂",
    event: "焊工",
    took: true,
    rank: null,
    total: null,
    awards: [],
    ...some,
  });

  it("counts who took part and has a place, the best place, and the exact mean", () => {
    expect(
      unitLines([
        line({ rank: 4, total: "88.50", awards: ["优秀奖"] }),
        line({ rank: 2, total: "90.25", awards: ["银奖", "优秀奖"] }),
        line({ took: false }),
        line({}),
      ]),
    ).toEqual([
      {
        unit: "一厂",
        event: "焊工",
        entrants: 4,
        competed: 3,
        ranked: 2,
        best: 2,
        bestTotal: "90.25",
        meanPlace: "3.00",
        // (88.50 + 90.25) / 2 = 89.375: half-up, where binary fractions would say 89.37
        meanTotal: "89.38",
        awards: [
          { award: "优秀奖", count: 2 },
          { award: "银奖", count: 1 },
        ],
      },
    ]);
  });

  it("has a line for each event of a unit, by unit and then in the order of events, and none out of thin air", () => {
    const lines = unitLines([
      line({ unit: "二厂", event: "电工", rank: 1, total: "0" }),
      line({ unit: "一厂", event: "钳工" }),
      line({ unit: "一厂", event: "焊工" }),
      line({ unit: "二厂", event: "焊工", took: false }),
    ]);
    expect(
      lines.map(({ unit, event, competed, best, meanTotal }) => [
        unit,
        event,
        competed,
        best,
        meanTotal,
      ]),
    ).toEqual([
      ["一厂", "钳工", 1, null, null],
      ["一厂", "焊工", 1, null, null],
      // Of all events only what may be added: their totals are not of one kind.
      ["一厂", null, 2, null, null],
      ["二厂", "电工", 1, 1, "0.00"],
      ["二厂", "焊工", 0, null, null],
      ["二厂", null, 1, null, null],
    ]);
    expect(unitLines([])).toEqual([]);
  });

  it("says the total that the best place was won with, though less is better", () => {
    const [only] = unitLines([
      line({ rank: 1, total: "5.66" }),
      line({ rank: 2, total: "6.03" }),
    ]);
    expect([only?.best, only?.bestTotal]).toEqual([1, "5.66"]);
  });

  it("counts by event how many units took part", () => {
    const lines = eventLines([
      line({ unit: "二厂", event: "电工", rank: 1, total: "9" }),
      line({ unit: "一厂", event: "电工", rank: 2, total: "8" }),
      line({ unit: "一厂", event: "焊工", took: false }),
    ]);
    expect(
      lines.map(({ event, units, entrants, competed, meanPlace }) => [
        event,
        units,
        entrants,
        competed,
        meanPlace,
      ]),
    ).toEqual([
      ["电工", 2, 2, 2, "1.50"],
      ["焊工", 1, 1, 0, null],
    ]);
  });

  it("keeps units whose names run together apart", () => {
    expect(
      unitLines([
        line({ unit: "甲,乙", event: "丙" }),
        line({ unit: "甲", event: "乙,丙" }),
      ]),
    ).toHaveLength(2);
  });
});
