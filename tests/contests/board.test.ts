import { describe, expect, it } from "vitest";
import {
  boardStates,
  isByName,
  isJudging,
  mayMoveBoard,
  nextStates,
  refusedNoticeDays,
  termOf,
  type BoardFacts,
  type BoardState,
} from "~/contests/rules/board";
import { resultOfStep, shownIn } from "~/contests/rules/board-results";
import { lineOf } from "~/contests/rules/board-view";

const fine: BoardFacts = {
  hasScheme: true,
  uncoded: 0,
  entrants: 3,
  leavesWithoutJudge: [],
  unscored: 0,
  sheetsInTheWay: [],
  reason: "",
};
const codeOf = (move: ReturnType<typeof mayMoveBoard>) =>
  move.ok ? "ok" : move.refusal.code;

describe("a board's states", () => {
  it("goes only where the table leads, and nowhere from final", () => {
    for (const from of boardStates)
      for (const to of boardStates)
        if (!nextStates(from).includes(to))
          expect(codeOf(mayMoveBoard(from, to, fine))).toBe(
            "board-no-such-step",
          );
    expect(nextStates("final")).toEqual([]);
  });

  it.each([
    [{ hasScheme: false }, "board-no-scheme"],
    [{ uncoded: 3 }, "board-no-codes"],
    [{ entrants: 0 }, "board-no-entrants"],
    [{ leavesWithoutJudge: ["A1"] }, "board-nobody-marks"],
    [{ leavesTooFull: ["A4"] }, "board-too-many-judges"],
    [{ shortEntrants: 2 }, "board-recused"],
    [{}, "ok"],
  ])(
    "opens with a scheme, entrants and judges for all of it: %o",
    (facts, code) => {
      expect(
        codeOf(mayMoveBoard("rehearsal", "live", { ...fine, ...facts })),
      ).toBe(code);
    },
  );

  it("announces only what is marked and handed in", () => {
    const announce = (facts: Partial<BoardFacts>) =>
      codeOf(mayMoveBoard("review", "provisional", { ...fine, ...facts }));
    expect(announce({ sheetsInTheWay: ["G101 J2"] })).toBe("board-sheets-open");
    expect(announce({ unscored: 2 })).toBe("board-unscored");
    expect(announce({})).toBe("ok");
  });

  it("offers no way back to judging once identities are open", () => {
    expect(nextStates("review")).toContain("frozen");
    expect(nextStates("review", true)).toEqual(["provisional"]);
  });

  it("takes results back for a reason only", () => {
    expect(codeOf(mayMoveBoard("notice", "review", fine))).toBe("board-reason");
    const said = { ...fine, reason: "漏计一项扣分" };
    expect(codeOf(mayMoveBoard("notice", "review", said))).toBe("ok");
  });

  it("shows running marks in one state only, and takes marks in two", () => {
    expect(boardStates.filter((state) => shownIn(state) === "marks")).toEqual([
      "live",
    ]);
    expect(boardStates.filter(isJudging)).toEqual(["live", "frozen"]);
  });

  it("stores a result for every state that shows one, and nothing where results are taken back", () => {
    const how = (from: BoardState, to: BoardState) =>
      resultOfStep(from, to)?.how ?? null;
    expect(how("live", "frozen")).toBe("priced");
    expect(how("live", "review")).toBe("priced");
    expect(how("frozen", "review")).toBe("carried");
    expect(how("review", "frozen")).toBe("carried");
    expect(how("review", "provisional")).toBe("priced");
    expect(how("provisional", "notice")).toBe("carried");
    expect(how("notice", "final")).toBe("carried");
    expect(how("provisional", "review")).toBeNull();
    expect(how("frozen", "live")).toBeNull();
    for (const state of boardStates)
      expect(resultOfStep("review", state)?.state ?? state).toBe(state);
  });

  it.each([
    ["review", "frozen", { identitiesOpen: true }, "identities-open"],
    ["frozen", "live", { identitiesOpen: true }, "identities-open"],
    ["review", "provisional", { encrypted: true }, "board-encrypted"],
    ["review", "provisional", { ceremonyOn: true }, "board-ceremony-on"],
    [
      "review",
      "provisional",
      { ceremonyDiffers: true },
      "board-ceremony-differs",
    ],
    [
      "provisional",
      "notice",
      { appealMinutesLeft: 1 },
      "board-appeals-running",
    ],
    ["provisional", "notice", { openAppeals: 1 }, "board-appeals-undecided"],
    ["notice", "final", { correctionOpen: true }, "board-correction-open"],
    ["notice", "final", { noticeHoursLeft: 1 }, "board-notice-runs"],
    ["notice", "final", { noticeHoursLeft: 0 }, "ok"],
    ["notice", "review", { noticeHoursLeft: 1, reason: "误" }, "ok"],
    ["notice", "review", { correctionOpen: true }, "board-correction-open"],
  ] as const)("goes not from %s to %s with %o", (from, to, facts, code) => {
    expect(codeOf(mayMoveBoard(from, to, { ...fine, ...facts }))).toBe(code);
  });

  it("has a date in each announced state: the end of appeals, of the notice, and since when it is final", () => {
    const since = new Date("2026-05-01T08:00:00Z");
    const appealsUntil = new Date("2026-05-01T10:00:00Z");
    const term = (state: BoardState) =>
      termOf(state, { since, appealsUntil, noticeDays: 5 });
    expect(term("provisional")).toEqual({ kind: "appeals", at: appealsUntil });
    expect(term("notice")).toEqual({
      kind: "notice",
      at: new Date("2026-05-06T08:00:00Z"),
    });
    expect(term("final")).toEqual({ kind: "final", at: since });
    expect(term("review")).toBeNull();
  });

  it("lets the days of a running notice grow and not shrink", () => {
    const days = (wanted: number, ...states: BoardState[]) =>
      refusedNoticeDays({ was: 5, wanted }, states)?.refusal ?? null;
    expect(days(4, "final", "notice")).toEqual({
      code: "notice-days-running",
      params: { days: 5 },
    });
    expect(days(5, "notice")).toBeNull();
    expect(days(6, "notice")).toBeNull();
    expect(days(1, "provisional", "final")).toBeNull();
  });

  it("names nobody before results are announced", () => {
    const entrant = {
      number: "007",
      code: "G101",
      name: "某某",
      unit: "某厂",
      nameEn: null,
      unitEn: null,
      rank: 1,
      total: "9",
      reason: null,
    };
    for (const state of boardStates) {
      const text = JSON.stringify(lineOf(state, entrant));
      expect(text.includes("某某")).toBe(isByName(state));
      expect(text.includes("007")).toBe(isByName(state));
      expect(text.includes("G101")).toBe(!isByName(state));
    }
  });
});
