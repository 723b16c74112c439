/**
 * A contest's announced results counted: by unit and event, by unit over all its events, by event. How many were entered, how
 * many took part, how many have a place; the best place and the total that it was won with, the exact means of places and
 * totals, the awards. Totals of different events are never put together.
 */
import { Decimal } from "~/kit/decimal";

export type ReportLine = {
  unit: string;
  event: string;
  /** took part, so neither absent nor withdrawn */
  took: boolean;
  rank: number | null;
  total: string | null;
  /** the awards granted to this entrant */
  awards: string[];
};

type Counts = {
  entrants: number;
  competed: number;
  ranked: number;
  awards: Tally[];
};
/** An award and how often it was given. */
export type Tally = { award: string; count: number };

/** What places and totals say of those of one event; means to two places, half-up; null where nobody has one. */
type Standing = {
  best: number | null;
  bestTotal: string | null;
  meanPlace: string | null;
  meanTotal: string | null;
};

/** A unit in an event; of all its events together (event null) only the counts. */
export type UnitLine = Counts &
  Standing & { unit: string; event: string | null };
export type EventLine = Counts & Standing & { event: string; units: number };

/** The lines of each unit, by unit: one an event in the order of the events, and their sum where it has several. */
export function unitLines(lines: readonly ReportLine[]): UnitLine[] {
  const units = [...groupsBy(lines, ({ unit }) => unit)].sort(([a], [b]) =>
    a < b ? -1 : a > b ? 1 : 0,
  );
  return units.flatMap(([unit, all]) => {
    const events = [...groupsBy(all, ({ event }) => event)].map(
      ([event, group]) => ({
        unit,
        event,
        ...countsOf(group),
        ...standingOf(group),
      }),
    );
    const sum = { unit, event: null, ...countsOf(all), ...standingOf([]) };
    return events.length > 1 ? [...events, sum] : events;
  });
}

/** One line an event, in their order. */
export function eventLines(lines: readonly ReportLine[]): EventLine[] {
  return [...groupsBy(lines, ({ event }) => event)].map(([event, group]) => ({
    event,
    units: groupsBy(group, ({ unit }) => unit).size,
    ...countsOf(group),
    ...standingOf(group),
  }));
}

function groupsBy(
  lines: readonly ReportLine[],
  keyOf: (line: ReportLine) => string,
): Map<string, ReportLine[]> {
  const groups = new Map<string, ReportLine[]>();
  for (const line of lines) {
    const group = groups.get(keyOf(line));
    if (group) group.push(line);
    else groups.set(keyOf(line), [line]);
  }
  return groups;
}

function countsOf(group: readonly ReportLine[]): Counts {
  const awards = new Map<string, number>();
  for (const award of group.flatMap((line) => line.awards))
    awards.set(award, (awards.get(award) ?? 0) + 1);
  return {
    entrants: group.length,
    competed: group.filter(({ took }) => took).length,
    ranked: group.filter(({ rank }) => rank !== null).length,
    awards: [...awards].map(([award, count]) => ({ award, count })),
  };
}

function standingOf(group: readonly ReportLine[]): Standing {
  const ranks = group.flatMap(({ rank }) => rank ?? []);
  const totals = group.flatMap(({ total }) =>
    total === null ? [] : [Decimal.of(total)],
  );
  const best = ranks.length > 0 ? Math.min(...ranks) : null;
  const first = group.find(({ rank }) => best !== null && rank === best);
  return {
    best,
    bestTotal: first?.total ?? null,
    meanPlace: meanOf(ranks.map((rank) => Decimal.whole(rank))),
    meanTotal: meanOf(totals),
  };
}

function meanOf(values: readonly Decimal[]): string | null {
  if (values.length === 0) return null;
  const sum = values.reduce((a, b) => a.plus(b), Decimal.zero);
  return sum.over(Decimal.whole(values.length)).rounded(2).toFixed(2);
}
