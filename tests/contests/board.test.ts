import { describe, expect, it } from "vitest";
import {
  boardStates,
  isByName,
  isJudging,
  mayMoveBoard,
  nextStates,
  resultOfStep,
  shownIn,
  type BoardFacts,
} from "~/contests/rules/board";
import { lineOf } from "~/contests/rules/board-view";

const fine: BoardFacts = {
  hasScheme: true,
  uncoded: 0,
  entrants: 3,
  leavesWithoutJudge: [],
  unscored: 0,
  openSheets: 0,
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
    expect(announce({ openSheets: 1 })).toBe("board-sheets-open");
    expect(announce({ unscored: 2 })).toBe("board-unscored");
    expect(announce({})).toBe("ok");
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

  it("stores what a freeze and each announcement show, and nothing when judging resumes", () => {
    expect(resultOfStep("live", "frozen")).toBe("frozen");
    expect(resultOfStep("review", "frozen")).toBeNull();
    expect(resultOfStep("review", "provisional")).toBe("provisional");
    expect(resultOfStep("provisional", "review")).toBeNull();
  });

  it("names nobody before results are announced", () => {
    const entrant = {
      number: "007",
      code: "G101",
      name: "某某",
      unit: "某厂",
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
