import { addDays, mondayOf } from "~/kit/days";
import { wallAt } from "~/kit/recurrence";

// The timetable's week: Monday to Sunday, each day in three bands as a works notice board prints them. A class stands in
// the band it begins in.

export const bands = ["morning", "afternoon", "evening"] as const;
export type Band = (typeof bands)[number];
const firstHour: Record<Band, string> = {
  morning: "00:00",
  afternoon: "12:00",
  evening: "17:30",
};

/** Classes that begin and end together; the wall clock says when: 18:30–20:30 is printed once. */
export type Group<Entry> = { time: string; entries: Entry[] };
export type Day<Entry> = {
  day: string;
  bands: { band: Band; groups: Group<Entry>[] }[];
  count: number;
};

/** The seven days (YYYY-MM-DD) of the week that `day` falls in. */
export function weekOf(day: string): string[] {
  const monday = mondayOf(day);
  return [0, 1, 2, 3, 4, 5, 6].map((count) => addDays(monday, count));
}

/** The band that a wall-clock time (2026-11-26T19:00) falls in: morning until noon, afternoon until half past five. */
export function bandAt(wall: string): Band {
  const time = wall.slice(11, 16);
  if (time >= firstHour.evening) return "evening";
  return time >= firstHour.afternoon ? "afternoon" : "morning";
}

/** Entries by day, band and time; what lies outside `days` is left out, the order of the entries is kept. */
export function arrange<Entry extends { starts_at: Date; ends_at: Date }>(
  entries: readonly Entry[],
  days: readonly string[],
  zone: string,
): Day<Entry>[] {
  const placed = entries.map((entry) => {
    const wall = wallAt(entry.starts_at, zone);
    const time = `${wall.slice(11)}–${wallAt(entry.ends_at, zone).slice(11)}`;
    return { entry, day: wall.slice(0, 10), band: bandAt(wall), time };
  });
  return days.map((day) => {
    const ofDay = placed.filter((each) => each.day === day);
    const groups = (band: Band) =>
      grouped(ofDay.filter((each) => each.band === band));
    return {
      day,
      count: ofDay.length,
      bands: bands.map((band) => ({ band, groups: groups(band) })),
    };
  });
}

function grouped<Entry>(
  placed: readonly { entry: Entry; time: string }[],
): Group<Entry>[] {
  const times = [...new Set(placed.map(({ time }) => time))].sort();
  return times.map((time) => ({
    time,
    entries: placed
      .filter((each) => each.time === time)
      .map(({ entry }) => entry),
  }));
}
