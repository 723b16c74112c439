/** A contest's results by unit and event: how many came, how many have a place, the best place, the exact mean total. */
import { Decimal } from "~/kit/decimal";

export type ReportLine = {
  unit: string;
  event: string;
  /** took part, so neither absent nor withdrawn nor disqualified */
  took: boolean;
  rank: number | null;
  total: string | null;
};
export type UnitLine = {
  unit: string;
  event: string;
  entered: number;
  ranked: number;
  best: number | null;
  /** two places, half-up; null where nobody has a total */
  mean: string | null;
};

/** One row a unit and event, by unit and then in the order of the events. */
export function unitLines(lines: readonly ReportLine[]): UnitLine[] {
  const groups = new Map<string, ReportLine[]>();
  for (const line of lines) {
    const key = JSON.stringify([line.unit, line.event]);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()]
    .map(rowOf)
    .sort((a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0));
}

function rowOf(group: ReportLine[]): UnitLine {
  const ranks = group.flatMap(({ rank }) => rank ?? []);
  const totals = group.flatMap(({ total }) =>
    total === null ? [] : [Decimal.of(total)],
  );
  const sum = totals.reduce((a, b) => a.plus(b), Decimal.zero);
  return {
    unit: group[0]?.unit ?? "",
    event: group[0]?.event ?? "",
    entered: group.filter(({ took }) => took).length,
    ranked: ranks.length,
    best: ranks.length > 0 ? Math.min(...ranks) : null,
    mean:
      totals.length > 0
        ? sum.over(Decimal.whole(totals.length)).rounded(2).toFixed(2)
        : null,
  };
}
