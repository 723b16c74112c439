import { describe, expect, it } from "vitest";
import { nextForOwn, type OwnEvent } from "~/contests/rules/own-entries";

const at = (text: string) => new Date(`2026-05-${text}:00Z`);
const closes = at("10T00:00");
const starts = at("20T00:00");
const applied: OwnEvent = {
  state: "applied",
  decisionReason: "",
  calendar: {
    contestState: "open",
    boardState: "rehearsal",
    opensAt: null,
    closesAt: closes,
    startsAt: starts,
  },
  shift: null,
  result: null,
};
const next = (change: Partial<OwnEvent>, now = at("01T00:00")) =>
  nextForOwn({ ...applied, ...change }, now);
const shift = { from: at("20T02:00"), to: at("20T04:00"), place: "一车间" };

describe("what comes next in an own entry", () => {
  it("is until when entry is open while it waits, then when the event begins", () => {
    expect(next({})).toEqual({ kind: "open", until: closes });
    expect(next({}, closes)).toEqual({ kind: "begins", at: starts });
    expect(next({ state: "approved" })).toEqual({ kind: "begins", at: starts });
    const calendar = { ...applied.calendar, closesAt: null, startsAt: null };
    expect(next({ calendar })).toEqual({ kind: "dated-later" });
  });

  it("is the shift once it is drawn, until it is over", () => {
    const own = { state: "approved", shift } as const;
    expect(next(own)).toMatchObject({ kind: "shift", place: "一车间" });
    expect(next(own, shift.to)).toEqual({ kind: "awaited" });
  });

  it("is the reason of an entry that ended, and whether there is a way back", () => {
    const own = { state: "refused", decisionReason: "材料不全" } as const;
    const reason = "材料不全";
    expect(next(own)).toEqual({ kind: "again", until: closes, reason });
    expect(next(own, closes)).toEqual({ kind: "ended", reason });
  });

  it("is the result once it is announced, or why there is no place", () => {
    const result = { rank: 3, total: "87.50", reason: null };
    expect(next({ shift, result })).toEqual({
      kind: "placed",
      rank: 3,
      total: "87.50",
    });
    const calendar = { ...applied.calendar, contestState: "closed" };
    expect(next({ state: null, calendar })).toEqual({ kind: "over" });
    const absent = { rank: null, total: null, reason: "absent" };
    expect(next({ state: null, result: absent })).toEqual({
      kind: "unplaced",
      reason: "absent",
    });
  });
});
