import { DateTime } from "luxon";
import * as library from "rrule";
import { ok, refused, type Result } from "./result";

// Recurrence by RFC 5545, reckoned on the wall clock: an evening class at 19:00 stays at 19:00 whatever the zone does with
// its clocks in between. Only the dates come from `rrule`; each one is then put into the zone by itself.

// Node loads rrule's CommonJS build (everything under `default`), a bundler its module build.
const { RRule } =
  "RRule" in library
    ? library
    : (library as unknown as { default: typeof library }).default;

export type RecurrenceRefusal =
  | "recurrence-wrong"
  | "recurrence-endless"
  | "recurrence-long"
  | "recurrence-empty";

export type Recurrence = {
  /** The first occurrence by the wall clock: 2026-11-26T19:00. */
  first: string;
  /** An RRULE's value: FREQ=WEEKLY;BYDAY=TU,TH;COUNT=8. UNTIL is a wall-clock time too. */
  rule: string;
  /** An IANA zone such as Asia/Shanghai. */
  zone: string;
};

/** More occurrences than this are taken for a slip of the pen. */
export const longest = 200;

export type Weekday = "MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU";
/** The moment of a wall-clock time (2026-11-26T19:00) in a zone; a time that a clock change skips is moved past the gap. */
export function momentAt(wall: string, zone: string): Date | undefined {
  const key = `${zone} ${wall}`;
  let at = moments.get(key);
  if (at === undefined) {
    at = DateTime.fromISO(wall, { zone }).toMillis();
    if (moments.size >= mostMoments) moments.clear();
    moments.set(key, at);
  }
  return Number.isNaN(at) ? undefined : new Date(at);
}

// Pages ask for the same few days' ends over and over, and to find one costs as much as a small query.
const moments = new Map<string, number>();
const mostMoments = 5_000;

/** The wall-clock time of a moment in a zone, to the minute: 2026-11-26T19:00. */
export function wallAt(at: Date, zone: string): string {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("sv-SE", {
      dateStyle: "short",
      timeStyle: "short",
      timeZone: zone,
    });
    clocks.set(zone, clock);
  }
  return clock.format(at).replace(" ", "T");
}

// Swedish writes a moment as ISO 8601 does. A week's page asks for hundreds; making the format anew costs more than all else.
const clocks = new Map<string, Intl.DateTimeFormat>();

/** The value of a weekly RRULE; without days it falls on the first occurrence's own. */
export function weeklyRule(
  every: number,
  on: readonly Weekday[],
  count: number,
): string {
  const byDay = on.length > 0 ? `;BYDAY=${on.join(",")}` : "";
  return `FREQ=WEEKLY;INTERVAL=${every}${byDay};COUNT=${count}`;
}

/**
 * The moments at which something recurs, in order. Refuses `recurrence-wrong` (no such rule, time or zone),
 * `recurrence-endless` (neither COUNT nor UNTIL), `recurrence-long` (more than 200), `recurrence-empty` (never).
 */
export function occurrences({
  first,
  rule,
  zone,
}: Recurrence): Result<Date[], RecurrenceRefusal> {
  const start = DateTime.fromISO(first, { zone: "UTC" });
  if (!start.isValid || !DateTime.local({ zone }).isValid)
    return refused("recurrence-wrong");
  try {
    const options = RRule.parseString(rule);
    if (options.freq === undefined) return refused("recurrence-wrong");
    if (!options.count && !options.until) return refused("recurrence-endless");
    const walls = new RRule({
      ...options,
      dtstart: start.toJSDate(),
      tzid: null,
    }).all((_at, index) => index <= longest);
    if (walls.length > longest)
      return refused("recurrence-long", { maximum: longest });
    if (walls.length === 0) return refused("recurrence-empty");
    return ok(
      walls.map(
        (wall) => momentAt(wall.toISOString().slice(0, 16), zone) ?? wall,
      ),
    );
  } catch {
    return refused("recurrence-wrong");
  }
}
