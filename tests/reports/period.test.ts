import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countingDays,
  parsePeriod,
  periodBefore,
  periodOf,
  spanOf,
  usualPeriod,
} from "~/reports/rules/period";

describe("a period of union years", () => {
  it("runs from 1 July to 30 June and touches one calendar year more", () => {
    const period = parsePeriod("2013-2018");
    expect(period).toEqual({
      ok: true,
      value: {
        label: "2013-2018",
        from: "2013-07-01",
        to: "2018-06-30",
        years: [2013, 2014, 2015, 2016, 2017, 2018],
        unionYears: [2013, 2014, 2015, 2016, 2017],
      },
    });
  });

  it.each([
    ["2013", "period-malformed"],
    ["2013–2018", "period-malformed"],
    ["2018-2013", "period-backwards"],
    ["2018-2018", "period-backwards"],
    ["1990-2020", "period-too-long"],
  ])("refuses %s: %s", (text, code) => {
    expect(parsePeriod(text)).toMatchObject({ ok: false, refusal: { code } });
  });

  it("is the published history in a demo district, else the newest five years that are over", () => {
    expect(usualPeriod(true, "2026-11-22").label).toBe("2013-2018");
    expect(spanOf("2013-2018")).toBe("2013–2018");
    expect(usualPeriod(false, "2026-11-22").label).toBe("2021-2026");
    expect(usualPeriod(false, "2026-06-30").label).toBe("2020-2025");
    expect(usualPeriod(false, "2026-07-01").label).toBe("2021-2026");
  });

  it("follows another of the same length", () => {
    expect(periodBefore(periodOf(2013, 2018)).label).toBe("2008-2013");
  });

  it("takes what stands on the last day of each year, and never a day to come", () => {
    expect(countingDays(periodOf(2013, 2015), "2014-03-05")).toEqual([
      { year: 2013, day: "2013-12-31" },
      { year: 2014, day: "2014-03-05" },
    ]);
    expect(countingDays(periodOf(2013, 2015), "2026-01-01").at(-1)).toEqual({
      year: 2015,
      day: "2015-06-30",
    });
  });

  it("never counts a day outside of it or after today", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2030 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1990, max: 2050 }),
        (first, length, now) => {
          const period = periodOf(first, first + length);
          const today = `${now}-05-17`;
          for (const { day } of countingDays(period, today))
            expect(day <= period.to && day <= today).toBe(true);
        },
      ),
    );
  });
});
