import { describe, expect, it } from "vitest";
import { byYear, type Entry } from "~/honours/rules/passport";

const method = (on: string): Entry => ({
  kind: "method",
  on,
  title: { name: on },
  href: `/methods/${on}`,
  document: "",
  withdrawn: false,
  confidential: false,
});

describe("a passport's record", () => {
  it("goes by year, the newest first, and leaves out years of nothing", () => {
    const record = byYear(
      [method("2016-02-01"), method("2024-03-01"), method("2016-11-01")],
      [
        { year: 2016, minutes: 90, sessions: 2 },
        { year: 2020, minutes: 45, sessions: 1 },
        { year: 2021, minutes: 0, sessions: 1 },
      ],
    );
    expect(record.map(({ year }) => year)).toEqual([2024, 2020, 2016]);
    expect(record[2]).toMatchObject({ minutes: 90, sessions: 2 });
    expect(record[2]?.entries.map(({ on }) => on)).toEqual([
      "2016-11-01",
      "2016-02-01",
    ]);
    expect(byYear([], [])).toEqual([]);
  });
});
