import { describe, expect, it } from "vitest";
import { readFactors } from "~/contests/rules/entrant-factors";
import { leavesOf } from "~/contests/rules/plan";
import type { Scheme } from "~/contests/rules/scheme";
import {
  isEnough,
  leavesOfSeat,
  leavesTooFull,
  leavesWithoutJudge,
  mayMark,
  maySubmit,
} from "~/contests/rules/seats";
import { nextSheet } from "~/contests/rules/sheet-strip";

const scheme: Scheme = {
  version: 1,
  root: {
    id: "total",
    children: [
      { id: "time", type: "measurement", max: "10" },
      { id: "look", type: "judgement", max: "10", judges: 2 },
      {
        id: "weld",
        type: "panel",
        max: "10",
        dropLow: 1,
        dropHigh: 1,
        minJudges: 3,
      },
    ],
  },
};
const leaves = leavesOf(scheme);
const open = {
  sheet: "draft",
  board: "live",
  entrant: "entered",
  seated: true,
  excused: false,
} as const;

describe("who marks what", () => {
  it("gives measurements to the chief and the rest to the judges", () => {
    const ids = (kind: "chief" | "judge" | "trainee") =>
      leavesOfSeat(kind, leaves).map(({ id }) => id);
    expect(ids("chief")).toEqual(["time"]);
    expect(ids("judge")).toEqual(["look", "weld"]);
    expect(ids("trainee")).toEqual(["look", "weld"]);
  });

  it("names the leaves that a panel cannot fill; trainees do not count", () => {
    expect(leavesWithoutJudge(["judge", "judge", "trainee"], leaves)).toEqual([
      "time",
      "weld",
    ]);
    expect(
      leavesWithoutJudge(["chief", "judge", "judge", "judge"], leaves),
    ).toEqual([]);
  });

  it("sees where a panel is too large, and where those who remain are too few", () => {
    const judges = (count: number) =>
      Array.from({ length: count }, () => "judge" as const);
    expect(leavesTooFull(judges(3), leaves)).toEqual(["look"]);
    expect(leavesTooFull(judges(2), leaves)).toEqual([]);
    expect(isEnough(["chief", ...judges(3)], leaves)).toBe(true);
    expect(isEnough(["chief", ...judges(2)], leaves)).toBe(false);
    expect(isEnough(judges(3), leaves)).toBe(false);
    const look = leavesOf({
      ...scheme,
      root: {
        id: "total",
        children: [
          { id: "look", type: "judgement", max: "10", judges: 3, minJudges: 2 },
        ],
      },
    });
    expect(isEnough(judges(2), look)).toBe(true);
    expect(isEnough(judges(1), look)).toBe(false);
  });

  it("takes marks while the board is live or frozen, on an open sheet of someone who takes part", () => {
    const codes = [
      mayMark(open),
      mayMark({ ...open, board: "frozen" }),
      mayMark({ ...open, board: "rehearsal" }),
      mayMark({ ...open, board: "review" }),
      mayMark({ ...open, sheet: "submitted" }),
      mayMark({ ...open, entrant: "absent" }),
      mayMark({ ...open, seated: false }),
      mayMark({ ...open, excused: true }),
    ].map((may) => (may.ok ? "ok" : may.refusal.code));
    expect(codes).toEqual([
      "ok",
      "ok",
      "judging-not-open",
      "judging-closed",
      "sheet-submitted",
      "entrant-out",
      "seat-ended",
      "sheet-excused",
    ]);
    const early = maySubmit(open, 2);
    expect(early.ok ? "" : early.refusal.code).toBe("sheet-unfinished");
    expect(maySubmit(open, 0).ok).toBe(true);
  });

  it("goes on to the next open sheet, and round to the first", () => {
    const sheets = [
      { id: "a", state: "draft", open: true },
      { id: "b", state: "submitted", open: true },
      { id: "c", state: "draft", open: false },
      { id: "d", state: "draft", open: true },
    ] as const;
    expect(nextSheet(sheets)?.id).toBe("a");
    expect(nextSheet(sheets, "a")?.id).toBe("d");
    expect(nextSheet(sheets, "d")?.id).toBe("a");
    expect(nextSheet([])).toBeUndefined();
  });
});

describe("an entrant's own factors", () => {
  it("are for panels, 0 to 1000; empty leaves the scheme's", () => {
    const typed = { weld: " １.８ ", time: "3", nothing: "4" };
    expect(readFactors(leaves, typed)).toEqual({
      ok: true,
      value: [["weld", "1.8"]],
    });
    expect(readFactors(leaves, {})).toMatchObject({ value: [["weld", null]] });
    for (const weld of ["-1", "1000.1", "NaN", "1e3", "difficult"])
      expect(readFactors(leaves, { weld })).toMatchObject({
        refusal: { code: "factor-bad", params: { factor: weld } },
      });
  });
});
