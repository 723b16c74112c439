import fc from "fast-check";
import { expect, it } from "vitest";
import { patched, patchOf } from "~/contests/rules/board-patch";
import type { Board, BoardLine } from "~/contests/rules/board-view";
import { planOf } from "~/contests/rules/plan";
import type { EntrantMarks } from "~/contests/rules/pricing";
import { price } from "~/contests/rules/ranking";
import {
  placesOf,
  repriced,
  runningField,
} from "~/contests/rules/running-field";
import type { Scheme } from "~/contests/rules/scheme";
import { Decimal } from "~/kit/decimal";

// What is kept up mark by mark is what a fresh look gives: the priced field, and the board's text.

const scheme: Scheme = {
  version: 1,
  round: { places: 2, mode: "half-up" },
  root: {
    id: "total",
    combine: "sum",
    children: [
      { id: "a", type: "measurement", max: "10", weight: "0.3" },
      { id: "b", type: "panel", max: "10", minJudges: 1, weight: "0.7" },
    ],
  },
  tieBreak: [{ by: "b", direction: "higher" }],
  scale: "worldskills-700",
};
const plan = planOf(scheme);
const mark = fc.constantFrom(null, "0", "3", "3.5", "7", "10");
const status = fc.constantFrom(
  "entered" as const,
  "entered" as const,
  "entered" as const,
  "absent" as const,
);
const sheet = fc.record({ a: mark, b: mark, c: mark, status });

function marksOf(
  entrant: string,
  { a, b, c, status: state }: { a: any; b: any; c: any; status: any },
): EntrantMarks {
  const row = (judge: string, text: string | null) => ({
    judge,
    mark: text === null ? null : Decimal.of(text),
  });
  return {
    entrant,
    status: state,
    time: null,
    marks: new Map([
      ["a", [row("", a)]],
      ["b", [row("J1", b), row("J2", c)]],
    ]),
    deductions: new Map(),
  };
}
const text = (field: ReturnType<typeof price>) =>
  field.map((line) => [
    line.entrant,
    line.rank,
    line.total?.toString(),
    line.reason,
    line.scale,
  ]);

it("a field kept priced mark by mark is the field priced whole", () => {
  fc.assert(
    fc.property(
      fc.array(sheet, { minLength: 1, maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(11), sheet), { maxLength: 12 }),
      (first, changes) => {
        const now = first.map((each, at) => marksOf(String(at), each));
        let running = runningField(plan, now);
        for (const [nth, each] of changes) {
          const at = nth % now.length;
          now[at] = marksOf(String(at), each);
          running = repriced(running, [now[at] as EntrantMarks]);
          expect(text(placesOf(running))).toEqual(text(price(scheme, now)));
        }
      },
    ),
  );
});

/** A board of entrants by total; equals share a place. */
function boardOf(totals: (number | null)[], at: number): Board {
  const lines = totals.map((total, nth) => ({ key: `W${nth}`, total }));
  const placed = lines
    .filter(({ total }) => total !== null)
    .sort((a, b) => (b.total ?? 0) - (a.total ?? 0));
  const line = (
    { key, total }: (typeof lines)[number],
    rank: number | null,
  ): BoardLine => ({
    key,
    label: key,
    rank,
    name: null,
    unit: null,
    nameEn: null,
    unitEn: null,
    total: total === null ? null : String(total),
    reason: total === null ? "not-scored" : null,
  });
  return {
    state: "live",
    since: "2026-05-01T01:00:00.000Z",
    term: null,
    at: new Date(at).toISOString(),
    ceremony: null,
    lines: [
      ...placed.map((each) =>
        line(each, 1 + placed.findIndex(({ total }) => total === each.total)),
      ),
      ...lines
        .filter(({ total }) => total === null)
        .map((each) => line(each, null)),
    ],
  };
}

it("a patch leads from one board to the next, whatever moved", () => {
  const totals = fc.array(fc.option(fc.nat(6)), { maxLength: 15 });
  fc.assert(
    fc.property(totals, totals, (before, after) => {
      const [from, to] = [boardOf(before, 1000), boardOf(after, 2000)];
      const patch = patchOf(from, to);
      if (patch) expect(patched(from, patch)).toEqual(to);
    }),
  );
});

it("after one mark only the entrant who moved is sent, with whoever shares or shared a place", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(1000), { minLength: 20, maxLength: 60 }),
      fc.nat(19),
      fc.nat(1000),
      (totals, nth, total) => {
        const changed = totals.map((each, at) => (at === nth ? total : each));
        const [from, to] = [boardOf(totals, 1000), boardOf(changed, 2000)];
        const patch = patchOf(from, to);
        expect(patch).not.toBeNull();
        expect(patched(from, patch!)).toEqual(to);
        expect(patch!.in.length).toBeLessThanOrEqual(3);
      },
    ),
  );
});

it("another state is another board, not a patch", () => {
  const board = boardOf([1, 2, 3], 1000);
  expect(patchOf(board, { ...board, state: "frozen" })).toBeNull();
});
