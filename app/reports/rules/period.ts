import { ok, refused, type Result } from "~/kit/result";

/**
 * A period of union years. A union year runs from 1 July to 30 June, as the federation's own five-year report does, so
 * "2013-2018" is the five years from 1 July 2013 to 30 June 2018.
 */
export type Period = {
  label: string;
  /** First and last day, both included. */
  from: string;
  to: string;
  /** The calendar years it touches: one more than it has union years. */
  years: number[];
  /** The union years, each named by the calendar year in which it begins. */
  unionYears: number[];
};

/** The longest period that is reported at once, in union years. */
const longest = 20;

/**
 * Reads a period such as "2013-2018".
 * Refusals: period-malformed; period-backwards (the second year is not after the first); period-too-long.
 */
export function parsePeriod(
  text: string,
): Result<Period, "period-malformed" | "period-backwards" | "period-too-long"> {
  const years = /^(\d{4})-(\d{4})$/.exec(text.trim());
  if (!years) return refused("period-malformed", { text });
  const first = Number(years[1]);
  const last = Number(years[2]);
  if (last <= first) return refused("period-backwards", { text });
  if (last - first > longest)
    return refused("period-too-long", { text, longest });
  return ok(periodOf(first, last));
}

/** The period of union years from 1 July of `first` to 30 June of `last`. */
export function periodOf(first: number, last: number): Period {
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return {
    label: `${first}-${last}`,
    from: `${first}-07-01`,
    to: `${last}-06-30`,
    years,
    unionYears: years.slice(0, -1),
  };
}

/** A period's label as it is read, with an en dash: 2013–2018. Addresses, files and JSON keep the hyphen. */
export function spanOf(label: string): string {
  return label.replace("-", "–");
}

/**
 * The period that is meant when none is named. A demo district's published history is 2013-2018; elsewhere it is the
 * newest five union years that are over on `today` (YYYY-MM-DD).
 */
export function usualPeriod(demo: boolean, today: string): Period {
  if (demo) return periodOf(2013, 2018);
  const year = Number(today.slice(0, 4));
  const last = today.slice(5) > "06-30" ? year : year - 1;
  return periodOf(last - 5, last);
}

/** The same number of union years before a period, for comparison. */
export function periodBefore(period: Period): Period {
  const first = period.years[0] ?? 0;
  return periodOf(first - period.unionYears.length, first);
}

/** As many union years after a period, if they have begun on `today`. */
export function periodAfter(period: Period, today: string): Period | undefined {
  const last = period.years.at(-1) ?? 0;
  return `${last}-07-01` <= today
    ? periodOf(last, last + period.unionYears.length)
    : undefined;
}

/**
 * The days at which a figure of existing things is taken: the last day of each calendar year, and the period's last day
 * for its last year. Days after `today` are today; years that have not begun on `today` are left out.
 */
export function countingDays(
  period: Period,
  today: string,
): { year: number; day: string }[] {
  return period.years
    .filter((year) => `${year}-01-01` <= today)
    .map((year) => {
      const end = [`${year}-12-31`, period.to, today].sort()[0] ?? period.to;
      return { year, day: end };
    });
}

/** The last day that counts: the period's, or today while the period still runs. */
export function lastCountedDay(period: Period, today: string): string {
  return period.to < today ? period.to : today;
}

/** The calendar year of a period that a text (of an address) names; undefined for any other. */
export function yearOf(
  period: Period,
  text: string | null,
): number | undefined {
  return period.years.find((year) => String(year) === text);
}
