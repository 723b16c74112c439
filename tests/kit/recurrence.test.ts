import { describe, expect, it } from "vitest";
import { momentAt, occurrences, wallAt, weeklyRule } from "~/kit/recurrence";

const shanghai = "Asia/Shanghai";
const walls = (first: string, rule: string, zone = shanghai) => {
  const found = occurrences({ first, rule, zone });
  return found.ok
    ? found.value.map((at) => wallAt(at, zone))
    : found.refusal.code;
};

describe("recurrence by the wall clock", () => {
  it.each<[string, string, string, string, string[] | string]>([
    [
      "a weekly evening class",
      "2026-11-26T19:00",
      "FREQ=WEEKLY;COUNT=3",
      shanghai,
      ["2026-11-26T19:00", "2026-12-03T19:00", "2026-12-10T19:00"],
    ],
    [
      "just after midnight stays on its own day",
      "2026-11-26T00:30",
      "FREQ=WEEKLY;COUNT=2",
      shanghai,
      ["2026-11-26T00:30", "2026-12-03T00:30"],
    ],
    [
      "two days a week, every other week",
      "2026-11-24T19:00",
      "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4",
      shanghai,
      [
        "2026-11-24T19:00",
        "2026-11-26T19:00",
        "2026-12-08T19:00",
        "2026-12-10T19:00",
      ],
    ],
    [
      "until a day",
      "2026-11-26T19:00",
      "FREQ=WEEKLY;UNTIL=20261203T190000Z",
      shanghai,
      ["2026-11-26T19:00", "2026-12-03T19:00"],
    ],
    [
      "over a change of clocks the local time stays",
      "2026-10-19T19:00",
      "FREQ=WEEKLY;COUNT=2",
      "Europe/Berlin",
      ["2026-10-19T19:00", "2026-10-26T19:00"],
    ],
    [
      "China's own summer time of 1991",
      "1991-09-10T19:00",
      "FREQ=WEEKLY;COUNT=2",
      shanghai,
      ["1991-09-10T19:00", "1991-09-17T19:00"],
    ],
    [
      "no end",
      "2026-11-26T19:00",
      "FREQ=WEEKLY",
      shanghai,
      "recurrence-endless",
    ],
    [
      "too many",
      "2026-11-26T19:00",
      "FREQ=DAILY;COUNT=500",
      shanghai,
      "recurrence-long",
    ],
    [
      "no rule",
      "2026-11-26T19:00",
      "every Tuesday",
      shanghai,
      "recurrence-wrong",
    ],
    [
      "no such day",
      "2026-02-30T19:00",
      "FREQ=WEEKLY;COUNT=2",
      shanghai,
      "recurrence-wrong",
    ],
    [
      "no such zone",
      "2026-11-26T19:00",
      "FREQ=WEEKLY;COUNT=2",
      "Mars/Olympus",
      "recurrence-wrong",
    ],
    [
      "over before it begins",
      "2026-11-26T19:00",
      "FREQ=WEEKLY;UNTIL=20261101T000000Z",
      shanghai,
      "recurrence-empty",
    ],
  ])("%s", (_name, first, rule, zone, expected) => {
    expect(walls(first, rule, zone)).toEqual(expected);
  });

  it("keeps a week of 7 × 24 hours where there is no summer time, and one of 25 more where there is", () => {
    const gap = (first: string, zone: string) => {
      const found = occurrences({ first, rule: "FREQ=WEEKLY;COUNT=2", zone });
      const [a, b] = found.ok ? found.value : [];
      return a && b ? (b.getTime() - a.getTime()) / 3_600_000 : undefined;
    };
    expect(gap("2026-10-19T19:00", shanghai)).toBe(168);
    expect(gap("2026-10-19T19:00", "Europe/Berlin")).toBe(169);
  });

  it("writes a weekly rule and finds the moment of a wall clock's time", () => {
    expect(weeklyRule(1, [], 8)).toBe("FREQ=WEEKLY;INTERVAL=1;COUNT=8");
    expect(weeklyRule(2, ["TU", "TH"], 4)).toBe(
      "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4",
    );
    expect(momentAt("2026-11-26T19:00", shanghai)?.toISOString()).toBe(
      "2026-11-26T11:00:00.000Z",
    );
    expect(momentAt("2026-13-01T19:00", shanghai)).toBeUndefined();
  });
});
