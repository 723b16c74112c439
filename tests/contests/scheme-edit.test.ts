import { describe, expect, it } from "vitest";
import { Decimal } from "~/kit/decimal";
import type { Scheme } from "~/contests/rules/scheme";
import { schemeChange } from "~/contests/rules/scheme-change";
import {
  added,
  changed,
  newNode,
  nodeAt,
  placeInPath,
  placeOf,
  removed,
} from "~/contests/rules/scheme-edit";
import { moved, reachable } from "~/contests/rules/scheme-move";
import {
  schemeRows,
  schemeColumns,
  columnNames,
} from "~/contests/rules/scheme-table";
import { schemeFromTable } from "~/contests/rules/scheme-table-read";
import { schemeTemplates } from "~/contests/rules/scheme-templates";
import { inventedRows, trialRun } from "~/contests/rules/scheme-trial";
import {
  parseScheme,
  schemeProblems,
} from "~/contests/rules/scheme-validation";

const template = schemeTemplates["thirty-seventy"] as Scheme;
const ids = (scheme: Scheme) =>
  JSON.stringify(scheme.root).match(/"id":"[^"]+"/g);
const table = (rows: string[][], english = false) => ({
  header: schemeColumns.map((column) => columnNames[column][english ? 1 : 0]),
  rows: rows.map((cells, at) => ({ line: at + 2, cells })),
});

describe("the ready schemes", () => {
  it.each(Object.keys(schemeTemplates))("%s is right", (name) => {
    expect(schemeProblems(schemeTemplates[name])).toEqual([]);
  });
});

describe("editing a scheme as a tree", () => {
  it("moves a node up, down, in and out, and back again", () => {
    const place = placeOf(template, "A2") as number[];
    const up = moved(template, place, "up");
    expect(placeOf(up.scheme, "A2")).toEqual(up.place);
    expect(moved(up.scheme, up.place, "down").scheme).toEqual(template);
    const out = moved(template, place, "out");
    expect(out.place).toEqual([2]);
    expect(moved(out.scheme, out.place, "in").place).toEqual([1, 3]);
    expect(moved(template, [0], "up").scheme).toBe(template);
    expect(moved(template, [0], "in").scheme).toBe(template);
    expect(moved(template, [], "up").scheme).toBe(template);
    expect(moved(template, [9, 9], "up").scheme).toBe(template);
  });

  it("adds every kind of node, each valid by itself", () => {
    for (const kind of [
      "measurement",
      "judgement",
      "panel",
      "inner",
    ] as const) {
      const next = added(template, [1], newNode(template, kind));
      expect(schemeProblems(next).map(({ code }) => code)).toEqual([
        "scheme-max-not-reached",
      ]);
      expect(ids(next)?.length).toBeGreaterThan(ids(template)?.length ?? 0);
    }
    const behind = added(template, [0], newNode(template, "measurement"));
    expect(nodeAt(behind, [1])?.id).toBe("A5");
  });

  it("takes fields away, renames tie-breaks along, drops those of what is gone", () => {
    const unweighted = changed(template, [0], { weight: undefined });
    expect(nodeAt(unweighted, [0])).not.toHaveProperty("weight");
    const renamed = changed(template, [1], { id: "work" });
    expect(renamed.tieBreak?.[0]?.by).toBe("work");
    expect(removed(template, [1]).tieBreak).toEqual([
      { by: "time", direction: "lower" },
    ]);
    const alone = removed(removed(template, [0]), [0]);
    expect(nodeAt(alone, [0])?.id).toBe("practical");
  });

  it("finds the node that a problem's path speaks of", () => {
    expect(placeInPath("root")).toEqual([]);
    expect(placeInPath("root.max")).toEqual([]);
    expect(placeInPath("root.children[1].children[3].steps[2]")).toEqual([
      1, 3,
    ]);
    for (const path of ["", "rooted", "deductions[0].max", "tieBreak[1].by"])
      expect(placeInPath(path)).toBeUndefined();
    const wrong = changed(template, placeOf(template, "A2") ?? [], {
      weight: "x",
    });
    const [problem] = schemeProblems(wrong);
    expect(nodeAt(wrong, placeInPath(problem?.path ?? "") ?? [])?.id).toBe(
      "A2",
    );
  });

  it("says what a node reaches, whatever it states", () => {
    expect(reachable(template.root)?.toString()).toBe("100");
    const more = added(template, [1], newNode(template, "measurement"));
    expect(reachable(nodeAt(more, [1])!)?.toString()).toBe("110");
    expect(reachable(changed(template, [0], { max: "x" }).root)).toBeNull();
  });
});

describe("a scheme as a table", () => {
  it.each(Object.keys(schemeTemplates))(
    "%s comes back as it was, in both languages",
    (name) => {
      const scheme = schemeTemplates[name] as Scheme;
      for (const english of [false, true]) {
        const back = schemeFromTable(
          table(schemeRows(scheme, english), english),
          scheme,
        );
        expect(back.problems).toEqual([]);
        const parsed = parseScheme(JSON.parse(JSON.stringify(back.scheme)));
        expect(parsed.ok).toBe(true);
        expect(schemeRows(back.scheme as Scheme, english)).toEqual(
          schemeRows(scheme, english),
        );
      }
    },
  );

  it("keeps a node's own rounding, direction and factor", () => {
    const times: Scheme = {
      version: 1,
      root: {
        id: "t",
        combine: "best",
        children: [
          {
            id: "run",
            type: "panel",
            factor: "0.8",
            combine: "sum",
            direction: "lower",
            round: null,
          },
          {
            id: "run2",
            type: "measurement",
            direction: "lower",
            round: { places: 3, mode: "half-up" },
          },
        ],
      },
    };
    expect(schemeFromTable(table(schemeRows(times, false)), {}).scheme).toEqual(
      times,
    );
  });

  it("names every wrong row", () => {
    const row = (cells: Partial<Record<string, string>>) =>
      schemeColumns.map((column) => cells[column] ?? "");
    const { problems } = schemeFromTable(
      table([
        row({ id: "t", kind: "合计" }),
        row({ id: "a", parent: "t", kind: "神秘" }),
        row({ id: "b", parent: "zzz", kind: "测量分" }),
        row({ id: "c", parent: "t", kind: "评价分", judges: "NaN" }),
        row({ id: "c", parent: "t", kind: "测量分" }),
        row({ id: "d", kind: "测量分" }),
      ]),
      {},
    );
    expect(problems.map(({ row: at, refusal }) => [at, refusal.code])).toEqual([
      [3, "scheme-row-kind"],
      [4, "scheme-row-parent"],
      [5, "scheme-row-count"],
      [6, "scheme-row-id"],
      [7, "scheme-row-roots"],
    ]);
    expect(
      schemeFromTable({ header: ["编号", "密码"], rows: [] }, {}).problems.map(
        ({ refusal }) => refusal.code,
      ),
    ).toEqual(["list-column-unknown", "list-column-missing"]);
  });
});

describe("a trial run", () => {
  it.each(Object.keys(schemeTemplates))(
    "%s: invented marks are all allowed, and the same for the same number",
    (name) => {
      const scheme = schemeTemplates[name] as Scheme;
      for (let seed = 0; seed < 40; seed += 1) {
        const rows = inventedRows(scheme, seed, 5);
        expect(inventedRows(scheme, seed, 5)).toEqual(rows);
        const run = trialRun(scheme, rows);
        expect(run.problems).toEqual([]);
        expect(run.field.map(({ rank }) => rank)[0]).toBe(1);
      }
    },
  );
  it("reads what is typed over, absent judges too, and names what is no mark", () => {
    const rows = inventedRows(template, 1, 1);
    const cells = {
      ...rows[0]!.cells,
      A3: "20 - 25 30 28",
      A2: "NaN",
      theory: "８０",
    };
    const { problems, field } = trialRun(template, [{ entrant: "1", cells }]);
    expect(problems).toEqual([
      { entrant: "1", node: "A2", code: "mark-not-a-number" },
    ]);
    expect(field[0]?.total).toBeNull();
    expect(field[0]?.values.get("A3")?.toString()).toBe("26.5");
  });
});

describe("a new version under which marks were given already", () => {
  const sheet = (entrant: string, a: string, b: string) => ({
    entrant,
    status: "entered" as const,
    time: null,
    deductions: new Map(),
    marks: new Map([
      ["a", [{ judge: "", mark: Decimal.of(a) }]],
      ["b", [{ judge: "", mark: Decimal.of(b) }]],
    ]),
  });
  const scheme = (
    weight: string,
    max = "100",
    leaves = ["a", "b"],
  ): Scheme => ({
    version: 1,
    root: {
      id: "t",
      children: leaves.map((id) => ({
        id,
        type: "measurement",
        max,
        ...(id === "b" ? { weight } : {}),
      })),
    },
  });
  const sheets = [
    sheet("1", "50", "90"),
    sheet("2", "80", "50"),
    sheet("3", "10", "10"),
  ];

  it("says who would move", () => {
    const { moves } = schemeChange(scheme("1"), scheme("0.5"), sheets);
    expect(
      moves.map(({ entrant, rankBefore, rankAfter }) => [
        entrant,
        rankBefore,
        rankAfter,
      ]),
    ).toEqual([
      ["2", 2, 1],
      ["1", 1, 2],
      ["3", 3, 3],
    ]);
    expect(schemeChange(scheme("1"), scheme("1"), sheets).moves).toEqual([]);
  });
  it("counts the marks of leaves that go and names marks that no longer fit", () => {
    const change = schemeChange(
      scheme("1"),
      scheme("1", "60", ["a", "c"]),
      sheets,
    );
    expect(change.gone).toEqual([{ node: "b", marks: 3 }]);
    expect(change.come).toEqual(["c"]);
    expect(change.unfit).toEqual([{ entrant: "2", node: "a", mark: "80" }]);
    expect(
      change.moves.every(({ reasonAfter }) => reasonAfter === "incomplete"),
    ).toBe(true);
  });
});
