import { describe, expect, it } from "vitest";
import {
  insightInto,
  levelsBrought,
  mayChooseDisplay,
  mayKeepHonour,
  maySeeHonour,
  maySeePassport,
} from "~/honours/rules/may";
import { visitor, type Actor } from "~/members/rules/actor";

const person = (id: number, grants: Actor["grants"] = []): Actor => ({
  person: { id, name: "x" },
  grants,
});
const officer = person(2, [
  { role: "union-officer", scope: { kind: "unit", id: 4, path: "1.4" } },
]);
const administrator = person(3, [
  { role: "district-administrator", scope: { kind: "unit", id: 1, path: "1" } },
]);
const holder = person(9);

describe("who keeps honours", () => {
  it("is the officer above the holder's unit, and the district", () => {
    expect(mayKeepHonour(officer, "1.4.7")).toBe(true);
    expect(mayKeepHonour(officer, "1.5")).toBe(false);
    expect(mayKeepHonour(administrator, "1.5")).toBe(true);
    expect(mayKeepHonour(officer, null)).toBe(false);
    expect(mayKeepHonour(administrator, null)).toBe(true);
    expect(mayKeepHonour(holder, "1.4.7")).toBe(false);
  });

  it("sees revoked ones, and so does the holder, and nobody else", () => {
    const revoked = { revoked: true, personId: 9, unitPath: "1.4.7" };
    expect(maySeeHonour(visitor, revoked)).toBe(false);
    expect(maySeeHonour(person(8), revoked)).toBe(false);
    expect(maySeeHonour(holder, revoked)).toBe(true);
    expect(maySeeHonour(officer, revoked)).toBe(true);
    expect(maySeeHonour(visitor, { ...revoked, revoked: false })).toBe(true);
  });
});

describe("what honours a contest brings", () => {
  const contest = person(4, [
    { role: "contest-officer", scope: { kind: "unit", id: 1, path: "1" } },
  ]);
  const all = ["district", "municipal", "provincial", "national"];

  it.each([
    ["district", contest, "1.4.7", ["district"]],
    ["district", contest, null, ["district"]],
    ["subdistrict", contest, "1.4.7", []],
    ["community", contest, "1.4.7", []],
    ["enterprise", contest, "1.4.7", []],
    ["subdistrict", officer, "1.4.7", all],
    ["district", officer, "1.5", ["district"]],
    ["subdistrict", officer, "1.5", []],
    ["community", administrator, null, all],
  ] as const)("of the %s by %o to a holder in %s", (tier, actor, path, may) =>
    expect(levelsBrought(actor, tier, path)).toEqual(may),
  );
});

describe("who reads a passport", () => {
  const kept = { id: 9, unitPath: "1.4.7", publicPassport: false };
  it("is its person, the officers above, and everybody by consent", () => {
    expect(maySeePassport(visitor, kept)).toBe(false);
    expect(maySeePassport(person(8), kept)).toBe(false);
    expect(maySeePassport(holder, kept)).toBe(true);
    expect(maySeePassport(officer, kept)).toBe(true);
    expect(maySeePassport(visitor, { ...kept, publicPassport: true })).toBe(
      true,
    );
    expect(maySeePassport(officer, { ...kept, unitPath: null })).toBe(false);
    expect(maySeePassport(administrator, { ...kept, unitPath: null })).toBe(
      true,
    );
  });

  it("gives what is confidential to its person alone", () => {
    expect(insightInto(holder, kept)).toEqual({ own: true, revoked: true });
    expect(insightInto(officer, kept)).toEqual({ own: false, revoked: true });
    expect(insightInto(administrator, kept).own).toBe(false);
    expect(insightInto(visitor, kept)).toEqual({ own: false, revoked: false });
  });

  it("leaves the choice to its person", () => {
    expect(mayChooseDisplay(holder, 9)).toBe(true);
    expect(mayChooseDisplay(officer, 9)).toBe(false);
    expect(mayChooseDisplay(visitor, 9)).toBe(false);
  });
});
