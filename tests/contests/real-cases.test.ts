/** Published results that the engine must reproduce: figure skating protocols 2016–17, speed-cubing averages, placings. */
import { describe, expect, test } from "vitest";
import { planOf } from "~/contests/rules/plan";
import { priceSheet } from "~/contests/rules/pricing";
import { price } from "~/contests/rules/ranking";
import type { Panel } from "~/contests/rules/scheme";
import { schemeOf, sheetOf } from "./schemes";

const trimmed = (more: Partial<Panel> = {}): Panel => ({
  id: "panel",
  type: "panel",
  dropLow: 1,
  dropHigh: 1,
  minJudges: 3,
  ...more,
});

function panelValue(
  text: string,
  more: Partial<Panel> = {},
): string | undefined {
  const scheme = schemeOf(trimmed(more));
  return priceSheet(
    planOf(scheme),
    sheetOf(scheme, {
      panel: text.split(" ").map((mark) => mark.replace("–", "")),
    }),
  ).total?.toFixed(2);
}

describe("one judge of nine absent", () => {
  test("7.50", () =>
    expect(panelValue("7.5 8.0 7.25 7.25 7.5 – 8.25 7.0 7.5")).toBe("7.50"));
  test("7.43 if the gap were 0", () =>
    expect(panelValue("7.5 8.0 7.25 7.25 7.5 0 8.25 7.0 7.5")).toBe("7.43"));
  test("the same, next component: 7.83", () =>
    expect(panelValue("8.0 7.0 7.5 8.0 7.75 – 7.75 8.0 8.0")).toBe("7.83"));
});

describe("five panels, each × 0.8, each product rounded, then summed: 36.92", () => {
  const marks = ["9.07", "9.14", "9.21", "9.36", "9.36"];
  const ids = marks.map((_, at) => `P${at + 1}`);
  const texts = Object.fromEntries(
    marks.map((mark, at) => [ids[at] as string, [mark]]),
  );
  const single = { type: "panel", minJudges: 1 } as const;

  test("as weights", () => {
    const scheme = schemeOf({
      id: "sum",
      children: ids.map((id) => ({ ...single, id, weight: "0.8" })),
    });
    expect(
      priceSheet(planOf(scheme), sheetOf(scheme, texts)).total?.toString(),
    ).toBe("36.92");
  });
  test("as factors of the scheme", () => {
    const scheme = schemeOf({
      id: "sum",
      children: ids.map((id) => ({ ...single, id, factor: "0.8" })),
    });
    expect(
      priceSheet(planOf(scheme), sheetOf(scheme, texts)).total?.toString(),
    ).toBe("36.92");
  });
  test("as factors of the mark rows", () => {
    const scheme = schemeOf({
      id: "sum",
      children: ids.map((id) => ({ ...single, id })),
    });
    const factors = Object.fromEntries(ids.map((id) => [id, "0.8"]));
    expect(
      priceSheet(
        planOf(scheme),
        sheetOf(scheme, texts, { factors }),
      ).total?.toString(),
    ).toBe("36.92");
  });
  test("36.91 if rounded once", () => {
    const scheme = schemeOf({
      id: "sum",
      children: ids.map((id) => ({
        ...single,
        id,
        weight: "0.8",
        round: null,
      })),
    });
    expect(
      priceSheet(planOf(scheme), sheetOf(scheme, texts)).total?.toString(),
    ).toBe("36.91");
  });
});

describe("speed-cubing averages", () => {
  const times: Partial<Panel> = { direction: "lower", minJudges: 12 };
  test("twelve times, exact 4.965: 4.97 (toFixed says 4.96)", () => {
    expect(
      panelValue(
        "4.40 4.86 6.51 4.79 4.08 6.15 4.63 5.38 5.07 5.32 4.13 4.92",
        times,
      ),
    ).toBe("4.97");
    expect((4.965).toFixed(2)).toBe("4.96");
  });
  test("twelve times with one DNF, which is worst and dropped: 40.21", () => {
    expect(
      panelValue(
        "40.81 41.04 36.48 38.64 DNF 41.80 38.18 42.02 41.64 40.56 38.23 39.13",
        times,
      ),
    ).toBe("40.21");
  });
  test("two DNFs are more than can be dropped: no value", () => {
    expect(
      panelValue(
        "40.81 41.04 36.48 DNF DNF 41.80 38.18 42.02 41.64 40.56 38.23 39.13",
        times,
      ),
    ).toBeUndefined();
  });
});

/** A field of whole totals: places in the order of the entrants given. */
function placesOf(
  totals: readonly string[],
  second?: readonly string[],
): (number | null)[] {
  const scheme = schemeOf(
    {
      id: "all",
      children: [
        { id: "total", type: "measurement" },
        { id: "second", type: "measurement", weight: "0" },
      ],
    },
    { tieBreak: second ? [{ by: "second", direction: "higher" }] : [] },
  );
  const sheets = totals.map((total, at) =>
    sheetOf(
      scheme,
      { total: [total], ...(second ? { second: [second[at] as string] } : {}) },
      { entrant: `${at}` },
    ),
  );
  const rank = new Map(
    price(scheme, sheets).map((entrant) => [entrant.entrant, entrant.rank]),
  );
  return totals.map((_, at) => rank.get(`${at}`) ?? null);
}

describe("ranking", () => {
  test("a tie broken by the second key: 1 2 4 3 5", () => {
    const totals = ["70.53", "67.10", "66.90", "66.90", "53.90"];
    expect(
      placesOf(totals, ["37.68", "35.67", "34.66", "35.01", "26.10"]),
    ).toEqual([1, 2, 4, 3, 5]);
  });
  test("12th to 16th of a field, equal at the 14th: 12 13 14 14 16", () => {
    const before = Array.from({ length: 11 }, (_, at) => String(100 - at));
    expect(
      placesOf([...before, "50", "49", "48", "48", "47"]).slice(11),
    ).toEqual([12, 13, 14, 14, 16]);
  });
});

test("57.25 + 55.54 − 0 is 112.79 exactly", () => {
  const scheme = schemeOf(
    {
      id: "all",
      round: null,
      children: [
        { id: "A", type: "measurement" },
        { id: "B", type: "measurement" },
      ],
    },
    { deductions: [{ id: "late" }] },
  );
  const sheet = sheetOf(
    scheme,
    { A: ["57.25"], B: ["55.54"] },
    { deductions: { late: "0" } },
  );
  expect(priceSheet(planOf(scheme), sheet).total?.toString()).toBe("112.79");
});
