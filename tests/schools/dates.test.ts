import { describe, expect, it } from "vitest";
import { mayBeFounded, mayBegin, mayClose } from "~/schools/rules/dates";

const at = (text: string) => new Date(`${text}Z`);
const codeOf = (answer: ReturnType<typeof mayBegin | typeof mayClose>) =>
  answer.ok ? "ok" : answer.refusal.code;

describe("the times of classes", () => {
  const now = at("2026-11-28T13:00");
  it.each([
    [[], "ok"],
    [["2026-11-27T13:00", "2036-11-28T13:00"], "ok"],
    [["2026-11-27T12:59"], "date-past"],
    [["2026-12-01T13:00", "2037-01-01T13:00"], "date-far"],
  ])("%j: %s", (starts, code) => {
    expect(codeOf(mayBegin(starts.map(at), now))).toBe(code);
  });
});

describe("the day a school was founded", () => {
  it.each([
    ["1949-09-30", "date-past"],
    ["1949-10-01", "ok"],
    ["2027-11-28", "ok"],
    ["2027-11-29", "date-far"],
  ])("%s: %s", (on, code) => {
    expect(codeOf(mayBeFounded(on, "2026-11-28"))).toBe(code);
  });
});

describe("the day from which a school is closed", () => {
  it.each([
    ["2020-01-01", 0, "closes-too-early"],
    ["2020-01-02", 0, "ok"],
    ["2026-12-31", 1, "school-in-use"],
    ["2027-11-29", 0, "date-far"],
  ])("%s with %i to be held: %s", (from, after, code) => {
    const school = { foundedOn: "2020-01-01", after };
    expect(codeOf(mayClose(from, school, "2026-11-28"))).toBe(code);
  });
});
