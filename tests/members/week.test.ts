import { describe, expect, it } from "vitest";
import { aroundToday } from "~/members/rules/week";

describe("the week on the front page", () => {
  const at = (time: string) => ({ from: new Date(`${time}:00+08:00`) });
  // A Saturday's afternoon in Beilun.
  const now = new Date("2026-11-28T15:00:00+08:00");
  const dayOf = (moment: Date) =>
    new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

  it("begins with today, its morning included, and keeps the days before apart", () => {
    const monday = at("2026-11-23T09:00");
    const lateFriday = at("2026-11-27T23:50");
    const thisMorning = at("2026-11-28T00:10");
    const tomorrow = at("2026-11-29T09:00");
    const week = [monday, lateFriday, thisMorning, tomorrow];
    expect(aroundToday(week, now, dayOf)).toEqual({
      coming: [thisMorning, tomorrow],
      past: [monday, lateFriday],
    });
  });
});
