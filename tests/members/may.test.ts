import { describe, expect, it } from "vitest";
import {
  holds,
  isWithin,
  visitor,
  type Actor,
  type Role,
} from "~/members/rules/actor";
import {
  keptPaths,
  mayEditPerson,
  mayGrant,
  mayIssueLink,
  mayManageMembers,
  mayMove,
  maySeePerson,
} from "~/members/rules/may";

const someone = (role: Role, path: string, id = 1): Actor => ({
  person: { id, name: "某人" },
  grants: [{ role, scope: { kind: "unit", id: 9, path } }],
});
const administrator = someone("district-administrator", "1");
const street = someone("union-officer", "1.2");
const enterprise = someone("union-officer", "1.2.30");
const worker: Actor = { person: { id: 5, name: "职工" }, grants: [] };

describe("a scope", () => {
  it("opens the unit and all below it, but no unit whose number only begins alike", () => {
    expect(isWithin("1.2", "1.2")).toBe(true);
    expect(isWithin("1.2.30", "1.2")).toBe(true);
    expect(isWithin("1.20", "1.2")).toBe(false);
    expect(isWithin("1", "1.2")).toBe(false);
  });

  it("of one school opens that school only", () => {
    const manager: Actor = {
      person: { id: 1, name: "某人" },
      grants: [{ role: "school-manager", scope: { kind: "school", id: 7 } }],
    };
    const at = (school?: number) => ({ unitPath: "1.2", school });
    expect(holds(manager, "school-manager", at(7))).toBe(true);
    expect(holds(manager, "school-manager", at(8))).toBe(false);
    expect(holds(manager, "school-manager", at())).toBe(false);
  });
});

describe("officers", () => {
  it("keep the members of their own subtree", () => {
    expect(mayManageMembers(street, "1.2.30")).toBe(true);
    expect(mayManageMembers(street, "1.3.40")).toBe(false);
    expect(mayManageMembers(enterprise, "1.2")).toBe(false);
    expect(mayManageMembers(worker, "1.2")).toBe(false);
    expect(mayManageMembers(visitor, "1")).toBe(false);
    expect(keptPaths(street)).toEqual(["1.2"]);
    expect(keptPaths(someone("judge", "1.2"))).toEqual([]);
  });

  it("move people only between units that they keep both", () => {
    expect(mayMove(street, "1.2.30", "1.2.31")).toBe(true);
    expect(mayMove(enterprise, "1.2.30", "1.2.31")).toBe(false);
    expect(mayMove(enterprise, "1.2.30", null)).toBe(true);
    expect(mayMove(enterprise, null, "1.2.30")).toBe(true);
  });

  it("leave people without any unit to the administrator", () => {
    expect(mayEditPerson(street, null)).toBe(false);
    expect(mayEditPerson(administrator, null)).toBe(true);
  });

  it("give roles below them; administrators and the district's officers are the administrator's to make", () => {
    expect(mayGrant(street, "lecturer", "1.2.30")).toBe(true);
    expect(mayGrant(street, "lecturer", "1.3")).toBe(false);
    expect(mayGrant(street, "district-administrator", "1.2")).toBe(false);
    const district = someone("union-officer", "1");
    expect(mayGrant(district, "union-officer", "1")).toBe(false);
    expect(mayGrant(district, "union-officer", "1.2")).toBe(true);
    expect(mayGrant(administrator, "union-officer", "1")).toBe(true);
    expect(mayGrant(administrator, "district-administrator", "1")).toBe(true);
  });
});

describe("a link that sets a password", () => {
  const held = (role: Role, unitPath: string | null, revoked = false) => ({
    role,
    scopeKind: unitPath === null ? ("contest" as const) : ("unit" as const),
    scopeId: 1,
    startsOn: "2024-01-01",
    endsOn: null as string | null,
    revoked,
    unitPath,
  });
  const holding = (
    grants: ReturnType<typeof held>[],
    seats: { contest: number; unitPath: string }[] = [],
  ) => ({ grants, seats });
  const person = { unitPath: "1.2.30" };
  const today = "2026-11-22";

  it("is made by the officer of the person's unit", () => {
    expect(mayIssueLink(enterprise, person, holding([]), today)).toBe(true);
    expect(mayIssueLink(worker, person, holding([]), today)).toBe(false);
    const beside = someone("union-officer", "1.3");
    expect(mayIssueLink(beside, person, holding([]), today)).toBe(false);
  });

  it("is no way into a role that the officer could not give", () => {
    const chief = holding([held("district-administrator", "1")]);
    expect(mayIssueLink(enterprise, person, chief, today)).toBe(false);
    expect(mayIssueLink(administrator, person, chief, today)).toBe(true);
    const judge = holding([held("judge", null)]);
    expect(mayIssueLink(street, person, judge, today)).toBe(false);
    expect(mayIssueLink(administrator, person, judge, today)).toBe(true);
  });

  it("is no way onto a seat of a panel that the officer could not give", () => {
    const seated = holding([], [{ contest: 4, unitPath: "1.2" }]);
    expect(mayIssueLink(enterprise, person, seated, today)).toBe(false);
    expect(mayIssueLink(street, person, seated, today)).toBe(false);
    expect(mayIssueLink(administrator, person, seated, today)).toBe(true);
    const scopes = [
      { kind: "unit", id: 2, path: "1.2" },
      { kind: "contest", id: 4 },
      { kind: "contest", id: 5 },
    ] as const;
    const both = scopes.map((scope) => ({
      ...street,
      grants: [...street.grants, { role: "contest-officer" as const, scope }],
    }));
    expect(
      both.map((actor) => mayIssueLink(actor, person, seated, today)),
    ).toEqual([true, true, false]);
  });

  it("does not ask about roles that ended", () => {
    const gone = holding([held("district-administrator", "1", true)]);
    expect(mayIssueLink(enterprise, person, gone, today)).toBe(true);
    const over = holding([{ ...held("judge", null), endsOn: "2026-11-22" }]);
    expect(mayIssueLink(enterprise, person, over, today)).toBe(true);
  });
});

describe("a person's page", () => {
  const person = { id: 5, unitPath: "1.2.30", publicPassport: false };
  it("is for themselves, their officers, and everybody once they agree", () => {
    expect(maySeePerson(worker, person)).toBe(true);
    expect(maySeePerson(enterprise, person)).toBe(true);
    expect(maySeePerson(visitor, person)).toBe(false);
    expect(
      maySeePerson({ ...worker, person: { id: 6, name: "" } }, person),
    ).toBe(false);
    expect(maySeePerson(visitor, { ...person, publicPassport: true })).toBe(
      true,
    );
  });
});
