import { describe, expect, it } from "vitest";
import { addDays, addYears, isDay, mondayOf } from "~/kit/days";

describe("days of the calendar", () => {
  it("exist or do not", () => {
    expect(isDay("2024-02-29")).toBe(true);
    expect(isDay("2023-02-29")).toBe(false);
    expect(isDay("2026-13-01")).toBe(false);
    expect(isDay("0000-01-01")).toBe(false);
    expect(isDay("2026-1-1")).toBe(false);
  });

  it("are counted over months, years and leap days", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
    expect(addYears("2024-02-29", 1)).toBe("2025-02-28");
    expect(addYears("2024-02-29", 4)).toBe("2028-02-29");
  });

  it("belong to the week of a Monday", () => {
    expect(mondayOf("2026-11-22")).toBe("2026-11-16");
    expect(mondayOf("2026-11-23")).toBe("2026-11-23");
    expect(mondayOf("2027-01-01")).toBe("2026-12-28");
  });
});
