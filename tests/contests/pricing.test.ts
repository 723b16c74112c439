import { describe, expect, test } from "vitest";
import { planOf } from "~/contests/rules/plan";
import { priceSheet } from "~/contests/rules/pricing";
import { price } from "~/contests/rules/ranking";
import { worldSkillsScale } from "~/contests/rules/scale";
import type {
  InnerNode,
  Judgement,
  Panel,
  Scheme,
} from "~/contests/rules/scheme";
import { Decimal } from "~/kit/decimal";
import { schemeOf, sheetOf } from "./schemes";

type Facts = Parameters<typeof sheetOf>[2];
const priced = (
  scheme: Scheme,
  texts: Record<string, string[]>,
  facts?: Facts,
) => priceSheet(planOf(scheme), sheetOf(scheme, texts, facts));
const total = (
  scheme: Scheme,
  texts: Record<string, string[]>,
  facts?: Facts,
) => priced(scheme, texts, facts).total?.toString() ?? null;
const measurement = (id: string, more = {}) => ({
  id,
  type: "measurement" as const,
  ...more,
});
const judgement: Judgement = {
  id: "J",
  type: "judgement",
  max: "10",
  judges: 3,
  maxSpread: 1,
};
const panel: Panel = {
  id: "P",
  type: "panel",
  dropLow: 1,
  dropHigh: 1,
  minJudges: 3,
};

describe("judgement", () => {
  test("mean ÷ 3 × max, rounded once", () => {
    expect(total(schemeOf(judgement), { J: ["3", "2", "3"] })).toBe("8.89");
    expect(total(schemeOf(judgement), { J: ["3", "3", "3"] })).toBe("10");
    expect(total(schemeOf(judgement), { J: ["0", "0", "0"] })).toBe("0");
  });
  test("left exact, three ninths of ten stay exact through the tree", () => {
    const scheme = schemeOf({
      id: "all",
      children: [{ ...judgement, round: null, weight: "9" }],
    });
    expect(total(scheme, { J: ["1", "1", "1"] })).toBe("30");
  });
  test("a spread over the limit is not accepted until marked again", () => {
    const {
      total: none,
      reason,
      gaps,
    } = priced(schemeOf(judgement), { J: ["3", "1", "3"] });
    expect([none, reason, gaps]).toEqual([
      null,
      "incomplete",
      [{ node: "J", code: "gap-spread" }],
    ]);
    expect(
      total(schemeOf({ ...judgement, maxSpread: undefined }), {
        J: ["3", "0", "3"],
      }),
    ).toBe("6.67");
  });
  test("a judge missing or one too many leaves no value", () => {
    expect(
      priced(schemeOf(judgement), { J: ["3", "", "3"] }).gaps[0]?.code,
    ).toBe("gap-marks-missing");
    expect(
      priced(schemeOf(judgement), { J: ["3", "3", "3", "3"] }).gaps[0]?.code,
    ).toBe("gap-too-many-marks");
  });
  test("with minJudges an absent judge is not waited for, one who is only late is", () => {
    const some = schemeOf({ ...judgement, minJudges: 2 });
    expect(total(some, { J: ["3", "", "2"] })).toBe("8.33");
    expect(total(some, { J: ["3", "2"] })).toBe(null);
    expect(priced(some, { J: ["3", "", ""] }).gaps[0]?.code).toBe(
      "gap-marks-missing",
    );
    expect(total(some, { J: ["3", "3", "3", ""] })).toBe("10");
  });
});

describe("panel", () => {
  test("drops one of several equals, not all", () => {
    expect(
      total(schemeOf({ ...panel, combine: "sum" }), {
        P: ["9", "9", "9", "5", "5"],
      }),
    ).toBe("23");
  });
  test("fewer present than minJudges is not complete; an absent judge is absent, not zero", () => {
    expect(
      priced(schemeOf(panel), { P: ["9", "8", "", ""] }).gaps[0]?.code,
    ).toBe("gap-too-few-judges");
    expect(total(schemeOf(panel), { P: ["9", "8", "7", ""] })).toBe("8");
  });
  test("the factor multiplies the exact mean, and the product is rounded once", () => {
    const scheme = schemeOf({ id: "P", type: "panel", factor: "3" });
    expect(total(scheme, { P: ["1", "0", "0"] })).toBe("1");
    expect(total(scheme, { P: ["1", "0", "0"] }, { factors: { P: "6" } })).toBe(
      "2",
    );
  });
  test("negative marks round away from zero", () => {
    const scheme = schemeOf({
      id: "all",
      children: [
        {
          id: "P",
          type: "panel",
          min: "-3",
          round: { places: 0, mode: "half-up" },
        },
        measurement("M"),
      ],
    });
    expect(total(scheme, { P: ["-2", "-3"], M: ["5"] })).toBe("2");
  });
});

describe("inner nodes", () => {
  const runs = (
    combine: InnerNode["combine"],
    more: Partial<InnerNode> = {},
  ): Scheme =>
    schemeOf({
      id: "all",
      combine,
      children: [measurement("A"), measurement("B"), measurement("C")],
      ...more,
    });
  test("best and worst take the children that have a value", () => {
    expect(total(runs("best"), { A: ["7"], C: ["9"] })).toBe("9");
    expect(total(runs("worst"), { A: ["7"], C: ["9"] })).toBe("7");
  });
  test("of times the best is the lowest, and a DNF is no value", () => {
    expect(
      total(runs("best", { direction: "lower" }), {
        A: ["7"],
        B: ["DNF"],
        C: ["9"],
      }),
    ).toBe("7");
    expect(
      total(runs("worst", { direction: "lower" }), {
        A: ["7"],
        B: ["DNF"],
        C: ["9"],
      }),
    ).toBe("9");
  });
  test("children that say lower make the best the lowest", () => {
    const times = ["A", "B"].map((id) =>
      measurement(id, { direction: "lower" }),
    );
    expect(
      total(schemeOf({ id: "all", combine: "best", children: times }), {
        A: ["7"],
        B: ["9"],
      }),
    ).toBe("7");
  });
  test("sum and mean want all of them", () => {
    expect(total(runs("sum"), { A: ["7"], C: ["9"] })).toBeNull();
    expect(total(runs("mean"), { A: ["7"], C: ["9"] })).toBeNull();
    expect(total(runs("mean"), { A: ["7"], B: ["7"], C: ["9"] })).toBe("7.67");
  });
  test("a value is rounded before its parent uses it, and the weighted product once more", () => {
    const child = {
      id: "mean",
      combine: "mean" as const,
      weight: "0.5",
      children: [measurement("A"), measurement("B"), measurement("C")],
    };
    // mean 0.333… → 0.33; × 0.5 = 0.165 → 0.17 (exact: 0.1666… → 0.17 too, so a second pair tells them apart)
    expect(
      total(schemeOf({ id: "all", children: [child] }), {
        A: ["1"],
        B: ["0"],
        C: ["0"],
      }),
    ).toBe("0.17");
    // mean 0.0066… → 0.01; × 0.5 = 0.005 → 0.01, where 0.0033… would be 0
    expect(
      total(schemeOf({ id: "all", children: [child] }), {
        A: ["0.02"],
        B: ["0"],
        C: ["0"],
      }),
    ).toBe("0.01");
  });
  test('weight "0" never makes a total incomplete and takes no part in it', () => {
    const children = [
      measurement("A"),
      measurement("B"),
      measurement("note", { weight: "0" }),
    ];
    expect(
      total(schemeOf({ id: "all", combine: "mean", children }), {
        A: ["4"],
        B: ["6"],
      }),
    ).toBe("5");
    expect(
      total(schemeOf({ id: "all", combine: "worst", children }), {
        A: ["4"],
        B: ["6"],
        note: ["1"],
      }),
    ).toBe("4");
  });
});

describe("totals", () => {
  const scheme = schemeOf(measurement("M", { max: "100" }), {
    deductions: [{ id: "late", max: "5" }, { id: "unsafe" }],
  });
  test("deductions come off the root, which never goes below 0", () => {
    expect(
      total(
        scheme,
        { M: ["9"] },
        { deductions: { late: "2.5", unsafe: "0.125" } },
      ),
    ).toBe("6.375");
    expect(total(scheme, { M: ["3"] }, { deductions: { late: "4" } })).toBe(
      "0",
    );
    expect(
      priced(scheme, { M: ["9"] }, { deductions: { late: "2" } })
        .values.get("M")
        ?.toString(),
    ).toBe("7");
  });
  test("never one number for two meanings", () => {
    const reason = (texts: Record<string, string[]>, facts?: Facts) =>
      priced(scheme, texts, facts).reason;
    expect(total(scheme, { M: ["0"] })).toBe("0");
    expect(reason({ M: ["0"] })).toBeNull();
    expect(reason({})).toBe("not-scored");
    expect(reason({ M: [""] })).toBe("not-scored");
    for (const status of ["absent", "withdrew", "disqualified"] as const) {
      const sheet = priced(scheme, { M: ["90"] }, { status });
      expect([sheet.reason, sheet.total, sheet.values.get("M")]).toEqual([
        status,
        null,
        undefined,
      ]);
    }
    const two = schemeOf({
      id: "all",
      children: [measurement("A"), judgement],
    });
    expect(priced(two, { A: ["1"] })).toMatchObject({
      reason: "incomplete",
      gaps: [{ node: "J", code: "gap-no-mark" }],
    });
  });
});

describe("ranks", () => {
  const scheme = schemeOf(measurement("M"), {
    tieBreak: [{ by: "time", direction: "lower" }],
    scale: "worldskills-700",
  });
  const field = (rows: [string, string, Facts?][]) =>
    price(
      scheme,
      rows.map(([entrant, mark, facts]) =>
        sheetOf(scheme, { M: [mark] }, { entrant, ...facts }),
      ),
    );
  test("who has no total stands after the others with the reason, in the order of entry", () => {
    const ranks = field([
      ["A", "5", { status: "absent" }],
      ["B", "5"],
      ["C", ""],
      ["D", "9"],
    ]);
    expect(
      ranks.map(({ entrant, rank, reason }) => [entrant, rank, reason]),
    ).toEqual([
      ["D", 1, null],
      ["B", 2, null],
      ["A", null, "absent"],
      ["C", null, "not-scored"],
    ]);
  });
  test("who has no time stands behind those who have one; two without share", () => {
    const ranks = field([
      ["A", "5"],
      ["B", "5", { time: "70" }],
      ["C", "5"],
      ["D", "5", { time: "60.5" }],
    ]);
    expect(ranks.map(({ entrant, rank }) => `${entrant}${rank}`)).toEqual([
      "D1",
      "B2",
      "A3",
      "C3",
    ]);
  });
  test("lower totals first where lower is better", () => {
    const times = schemeOf(measurement("M"), { direction: "lower" });
    const ranks = price(
      times,
      ["12.5", "11", "DNF"].map((mark, at) =>
        sheetOf(times, { M: [mark] }, { entrant: `${at}` }),
      ),
    );
    expect(
      ranks.map(({ entrant, rank, reason }) => [entrant, rank, reason]),
    ).toEqual([
      ["1", 1, null],
      ["0", 2, null],
      ["2", null, "incomplete"],
    ]);
  });
  test("a node called time goes before the entrant's own time", () => {
    const own = schemeOf(
      {
        id: "all",
        children: [measurement("M"), measurement("time", { weight: "0" })],
      },
      { tieBreak: [{ by: "time", direction: "lower" }] },
    );
    const sheets = [
      ["A", "9", "1"],
      ["B", "8", "2"],
    ] as const;
    const ranks = price(
      own,
      sheets.map(([entrant, node, time]) =>
        sheetOf(own, { M: ["5"], time: [node] }, { entrant, time }),
      ),
    );
    expect(ranks.map(({ entrant }) => entrant)).toEqual(["B", "A"]);
  });
});

describe("worldskills-700", () => {
  const scale = (...totals: string[]) =>
    worldSkillsScale(totals.map(Decimal.of));
  test("the median is 700, a step of the spread 20.23…", () =>
    expect(scale("60", "70", "80")).toEqual([680, 700, 720]));
  test("with a spread of 0 everyone gets 700", () =>
    expect(scale("70", "70", "70", "10")).toEqual([700, 700, 700, 700]));
  test("clamped to 0 … 1000", () =>
    expect(scale("0", "70", "70.1", "70.2", "1000")).toEqual([
      0, 680, 700, 720, 1000,
    ]));
  test("an even field has the mean of the two in the middle; nobody has none", () => {
    expect(scale("10", "20", "30", "40")).toEqual([670, 690, 710, 730]);
    expect(scale()).toEqual([]);
  });
});
