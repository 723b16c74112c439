import { refused, type Refused } from "~/kit/result";

// Merit contests on key projects (重点工程立功竞赛) are reported by the enterprises that build: of so many workers entitled so many took part.

/** One line: in the union year that began on 1 July of `year`, of `eligible` workers of a unit on a project `tookPart` took part. */
export type MeritLine = { year: number; eligible: number; tookPart: number };

/** The union year that runs on `today`, by the calendar year in which it began. */
export function unionYearOf(today: string): number {
  const year = Number(today.slice(0, 4));
  return today.slice(5) < "07-01" ? year - 1 : year;
}

/** Why a line cannot be; null where it can. Refusals: merit-year-ahead (has not begun), merit-too-many (more than are entitled). */
export function refusedMerit(
  { year, eligible, tookPart }: MeritLine,
  today: string,
): Refused<"merit-year-ahead" | "merit-too-many"> | null {
  if (year > unionYearOf(today)) return refused("merit-year-ahead");
  return tookPart > eligible ? refused("merit-too-many") : null;
}
