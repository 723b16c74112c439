import type { Day } from "~/kit/days";
import type { Level, Standing } from "./terms";

type Title = { name: string; name_en?: string | null };
type Shared = { on: Day; title: Title; href: string };

/** One dated line of a person's record. */
export type Entry =
  | (Shared & {
      kind: "honour";
      level: Level;
      document: string;
      standing: Standing;
    })
  | (Shared & {
      kind: "contest";
      event: Title;
      rank: number | null;
      /** How the entrant fared: entered, absent, withdrew, disqualified. */
      status: "entered" | "absent" | "withdrew" | "disqualified";
    })
  | (Shared & { kind: "outcome"; percent: string; confidential: boolean })
  | (Shared & {
      kind: "method";
      document: string;
      withdrawn: boolean;
      confidential: boolean;
    });

/** A year's hours of learning: minutes and how many sessions they come from. */
export type YearOfHours = { year: number; minutes: number; sessions: number };

/** One year of a record: what was learned in it and what happened, the newest first. */
export type RecordYear = {
  year: number;
  minutes: number;
  sessions: number;
  entries: Entry[];
};

/** A person's record by year, the newest year and in it the newest line first; years of nothing are left out. */
export function byYear(
  entries: readonly Entry[],
  hours: readonly YearOfHours[],
): RecordYear[] {
  const years = new Map<number, RecordYear>();
  const at = (year: number) => {
    const known = years.get(year) ?? {
      year,
      minutes: 0,
      sessions: 0,
      entries: [],
    };
    years.set(year, known);
    return known;
  };
  for (const { year, minutes, sessions } of hours)
    Object.assign(at(year), { minutes, sessions });
  for (const entry of entries)
    at(Number(entry.on.slice(0, 4))).entries.push(entry);
  for (const { entries } of years.values())
    entries.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  return [...years.values()]
    .filter(({ minutes, entries }) => minutes > 0 || entries.length > 0)
    .sort((a, b) => b.year - a.year);
}
