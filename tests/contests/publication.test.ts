import { describe, expect, it } from "vitest";
import {
  corrected,
  crossing,
  isCorrectable,
  movesBetween,
  type Change,
} from "~/contests/rules/corrections";
import { readChange } from "~/contests/rules/correction-reading";
import {
  appealSteps,
  mayLodge,
  mayStep,
  type AppealState,
  type AppealStep,
} from "~/contests/rules/appeals";
import { boardStates } from "~/contests/rules/board";
import { ceremonyView, type BoardEntrant } from "~/contests/rules/board-view";
import { calledUp, groupsToRead, mayReadNext } from "~/contests/rules/ceremony";
import { planOf } from "~/contests/rules/plan";
import { price } from "~/contests/rules/ranking";
import { schemeOf, sheetOf } from "./schemes";

// What follows judging, by its rules alone: the ceremony, appeals, corrections.

const codeOf = (done: { ok: boolean; refusal?: { code: string } }) =>
  done.ok ? "ok" : done.refusal?.code;

describe("an appeal", () => {
  const until = new Date("2026-05-01T12:00:00Z");
  const at = (minutes: number) => new Date(until.getTime() + minutes * 60_000);
  const lodge = (
    state: (typeof boardStates)[number],
    minutes: number,
    theirs = true,
  ) => codeOf(mayLodge({ state, until }, at(minutes), theirs));

  it("is lodged while results are provisional, before the deadline and not at it", () => {
    for (const state of boardStates)
      expect([state, lodge(state, -1)]).toEqual([
        state,
        state === "provisional" ? "ok" : "appeal-not-open",
      ]);
    expect(lodge("provisional", 0)).toBe("appeal-too-late");
    expect(lodge("provisional", 60)).toBe("appeal-too-late");
    expect(lodge("provisional", -1, false)).toBe("appeal-not-yours");
    const never = mayLodge({ state: "provisional", until: null }, at(-9), true);
    expect(codeOf(never)).toBe("appeal-too-late");
  });

  const hand = { own: false, arbitrates: true, sameUnit: false };
  const states: AppealState[] = [
    "lodged",
    "accepted",
    "refused",
    "upheld",
    "dismissed",
    "withdrawn",
  ];
  const steps: AppealStep[] = [
    "accepted",
    "refused",
    "upheld",
    "dismissed",
    "withdrawn",
  ];

  it("goes only where its table leads, and nowhere once it is decided", () => {
    for (const from of states)
      for (const to of steps)
        if (!appealSteps(from).includes(to))
          expect(codeOf(mayStep(from, to, hand, "x"))).toBe(
            "appeal-no-such-step",
          );
    for (const from of ["refused", "upheld", "dismissed", "withdrawn"] as const)
      expect(appealSteps(from)).toEqual([]);
  });

  it("is answered by arbitration with the reason, never by an arbitrator of the entrant's enterprise", () => {
    const answer = (to: AppealStep, some: Partial<typeof hand>, text: string) =>
      codeOf(
        mayStep(
          to === "accepted" ? "lodged" : "accepted",
          to,
          { ...hand, ...some },
          text,
        ),
      );
    expect(answer("accepted", {}, "")).toBe("ok");
    expect(answer("upheld", {}, "  ")).toBe("appeal-why");
    expect(answer("dismissed", {}, "")).toBe("appeal-why");
    expect(answer("dismissed", {}, "录像清楚")).toBe("ok");
    expect(answer("upheld", { arbitrates: false }, "x")).toBe(
      "appeal-not-yours",
    );
    expect(answer("upheld", { sameUnit: true }, "x")).toBe("appeal-own-unit");
  });

  it("is withdrawn by whoever lodged it, and by nobody else", () => {
    const own = { own: true, arbitrates: false, sameUnit: true };
    expect(codeOf(mayStep("lodged", "withdrawn", own, ""))).toBe("ok");
    expect(codeOf(mayStep("accepted", "withdrawn", own, ""))).toBe("ok");
    expect(codeOf(mayStep("lodged", "withdrawn", hand, ""))).toBe(
      "appeal-not-yours",
    );
    expect(codeOf(mayStep("upheld", "withdrawn", own, ""))).toBe(
      "appeal-no-such-step",
    );
  });
});

describe("a correction", () => {
  const scheme = schemeOf(
    {
      id: "total",
      children: [
        { id: "size", type: "measurement", max: "10" },
        { id: "look", type: "panel", max: "10", minJudges: 1 },
        {
          id: "run",
          type: "measurement",
          max: "60",
          weight: "0",
          direction: "lower",
        },
      ],
    },
    {
      deductions: [{ id: "late", max: "5" }],
      tieBreak: [{ by: "time", direction: "lower" }],
    },
  );
  const plan = planOf(scheme);
  const sheets = [
    sheetOf(
      scheme,
      { size: ["9"], look: ["8", "8"], run: ["30"] },
      { entrant: "1", time: "50" },
    ),
    sheetOf(
      scheme,
      { size: ["8"], look: ["8", "8"], run: ["31"] },
      { entrant: "2", time: "60" },
    ),
    sheetOf(
      scheme,
      { size: ["7"], look: ["8", "8"], run: ["32"] },
      { entrant: "3", time: "40" },
    ),
  ];
  const change = (some: Partial<Change>): Change => ({
    entrant: "2",
    kind: "mark",
    node: "size",
    judge: "",
    value: "10",
    ...some,
  });
  const read = (some: Partial<Change>) => readChange(plan, change(some));

  it("is made of announced results only", () => {
    expect(boardStates.filter(isCorrectable)).toEqual([
      "provisional",
      "notice",
      "final",
    ]);
  });

  it.each<[Partial<Change>, string]>([
    [{ node: "nowhere" }, "correction-no-leaf"],
    [{ node: "total" }, "correction-no-leaf"],
    [{ judge: "J1" }, "correction-no-judge-here"],
    [{ node: "look" }, "correction-which-judge"],
    [{ value: "11" }, "mark-too-high"],
    [{ value: "-1" }, "mark-too-low"],
    [{ value: "NaN" }, "mark-not-a-number"],
    [{ value: "1e9" }, "mark-not-a-number"],
    [{ value: "DNF" }, "mark-dnf-not-here"],
    [{ kind: "status", value: "gone" }, "correction-status"],
    [{ kind: "time", value: "-3" }, "correction-time"],
    [{ kind: "time", value: "soon" }, "correction-time"],
    [{ kind: "time", value: "99999999999999" }, "correction-time"],
    [{ kind: "time", value: "999999999.9996" }, "correction-time"],
    [{ kind: "deduction", node: "noise" }, "correction-no-deduction"],
    [{ kind: "deduction", node: "late", value: "6" }, "deduction-too-high"],
    [{ kind: "deduction", node: "late", value: "-1" }, "deduction-bad"],
    [{ kind: "deduction", node: "late", value: "x" }, "deduction-bad"],
    [{ kind: "factor", value: "2" }, "correction-no-panel"],
    [{ kind: "factor", node: "late", value: "2" }, "correction-no-panel"],
    [{ kind: "factor", node: "look", value: "-1" }, "factor-bad"],
    [{ kind: "factor", node: "look", value: "1001" }, "factor-bad"],
  ])("refuses %o", (some, code) => expect(codeOf(read(some))).toBe(code));

  it.each<[Partial<Change>, Partial<Change>]>([
    [{ value: "９．５" }, { value: "9.5" }],
    [{ value: "" }, { value: "" }],
    [{ node: "run", value: "dnf" }, { value: "DNF" }],
    [
      { kind: "status", node: "size", judge: "J1", value: "disqualified" },
      { node: "", judge: "" },
    ],
    [{ kind: "time", node: "", value: "61.5" }, { value: "61.5" }],
    [{ kind: "time", node: "", value: " " }, { value: "" }],
    [
      { kind: "deduction", node: "late", judge: "J1", value: "" },
      { value: "0", judge: "" },
    ],
    [
      { kind: "factor", node: "look", judge: "J1", value: "２.50" },
      { value: "2.5", judge: "" },
    ],
    [{ kind: "factor", node: "look", value: " " }, { value: "" }],
  ])("keeps %o in plain form", (some, kept) => {
    const done = read(some);
    expect(done.ok && done.value).toMatchObject(kept);
  });

  it("changes what it names and nothing else, and tells who moves and who crosses a line", () => {
    const before = price(scheme, sheets);
    const changes = [
      change({ value: "10" }),
      change({ entrant: "1", kind: "deduction", node: "late", value: "2" }),
    ];
    const after = price(scheme, corrected(sheets, changes));
    const moves = movesBetween(before, after);
    expect(
      moves.map(({ entrant, from, to }) => [
        entrant,
        from.rank,
        to.rank,
        from.total,
        to.total,
      ]),
    ).toEqual([
      ["2", 2, 1, "16", "18"],
      // Now equal with the third: the quicker one goes first.
      ["3", 3, 2, "15", "15"],
      ["1", 1, 3, "17", "15"],
    ]);
    expect(crossing(moves, 1)).toEqual([
      { entrant: "2", gains: true },
      { entrant: "1", gains: false },
    ]);
    expect(crossing(moves, 3)).toEqual([]);
    expect(price(scheme, sheets)).toEqual(before);
    expect(movesBetween(before, price(scheme, corrected(sheets, [])))).toEqual(
      [],
    );
  });

  it("sets an entrant's own factor at a panel, and gives the scheme's back", () => {
    const total = (changes: Change[]) =>
      price(scheme, corrected(sheets, changes))
        .find(({ entrant }) => entrant === "2")
        ?.total?.toString();
    const factor = (value: string) =>
      change({ kind: "factor", node: "look", value });
    expect([total([]), total([factor("2")]), total([factor("0")])]).toEqual([
      "16",
      "24",
      "8",
    ]);
    expect(total([factor("2"), factor("")])).toBe("16");
    // A judge's mark that is added under it is worth as much as the others.
    const more = change({ node: "look", judge: "J9", value: "8" });
    expect(total([factor("2"), more])).toBe("24");
  });

  it("takes a mark away, adds a judge's, and puts an entrant out of the ranking", () => {
    const one = (some: Partial<Change>) => {
      const field = price(scheme, corrected(sheets, [change(some)]));
      const line = field.find(({ entrant }) => entrant === "2");
      return [
        line?.rank ?? null,
        line?.total?.toString() ?? null,
        line?.reason,
      ];
    };
    expect(one({ value: "" })).toEqual([null, null, "incomplete"]);
    expect(one({ node: "look", judge: "J3", value: "2" })).toEqual([
      3,
      "14",
      null,
    ]);
    expect(one({ node: "look", judge: "J1", value: "4" })).toEqual([
      3,
      "14",
      null,
    ]);
    expect(one({ kind: "status", value: "disqualified" })).toEqual([
      null,
      null,
      "disqualified",
    ]);
  });
});

describe("a ceremony", () => {
  const line = (number: string, rank: number | null): BoardEntrant => ({
    number,
    code: `G${number}`,
    name: `选手${number}`,
    unit: "某厂",
    nameEn: null,
    unitEn: null,
    rank,
    total: rank === null ? null : String(100 - rank),
    reason: rank === null ? "absent" : null,
  });
  const field = [
    line("9", 1),
    line("2", 2),
    line("10", 2),
    line("1", 4),
    line("7", 5),
    line("3", null),
  ];

  it("reads from the last place to the first, equals together", () => {
    const groups = groupsToRead(field, 4).map((group) =>
      group.map(({ number }) => number),
    );
    expect(groups).toEqual([["1"], ["2", "10"], ["9"]]);
    expect(groupsToRead(field, 3).map((group) => group.length)).toEqual([2, 1]);
    expect(groupsToRead([line("3", null)], 3)).toEqual([]);
  });

  it("calls up in the order of numbers, whatever the places", () => {
    expect(calledUp(field, 4).map(({ number }) => number)).toEqual([
      "1",
      "2",
      "9",
      "10",
    ]);
  });

  it("shows no place of whom it has not read out", () => {
    for (const [cursor, shown] of [
      [0, []],
      [1, [4]],
      [2, [2, 2, 4]],
      [3, [1, 2, 2, 4]],
    ] as const) {
      const view = ceremonyView(field, { places: 4, cursor });
      expect(view.read.map(({ rank }) => rank)).toEqual(shown);
      expect(JSON.stringify(view.called)).not.toMatch(/rank|total/);
      expect(view.over).toBe(cursor === 3);
    }
  });

  it("reads out one group for one press, though two press at once", () => {
    expect(codeOf(mayReadNext({ cursor: 1, groups: 3 }, 1))).toBe("ok");
    expect(codeOf(mayReadNext({ cursor: 2, groups: 3 }, 1))).toBe(
      "ceremony-moved-on",
    );
    expect(codeOf(mayReadNext({ cursor: 3, groups: 3 }, 3))).toBe(
      "ceremony-over",
    );
  });
});
