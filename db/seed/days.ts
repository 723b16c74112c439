/** A day as YYYY-MM-DD, always a day of the union's calendar in China. */
export type Day = string;

const dayLength = 86_400_000;
const zoneOffset = "+08:00";

/** The calendar day in China at `moment`. */
export function dayOf(moment: Date): Day {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** `day` moved by `count` days. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayLength)
    .toISOString()
    .slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round(
    (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) /
      dayLength,
  );
}

/** The day of the week, 1 Monday … 7 Sunday. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The Monday of the week of `day`. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

/** `day` at `time` (HH:MM) on a clock in China. */
export function at(day: Day, time: string): Date {
  return new Date(`${day}T${time}:00${zoneOffset}`);
}

/** `moment` moved by `count` minutes. */
export function addMinutes(moment: Date, count: number): Date {
  return new Date(moment.getTime() + count * 60_000);
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** `moment` on the next full five minutes. */
export function roundTo5(moment: Date): Date {
  return new Date(Math.ceil(moment.getTime() / 300_000) * 300_000);
}
