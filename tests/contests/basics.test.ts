import { describe, expect, it } from "vitest";
import {
  lockedOfContest,
  lockedOfEvent,
  refusedChanges,
  type ContestFacts,
} from "~/contests/rules/basics";

const draft: ContestFacts = {
  state: "draft",
  imported: false,
  entered: 0,
  boards: [],
};
const open: ContestFacts = { ...draft, state: "open", boards: ["rehearsal"] };

describe("what of a contest may still be changed", () => {
  it.each([
    ["a draft: everything", {}, {}],
    [
      "a draft that somebody has entered: all but its unit",
      { entered: 1 },
      { unit: "basics-entered" },
    ],
    [
      "a published one: all but address and unit",
      { state: "open" },
      { slug: "basics-published", unit: "basics-published" },
    ],
    [
      "a judged one: not its first day either",
      { state: "open", boards: ["rehearsal", "live"] },
      {
        slug: "basics-published",
        unit: "basics-published",
        startsOn: "basics-judged",
      },
    ],
    [
      "an announced one: neither names nor days",
      { state: "open", boards: ["final", "rehearsal"] },
      {
        slug: "basics-published",
        unit: "basics-published",
        startsOn: "basics-announced",
        endsOn: "basics-announced",
        name: "basics-announced",
        nameEn: "basics-announced",
      },
    ],
    [
      "an imported one: its names stay open to correction",
      { state: "closed", imported: true, boards: ["final"], entered: 9 },
      {
        slug: "basics-published",
        unit: "basics-published",
        startsOn: "basics-announced",
        endsOn: "basics-announced",
      },
    ],
  ] as [string, Partial<ContestFacts>, object][])(
    "%s",
    (_name, facts, locked) => {
      expect(lockedOfContest({ ...draft, ...facts })).toEqual(locked);
    },
  );

  it("nothing once it is closed", () => {
    const locked = lockedOfContest({ ...open, state: "closed" });
    expect(Object.keys(locked)).toHaveLength(9);
    expect(new Set(Object.values(locked))).toEqual(new Set(["basics-closed"]));
  });
});

describe("what of an event may still be changed", () => {
  it.each([
    [draft, "rehearsal", 0, {}],
    [open, "rehearsal", 0, { slug: "basics-published" }],
    [
      open,
      "rehearsal",
      3,
      { slug: "basics-published", trade: "basics-entered" },
    ],
    [
      open,
      "frozen",
      3,
      {
        slug: "basics-published",
        trade: "basics-entered",
        startsAt: "basics-judged",
      },
    ],
    [
      open,
      "provisional",
      3,
      {
        slug: "basics-published",
        trade: "basics-entered",
        startsAt: "basics-judged",
        minutes: "basics-announced",
        name: "basics-announced",
        nameEn: "basics-announced",
      },
    ],
  ] as const)("%o, board %s, %i entered", (contest, board, entered, locked) => {
    expect(lockedOfEvent(contest, { board, entered })).toEqual(locked);
  });
});

describe("a change", () => {
  it("is refused by field, and what stays as it was is not", () => {
    const before = { slug: "a", unit: 1, name: "甲" };
    const locked = {
      slug: "basics-published",
      unit: "basics-entered",
    } as const;
    const after = { slug: "b", unit: 1, name: "乙" };
    expect(
      refusedChanges<"slug" | "unit" | "name">(locked, before, after),
    ).toEqual({ slug: ["basics-published"] });
  });
});
