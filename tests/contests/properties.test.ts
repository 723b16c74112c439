/** What holds for every scheme and every marks, tried on generated ones. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { planOf } from "~/contests/rules/plan";
import type { Leaf } from "~/contests/rules/plan";
import type { MarkRow } from "~/contests/rules/leaf-values";
import { readMark } from "~/contests/rules/marks";
import { priceSheet } from "~/contests/rules/pricing";
import type { EntrantMarks } from "~/contests/rules/pricing";
import { price } from "~/contests/rules/ranking";
import type { Rounding, Scheme, SchemeNode } from "~/contests/rules/scheme";
import {
  parseScheme,
  schemeProblems,
} from "~/contests/rules/scheme-validation";
import { Decimal } from "~/kit/decimal";

const round = fc.option(
  fc
    .integer({ min: 0, max: 3 })
    .map((places): Rounding => ({ places, mode: "half-up" })),
);
const shared = {
  round: fc.option(round, { nil: undefined }),
  weight: fc.option(fc.constantFrom("0", "0.3", "0.7", "1", "2", "1.25"), {
    nil: undefined,
  }),
};
const some = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined });

const measurement = fc.record({
  ...shared,
  type: fc.constant("measurement" as const),
  max: fc.constant("100"),
});
const judgement = fc.record({
  ...shared,
  type: fc.constant("judgement" as const),
  max: fc.constantFrom("10", "7", "2.5"),
  judges: fc.integer({ min: 1, max: 4 }),
  maxSpread: some(fc.integer({ min: 0, max: 3 })),
});
const panel = fc
  .record({
    ...shared,
    type: fc.constant("panel" as const),
    max: fc.constant("100"),
    dropLow: fc.integer({ min: 0, max: 2 }),
    dropHigh: fc.integer({ min: 0, max: 2 }),
    combine: some(fc.constantFrom("mean" as const, "sum" as const)),
    factor: some(fc.constantFrom("0.8", "2.5", "0")),
  })
  .map((node) => ({ ...node, minJudges: node.dropLow + node.dropHigh + 1 }));

const { tree } = fc.letrec<{ tree: unknown; inner: unknown; leaf: unknown }>(
  (tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      tie("leaf"),
      tie("inner"),
    ),
    leaf: fc.oneof(measurement, judgement, panel),
    inner: fc.record({
      ...shared,
      combine: some(fc.constantFrom("sum", "mean", "best", "worst")),
      children: fc.array(tie("tree"), { minLength: 1, maxLength: 4 }),
    }),
  }),
);

/** Gives each node its id, the root no weight, and at least one child of each a weight. JSON drops what is undefined. */
function named(drawn: unknown, id = "n"): SchemeNode {
  const node = JSON.parse(JSON.stringify(drawn)) as SchemeNode & {
    children?: SchemeNode[];
  };
  if (id === "n") delete node.weight;
  node.id = id;
  node.children?.forEach(
    (child, at) => (node.children![at] = named(child, `${id}.${at}`)),
  );
  if (node.children?.every((child) => child.weight === "0"))
    delete node.children[0]?.weight;
  return node;
}

const scheme = fc
  .tuple(
    tree,
    round,
    fc.constantFrom("higher" as const, undefined),
    fc.boolean(),
  )
  .map(([root, rounding, direction, scaled]): Scheme => ({
    version: 1,
    round: rounding,
    root: named(root),
    ...(direction && { direction }),
    ...(scaled && { scale: "worldskills-700" as const }),
    deductions: [{ id: "late", max: "5" }],
    tieBreak: [
      { by: "n", direction: "higher" },
      { by: "time", direction: "lower" },
    ],
  }));

/** 0 … 100 in hundredths, tenths or whole numbers: coarse ones tie often. */
const typed = fc
  .tuple(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(1, 10, 100))
  .map(([n, by]) => n - (n % by))
  .map((n) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, "0")}`);

function rowsFor(leaf: Leaf): fc.Arbitrary<MarkRow[]> {
  const mark =
    leaf.kind === "judgement" ? fc.constantFrom("0", "1", "2", "3") : typed;
  const count =
    leaf.kind === "panel"
      ? leaf.minJudges + 2
      : leaf.kind === "judgement"
        ? leaf.node.judges
        : 1;
  return fc
    .array(
      fc.oneof(
        { weight: 12, arbitrary: mark },
        { weight: 1, arbitrary: fc.constant("") },
      ),
      { minLength: count, maxLength: count },
    )
    .map((texts) =>
      texts.map((text, at) => {
        const read = readMark(leaf, text);
        if (!read.ok) throw new Error(`${text} ${read.refusal.code}`);
        return { judge: `J${at}`, mark: read.value };
      }),
    );
}

const sheets = (of: Scheme, count: number): fc.Arbitrary<EntrantMarks[]> => {
  const { leaves } = planOf(of);
  const one = fc
    .tuple(fc.tuple(...leaves.map(rowsFor)), fc.constantFrom("0", "0.5", "5"))
    .map(([rows, late]) => ({
      status: "entered" as const,
      time: null,
      marks: new Map(
        leaves.map((leaf, at) => [leaf.id, rows[at] as MarkRow[]]),
      ),
      deductions: new Map([["late", Decimal.of(late)]]),
    }));
  return fc
    .array(one, { minLength: count, maxLength: count })
    .map((all) => all.map((sheet, at) => ({ entrant: `E${at}`, ...sheet })));
};
const marked = (count: number) =>
  scheme.chain((of) => fc.tuple(fc.constant(of), sheets(of, count)));

test("every generated scheme is valid, and its JSON survives a round trip", () => {
  fc.assert(
    fc.property(scheme, (of) => {
      expect(schemeProblems(of)).toEqual([]);
      const text = JSON.stringify(of);
      const parsed = parseScheme(JSON.parse(text));
      expect(parsed.ok && JSON.stringify(parsed.value)).toBe(text);
    }),
  );
});

test("whatever JSON it is given, validation answers and does not throw", () => {
  fc.assert(
    fc.property(fc.json(), (text) => void schemeProblems(JSON.parse(text))),
  );
  fc.assert(
    fc.property(
      fc.jsonValue(),
      (root) =>
        void schemeProblems({
          version: 1,
          root,
          deductions: root,
          tieBreak: root,
          round: root,
        }),
    ),
  );
});

test("the order of marks never matters", () => {
  fc.assert(
    fc.property(
      marked(4),
      fc.infiniteStream(fc.nat(1000)),
      ([of, field], stream) => {
        const shuffled = <T>(items: Iterable<T>): T[] =>
          [...items]
            .map((item) => ({ item, key: stream.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const mixed = field.map((sheet) => ({
          ...sheet,
          marks: new Map(
            shuffled(
              [...sheet.marks].map(
                ([id, rows]) => [id, shuffled(rows)] as const,
              ),
            ),
          ),
        }));
        const facts = (all: EntrantMarks[]) =>
          price(of, all).map(
            ({ entrant, rank, total, reason, scale, values }) => [
              entrant,
              rank,
              `${total}`,
              reason,
              scale,
              JSON.stringify([...values.entries()]),
            ],
          );
        expect(facts(mixed)).toEqual(facts(field));
      },
    ),
  );
});

test("raising a mark never lowers a total where higher is better", () => {
  fc.assert(
    fc.property(
      marked(1),
      fc.nat(),
      fc.nat(),
      typed,
      ([of, [sheet]], pickLeaf, pickRow, higher) => {
        const plan = planOf(of);
        const leaf = plan.leaves[pickLeaf % plan.leaves.length] as Leaf;
        const rows = sheet!.marks.get(leaf.id) as MarkRow[];
        const row = rows[pickRow % rows.length] as MarkRow;
        if (!(row.mark instanceof Decimal)) return;
        const to =
          leaf.kind === "judgement" ? Decimal.whole(3) : Decimal.of(higher);
        if (to.compare(row.mark) <= 0) return;
        const marks = new Map(sheet!.marks).set(
          leaf.id,
          rows.map((other) => (other === row ? { ...row, mark: to } : other)),
        );
        const before = priceSheet(plan, sheet!);
        const after = priceSheet(plan, { ...sheet!, marks });
        // A raised judgement may come to lie too far from the others, or near enough at last: then a value goes or comes,
        // and best or worst choose among others than before. Where the same leaves have values, a total never falls.
        if (
          (before.values.get(leaf.id) === undefined) !==
          (after.values.get(leaf.id) === undefined)
        )
          return;
        expect(after.total === null).toBe(before.total === null);
        if (before.total !== null)
          expect(after.total?.compare(before.total)).toBeGreaterThanOrEqual(0);
      },
    ),
    { numRuns: 1000 },
  );
});

test("no value is ever below 0 where no mark is", () => {
  fc.assert(
    fc.property(marked(1), ([of, [sheet]]) => {
      const { values } = priceSheet(planOf(of), sheet!);
      for (const [, value] of values.entries())
        expect(value.sign()).toBeGreaterThanOrEqual(0);
    }),
  );
});
