import { describe, expect, it } from "vitest";
import { refuseGrant, type Held, type Wanted } from "~/members/rules/grants";
import {
  refuseLeaving,
  refuseMove,
  stretchOn,
} from "~/members/rules/memberships";
import {
  refuseDissolution,
  refuseKeeping,
  refuseUnit,
  type UnitFacts,
} from "~/members/rules/units";

const today = "2026-11-22";

describe("moving a member", () => {
  const target = {
    id: 2,
    tier: "enterprise",
    foundedOn: "2010-01-01",
    dissolvedOn: null,
  };
  const there = [{ unitId: 1, from: "2020-01-01", to: null }];

  it("ends one membership and begins the next on the same day", () => {
    expect(refuseMove(there, target, "2026-11-01", today)).toBeUndefined();
    expect(refuseMove([], target, today, today)).toBeUndefined();
  });

  it.each([
    ["a unit that is no enterprise", { ...target, tier: "community" }, today],
    ["one that has ended", { ...target, dissolvedOn: today }, today],
    ["one that is to end", { ...target, dissolvedOn: "2027-01-01" }, today],
    ["a day before it was founded", target, "2009-12-31"],
    ["a day more than three months ahead", target, "2027-02-23"],
    ["a day before the present membership", target, "2020-01-01"],
    ["the enterprise one is in already", { ...target, id: 1 }, today],
  ])("is refused to %s", (_, to, day) => {
    expect(refuseMove(there, to, day, today)).toBeDefined();
  });

  it("may come the day after a stretch that ended", () => {
    const left = [{ unitId: 2, from: "2020-01-01", to: "2024-01-01" }];
    expect(stretchOn(left, "2023-12-31")).toBe(left[0]);
    expect(stretchOn(left, "2024-01-01")).toBeUndefined();
    expect(refuseMove(left, target, "2024-01-01", today)).toBeUndefined();
  });

  it("leaves the rolls only from within a membership", () => {
    expect(refuseLeaving(there, today, today)).toBeUndefined();
    expect(refuseLeaving(there, "2020-01-01", today)).toBe("before-start");
    expect(refuseLeaving([], today, today)).toBe("not-a-member");
  });
});

describe("a grant", () => {
  const wanted: Wanted = {
    role: "judge",
    scope: { kind: "contest", id: 3, unitPath: "1.2" },
    startsOn: today,
  };
  const held: Held = {
    role: "judge",
    scopeKind: "contest",
    scopeId: 3,
    startsOn: "2026-01-01",
    endsOn: null,
    revoked: false,
  };

  it("is given for a period from today on", () => {
    expect(refuseGrant(wanted, [], today)).toBeUndefined();
    expect(
      refuseGrant({ ...wanted, startsOn: "2026-11-21" }, [], today),
    ).toEqual(["startsOn", "in-the-past"]);
    expect(refuseGrant({ ...wanted, endsOn: today }, [], today)).toEqual([
      "endsOn",
      "ends-before-start",
    ]);
  });

  it("is not given twice, but again after it ended", () => {
    expect(refuseGrant(wanted, [held], today)).toEqual([
      "role",
      "already-granted",
    ]);
    expect(
      refuseGrant(wanted, [{ ...held, endsOn: today }], today),
    ).toBeUndefined();
    expect(
      refuseGrant(wanted, [{ ...held, revoked: true }], today),
    ).toBeUndefined();
  });

  it("goes with its scope", () => {
    const lead = { ...wanted, role: "studio-lead" as const };
    expect(refuseGrant(lead, [], today)).toEqual(["role", "role-not-here"]);
    const unit = { kind: "unit" as const, id: 2, unitPath: "1.2" };
    expect(
      refuseGrant(
        { ...wanted, role: "district-administrator", scope: unit },
        [],
        today,
      ),
    ).toEqual(["scope", "district-only"]);
  });
});

describe("a unit", () => {
  const facts: UnitFacts = {
    tier: "enterprise",
    kind: "enterprise-union",
    name: "企业",
    nameEn: "Enterprise",
    code: "E1",
    foundedOn: "2020-01-01",
  };
  const street = {
    tier: "subdistrict" as const,
    path: "1.2",
    foundedOn: "1990-01-01",
    dissolved: false,
  };

  it("stands on its tier: an enterprise may hang under a sub-district directly", () => {
    expect(refuseUnit(facts, street, today)).toBeUndefined();
    expect(
      refuseUnit(facts, { ...street, tier: "community" }, today),
    ).toBeUndefined();
    expect(refuseUnit(facts, { ...street, tier: "district" }, today)).toEqual([
      "tier",
      "wrong-tier",
    ]);
    expect(refuseUnit(facts, { ...street, tier: "enterprise" }, today)).toEqual(
      ["tier", "wrong-tier"],
    );
  });

  it("is not older than what it hangs under, nor hangs under itself", () => {
    expect(
      refuseUnit({ ...facts, foundedOn: "1989-12-31" }, street, today)?.[1],
    ).toBe("founded-before-parent");
    expect(
      refuseUnit(facts, { ...street, path: "1.2.3" }, today, {
        path: "1.2",
        foundedOn: facts.foundedOn,
      })?.[1],
    ).toBe("below-itself");
  });

  it("of the district stands below none, is a federation, and was founded by now", () => {
    const district: UnitFacts = {
      ...facts,
      tier: "district",
      kind: "federation",
    };
    const refused = (change: Partial<UnitFacts>) =>
      refuseUnit({ ...district, ...change }, undefined, today)?.[1];
    expect(refused({})).toBeUndefined();
    expect(refused({ kind: "enterprise-union" })).toBe("wrong-kind");
    expect(refused({ foundedOn: "2026-11-23" })).toBe("founded-in-future");
    expect(refuseUnit(facts, undefined, today)?.[1]).toBe("wrong-tier");
  });

  it("is not younger than its first unit and its first member", () => {
    const on = (foundedOn: string, self: { unit?: string; member?: string }) =>
      refuseUnit({ ...facts, foundedOn }, street, today, {
        path: "1.2.3",
        foundedOn: "2012-01-01",
        ...self,
      });
    const self = { unit: "2010-05-01", member: "2011-05-01" };
    expect(on("2010-05-01", self)).toBeUndefined();
    expect(on("2010-05-02", self)).toEqual([
      "foundedOn",
      "founded-after-unit?day=2010-05-01",
    ]);
    expect(on("2011-05-02", { member: self.member })).toEqual([
      "foundedOn",
      "founded-after-member?day=2011-05-01",
    ]);
    // What stands in the books already is left alone while something else of the unit is changed.
    expect(on("2012-01-01", self)).toBeUndefined();
  });

  it("is kept after all only while the day of its dissolution is to come, below one that stays", () => {
    const keeping = (day: string | null, above: string | null = null) =>
      refuseKeeping({ dissolvedOn: day }, { dissolvedOn: above }, today);
    expect(keeping("2026-11-23")).toBeUndefined();
    expect(keeping(today)).toBe("already-dissolved");
    expect(keeping(null)).toBe("not-dissolved");
    expect(keeping("2026-11-23", "2026-12-01")).toBe("parent-dissolved");
  });

  it("ends only when nothing stands below it and nobody is in it", () => {
    const unit = {
      tier: "community" as const,
      foundedOn: "2020-01-01",
      dissolvedOn: null,
    };
    const inside = { units: 0, members: 0 };
    expect(refuseDissolution(unit, inside, today)).toBeUndefined();
    expect(refuseDissolution(unit, { ...inside, units: 2 }, today)).toBe(
      "has-units?count=2",
    );
    expect(refuseDissolution(unit, { ...inside, members: 9 }, today)).toBe(
      "has-members?count=9",
    );
    expect(refuseDissolution(unit, inside, "2020-01-01")).toBe(
      "before-founding",
    );
    expect(
      refuseDissolution({ ...unit, tier: "district" }, inside, today),
    ).toBe("district-stays");
  });
});
