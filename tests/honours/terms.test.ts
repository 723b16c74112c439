import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkHonour,
  checkRevocation,
  lastDay,
  renewedUntil,
  standingOn,
  type HonourKind,
} from "~/honours/rules/terms";

const today = "2026-11-22";
const chiefWorker: HonourKind = {
  code: "chief-worker",
  holder: "person",
  termYears: 3,
};

describe("the term of an honour", () => {
  it("ends on the day before its anniversary, a leap day included", () => {
    expect(lastDay("2024-05-01", 3)).toBe("2027-04-30");
    expect(lastDay("2024-02-29", 3)).toBe("2027-02-27");
    expect(lastDay("2024-05-01", null)).toBeNull();
  });

  it.each([
    [null, null, "lasting"],
    ["2027-02-21", null, "in-force"],
    ["2027-02-20", null, "expiring"],
    ["2026-11-22", null, "expiring"],
    ["2026-11-21", null, "expired"],
    ["2027-12-31", "2026-01-01", "revoked"],
    [null, "2026-01-01", "revoked"],
  ] as const)("until %s, revoked %s: %s", (expiresOn, revokedOn, standing) => {
    expect(standingOn({ expiresOn, revokedOn }, today)).toBe(standing);
  });
});

describe("recording an honour", () => {
  const given = { personal: true, awardedOn: "2026-10-01", expiresOn: null };
  const code = (kind: HonourKind, change: Partial<typeof given> | object) => {
    const checked = checkHonour(kind, { ...given, ...change }, today);
    return checked.ok ? "ok" : checked.refusal.code;
  };

  it("is allowed on its day, and refused for the wrong holder or day", () => {
    expect(code(chiefWorker, { awardedOn: today })).toBe("ok");
    expect(code(chiefWorker, { personal: false })).toBe("holder-person");
    const certificate: HonourKind = { ...chiefWorker, holder: "collective" };
    expect(code(certificate, {})).toBe("holder-collective");
    expect(code(chiefWorker, { awardedOn: "2026-11-23" })).toBe(
      "awarded-later",
    );
    expect(code(chiefWorker, { expiresOn: "2026-10-01" })).toBe(
      "ends-too-early",
    );
    expect(code(chiefWorker, { awardedOn: "1949-09-30" })).toBe(
      "awarded-too-early",
    );
    expect(code(chiefWorker, { expiresOn: "2076-10-01" })).toBe("ok");
    expect(code(chiefWorker, { expiresOn: "2076-10-02" })).toBe(
      "ends-too-late",
    );
  });
});

describe("renewal and revocation", () => {
  it("adds a term to the last day, not to the day of renewal", () => {
    const renewed = (expiresOn: string | null, termYears: number | null = 3) =>
      renewedUntil({ expiresOn, revokedOn: null }, termYears, today);
    expect(renewed("2026-12-31")).toEqual({ ok: true, value: "2029-12-31" });
    expect(renewed("2026-01-31")).toEqual({ ok: true, value: "2029-01-31" });
    expect(renewed("2027-12-31")).toMatchObject({
      refusal: { code: "not-due", params: { days: 90 } },
    });
    expect(renewed(null)).toMatchObject({ refusal: { code: "no-term" } });
    expect(renewed("2026-12-31", null)).toMatchObject({
      refusal: { code: "no-term" },
    });
  });

  it("never touches what was revoked", () => {
    const gone = { expiresOn: "2026-12-01", revokedOn: "2026-11-01" };
    expect(renewedUntil(gone, 3, today)).toMatchObject({
      refusal: { code: "already-revoked" },
    });
    expect(checkRevocation(gone)).toMatchObject({
      refusal: { code: "already-revoked" },
    });
    expect(checkRevocation({ revokedOn: null }).ok).toBe(true);
  });

  it("always moves the last day later", () => {
    const day = fc
      .date({
        min: new Date("2000-01-01"),
        max: new Date("2027-01-31"),
        noInvalidDate: true,
      })
      .map((at) => at.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20 }), (expiresOn, years) => {
        const until = renewedUntil(
          { expiresOn, revokedOn: null },
          years,
          today,
        );
        return until.ok && until.value > expiresOn;
      }),
    );
  });
});
