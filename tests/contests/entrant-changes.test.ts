import { describe, expect, it } from "vitest";
import {
  isToBeSignedAnew,
  mayChangeEntrant,
  textOfValues,
} from "~/contests/rules/entrant-changes";
import { sheetStates } from "~/contests/rules/sheet-states";

const facts = {
  board: "live",
  identitiesOpen: false,
  seen: true,
  sheets: ["draft", "signed"],
  reason: "迟到",
} as const;

describe("a change of what an officer sets of an entrant", () => {
  it.each([
    [{}, ""],
    [{ board: "rehearsal", sheets: [] }, ""],
    [{ board: "review" }, ""],
    [{ board: "provisional" }, "results-announced"],
    [{ identitiesOpen: true, sheets: [] }, "identities-open"],
    [{ sheets: ["signed", "locked"] }, "entrant-locked"],
    [{ seen: false }, "entrant-stale"],
    [{ reason: "  " }, "entrant-reason"],
  ] as const)("%o → %s", (change, code) => {
    const may = mayChangeEntrant({ ...facts, ...change });
    expect(may.ok ? "" : may.refusal.code).toBe(code);
  });

  it("is signed for anew from the moment that all marks are agreed", () => {
    expect(sheetStates.filter(isToBeSignedAnew)).toEqual([
      "agreed",
      "checked",
      "signed",
    ]);
  });

  it("is seen the same in whatever order it is read", () => {
    const values = { status: "entered", time: null, factors: {} };
    const text = (deductions: Record<string, string>) =>
      textOfValues({ ...values, deductions });
    expect(text({ a: "1", b: "2" })).toBe(text({ b: "2", a: "1" }));
    expect(text({ a: "1" })).not.toBe(text({ a: "2" }));
  });
});
