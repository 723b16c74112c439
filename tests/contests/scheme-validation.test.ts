import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { engineMessages } from "~/contests/engine-messages";
import {
  parseScheme,
  schemeProblems,
} from "~/contests/rules/scheme-validation";

const welding = () =>
  JSON.parse(
    readFileSync(
      new URL("./bundles/welding/scheme.json", import.meta.url),
      "utf8",
    ),
  ) as Record<string, unknown>;

/** The problems of a root, as "path code". */
function of(root: unknown, rest: object = {}): string[] {
  const problems = schemeProblems({ version: 1, round: null, root, ...rest });
  for (const { code } of problems)
    expect(engineMessages.en).toHaveProperty(code);
  return problems.map(({ path, code }) => `${path} ${code}`);
}
const leaf = (id: string, more: object = {}) => ({
  id,
  type: "measurement",
  max: "10",
  ...more,
});

test("the welding final is a scheme, and comes back as it was given", () => {
  const json = welding();
  expect(parseScheme(json)).toEqual({ ok: true, value: welding() });
});

describe("each problem is named by its place", () => {
  test.each<[string, unknown, object, string]>([
    [
      "ids unique",
      { id: "a", children: [leaf("b"), leaf("b")] },
      {},
      "root.children[1].id scheme-id-taken",
    ],
    [
      "an id that is missing",
      { type: "measurement" },
      {},
      "root.id scheme-missing",
    ],
    ["an id with blanks", leaf(" a"), {}, "root.id scheme-bad-id"],
    [
      "an id that is no text",
      { ...leaf("a"), id: 7 },
      {},
      "root.id scheme-not-text",
    ],
    [
      "weights of a sum reproduce its max",
      { id: "a", max: "10", children: [leaf("b", { weight: "0.9" })] },
      {},
      "root.max scheme-max-not-reached",
    ],
    [
      "a max over a child without one",
      { id: "a", max: "10", children: [{ id: "b", type: "measurement" }] },
      {},
      "root.max scheme-max-unbounded",
    ],
    [
      "a max deep in the tree",
      { id: "a", children: [{ id: "b", max: "9", children: [leaf("c")] }] },
      {},
      "root.children[0].max scheme-max-not-reached",
    ],
    [
      "steps within 0 … max",
      leaf("a", { steps: ["0", "11"] }),
      {},
      "root.steps[1] scheme-step-over-max",
    ],
    [
      "steps not below 0",
      leaf("a", { steps: ["-1"] }),
      {},
      "root.steps[0] scheme-negative",
    ],
    ["no steps", leaf("a", { steps: [] }), {}, "root.steps scheme-no-steps"],
    [
      "tie-break names exist",
      leaf("a"),
      { tieBreak: [{ by: "b", direction: "lower" }] },
      "tieBreak[0].by scheme-tie-break-unknown",
    ],
    [
      "a tie-break says its direction",
      leaf("a"),
      { tieBreak: [{ by: "a" }] },
      "tieBreak[0].direction scheme-missing",
    ],
    [
      "drops leave a mark",
      { id: "a", type: "panel", dropLow: 1, dropHigh: 2, minJudges: 3 },
      {},
      "root.minJudges scheme-drops-leave-none",
    ],
    [
      "seats for those who must be there",
      { id: "a", type: "panel", judges: 2, minJudges: 3 },
      {},
      "root.judges scheme-too-few-seats",
    ],
    [
      "min over max",
      { id: "a", type: "panel", min: "5", max: "3" },
      {},
      "root.max scheme-max-under-min",
    ],
    [
      "a negative weight",
      { id: "a", children: [leaf("b", { weight: "-1" })] },
      {},
      "root.children[0].weight scheme-negative",
    ],
    [
      "a number that is not text",
      leaf("a", { max: 10 }),
      {},
      "root.max scheme-not-a-decimal",
    ],
    [
      "an exponent",
      leaf("a", { max: "1e2" }),
      {},
      "root.max scheme-not-a-decimal",
    ],
    [
      "a weighted root",
      leaf("a", { weight: "0.5" }),
      {},
      "root.weight scheme-root-weighted",
    ],
    [
      "nothing that counts",
      { id: "a", children: [leaf("b", { weight: "0.0" })] },
      {},
      "root.children scheme-nothing-counts",
    ],
    [
      "no children",
      { id: "a", children: [] },
      {},
      "root.children scheme-no-children",
    ],
    [
      "children that are no list",
      { id: "a", children: "b" },
      {},
      "root.children scheme-not-a-list",
    ],
    [
      "a child that is no object",
      { id: "a", children: [null] },
      {},
      "root.children[0] scheme-not-an-object",
    ],
    [
      "leaf and inner at once",
      { ...leaf("a"), children: [leaf("b")] },
      {},
      "root scheme-leaf-with-children",
    ],
    [
      "neither leaf nor inner",
      { id: "a" },
      {},
      "root scheme-neither-leaf-nor-inner",
    ],
    [
      "an unknown type",
      { id: "a", type: "guess" },
      {},
      "root.type scheme-not-one-of",
    ],
    [
      "a field of another type",
      leaf("a", { judges: 3 }),
      {},
      "root.judges scheme-unknown-key",
    ],
    [
      "a misspelt field",
      { id: "a", type: "judgement", max: "9", judges: 3, maxspread: 1 },
      {},
      "root.maxspread scheme-unknown-key",
    ],
    [
      "judges of a judgement",
      { id: "a", type: "judgement", max: "9" },
      {},
      "root.judges scheme-missing",
    ],
    [
      "half a judge",
      { id: "a", type: "judgement", max: "9", judges: 2.5 },
      {},
      "root.judges scheme-not-a-count",
    ],
    [
      "an unknown rounding",
      leaf("a", { round: { places: 2, mode: "half-even" } }),
      {},
      "root.round.mode scheme-not-one-of",
    ],
    [
      "places out of range",
      leaf("a", { round: { places: 11, mode: "half-up" } }),
      {},
      "root.round.places scheme-not-a-count",
    ],
    [
      "best of times and points",
      {
        id: "a",
        combine: "best",
        children: [leaf("b"), leaf("c", { direction: "lower" })],
      },
      {},
      "root scheme-directions-mixed",
    ],
    [
      "a name without words",
      leaf("a", { name: {} }),
      {},
      "root.name scheme-name-empty",
    ],
    [
      "deduction ids unique",
      leaf("a"),
      { deductions: [{ id: "x" }, { id: "x" }] },
      "deductions[1].id scheme-id-taken",
    ],
    [
      "an unknown scale",
      leaf("a"),
      { scale: "stanine" },
      "scale scheme-not-one-of",
    ],
    [
      "an unknown version",
      leaf("a"),
      { version: 2 },
      "version scheme-version-unknown",
    ],
    [
      "an unknown field of the scheme",
      leaf("a"),
      { tiebreak: [] },
      "tiebreak scheme-unknown-key",
    ],
  ])("%s", (_, root, rest, want) => expect(of(root, rest)).toEqual([want]));
});

test("all problems in one go", () => {
  const root = {
    id: "a",
    combine: "product",
    children: [
      leaf("a", { max: "x" }),
      { id: "c", type: "panel", dropLow: -1 },
    ],
  };
  expect(of(root)).toEqual([
    "root.combine scheme-not-one-of",
    "root.children[0].id scheme-id-taken",
    "root.children[0].max scheme-not-a-decimal",
    "root.children[1].dropLow scheme-not-a-count",
  ]);
});

describe("what a panel can reach", () => {
  const dive = {
    id: "d",
    type: "panel",
    max: "10",
    minJudges: 5,
    dropLow: 1,
    dropHigh: 1,
    combine: "sum",
    factor: "2.5",
  };
  test("max × the judges kept × factor", () =>
    expect(of({ id: "all", max: "75", children: [dive] })).toEqual([]));
  test("of all its seats, where they are given", () => {
    expect(
      of({ id: "all", max: "125", children: [{ ...dive, judges: 7 }] }),
    ).toEqual([]);
    expect(
      of({ id: "all", max: "75", children: [{ ...dive, judges: 7 }] }),
    ).toEqual(["root.max scheme-max-not-reached"]);
  });
  test('a node of weight "0" adds nothing, whatever it can reach', () => {
    const time = {
      id: "time",
      type: "measurement",
      weight: "0",
      direction: "lower",
    };
    expect(of({ id: "all", max: "10", children: [leaf("a"), time] })).toEqual(
      [],
    );
  });
});

test.each([
  [null],
  [undefined],
  [7],
  ["x"],
  [[]],
  [[[]]],
  [{ root: [] }],
  [{ version: 1, root: { children: {} } }],
  [{ root: { id: {} } }],
])("%j is refused and does not throw", (json) =>
  expect(schemeProblems(json).length).toBeGreaterThan(0),
);

test("a tree too deep is refused and does not overflow", () => {
  let node: object = leaf("bottom");
  for (let level = 0; level < 50_000; level += 1)
    node = { id: `n${level}`, children: [node] };
  expect(of(node)).toEqual([
    `root${".children[0]".repeat(20)} scheme-too-deep`,
  ]);
});
