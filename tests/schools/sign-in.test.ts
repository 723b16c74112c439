import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  codeOf,
  isCurrent,
  secondsLeft,
  signIn,
  stepAt,
  stepSeconds,
  type Mac,
} from "~/schools/rules/sign-in";

const mac: Mac = (secret, text) =>
  createHmac("sha256", secret).update(text).digest();
const at = (time: string) => new Date(`2026-11-26T${time}+08:00`);
const secret = "0c7f4a";

describe("the rotating code", () => {
  it("has six digits, holds thirty seconds, and the one before is still taken", () => {
    const now = at("19:00:00");
    const code = codeOf(mac, secret, stepAt(now));
    expect(code).toMatch(/^\d{6}$/);
    const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
    expect(
      [0, 29, 30, 59].map((seconds) =>
        isCurrent(mac, secret, code, later(seconds)),
      ),
    ).toEqual([true, true, true, true]);
    expect(isCurrent(mac, secret, code, later(2 * stepSeconds))).toBe(false);
    expect(isCurrent(mac, "another class", code, now)).toBe(false);
    expect([0, 1, 29].map((seconds) => secondsLeft(later(seconds)))).toEqual([
      30, 29, 1,
    ]);
  });
  it("truncates as RFC 4226 does (its appendix D, HMAC-SHA-1, count 1)", () => {
    const counter: Mac = (key, text) => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64BE(BigInt(text));
      return createHmac("sha1", key).update(bytes).digest();
    };
    expect(codeOf(counter, "12345678901234567890", 1)).toBe("287082");
  });
});

describe("signing in", () => {
  const session = {
    startsAt: at("19:00:00"),
    endsAt: at("21:00:00"),
    state: "scheduled",
    kind: "course",
  };
  it.each<[string, string, Partial<Parameters<typeof signIn>[0]>, string]>([
    ["on the list, with the code", "19:05:00", {}, "ok"],
    ["half an hour before", "18:30:00", {}, "ok"],
    ["too early", "18:29:59", {}, "sign-in-early"],
    ["after the end", "21:00:00", {}, "sign-in-over"],
    ["without the code", "19:05:00", { proven: false }, "code-stale"],
    ["not on the list", "19:05:00", { enrolled: false }, "not-enrolled"],
    [
      "a lecture has no list",
      "19:05:00",
      { enrolled: false, session: { ...session, kind: "lecture" } },
      "ok",
    ],
    [
      "called off",
      "19:05:00",
      { session: { ...session, state: "cancelled" } },
      "class-called-off",
    ],
  ])("%s → %s", (_name, now, more, expected) => {
    const answer = signIn({
      now: at(now),
      session,
      proven: true,
      enrolled: true,
      ...more,
    });
    expect(answer.ok ? "ok" : answer.refusal.code).toBe(expected);
  });
});
