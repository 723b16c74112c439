/**
 * A whole field priced and placed.
 *
 * - By total in the scheme's direction, then the tie-break chain; what is still equal shares a place: 1, 2, 2, 4.
 * - A tie-break names a node, or `time`, the entrant's own (a node called time goes before it). Who lacks the value stands
 *   behind those who have it.
 * - Who has no total has no place and stands after the others, in the order of entry, with the reason.
 */
import type { Decimal } from "~/kit/decimal";
import { inOrder, ranked } from "~/kit/ranked";
import type { Comparator } from "~/kit/ranked";
import { planOf } from "./plan";
import type { Plan } from "./plan";
import { priceSheet } from "./pricing";
import type { EntrantMarks, PricedSheet } from "./pricing";
import { worldSkillsScale } from "./scale";
import type { Direction, Scheme } from "./scheme";

export interface PricedEntrant extends PricedSheet {
  readonly entrant: string;
  /** from 1; null exactly where there is no total */
  readonly rank: number | null;
  /** 0 … 1000, where the scheme has a scale and the entrant a rank */
  readonly scale: number | null;
}

/** A sheet with its price, before anyone has a place. */
export interface PricedOne extends PricedSheet {
  readonly entrant: string;
  readonly time: Decimal | null;
}

/**
 * Prices and ranks a field under a valid scheme: those with a place first, in order, then the others. Which mark comes
 * first never matters. The entrants may be made one by one (a generator), so that a big bundle need not lie in memory
 * twice.
 */
export function price(
  scheme: Scheme,
  entrants: Iterable<EntrantMarks>,
): PricedEntrant[] {
  const plan = planOf(scheme);
  const sheets: PricedOne[] = [];
  for (const sheet of entrants) sheets.push(pricedOne(plan, sheet));
  return placed(plan, sheets);
}

/** One sheet priced by a plan, ready to be placed among the others. */
export function pricedOne(plan: Plan, sheet: EntrantMarks): PricedOne {
  const { entrant, time } = sheet;
  return { entrant, time, ...priceSheet(plan, sheet) };
}

/** Priced sheets with their places: those who have one in order, then the others as they came. */
export function placed(
  plan: Plan,
  sheets: readonly PricedOne[],
): PricedEntrant[] {
  const places = ranked(
    sheets.filter(({ total }) => total !== null),
    standingOrder(plan),
  );
  const scale =
    plan.scheme.scale === "worldskills-700"
      ? worldSkillsScale(places.map(({ item }) => item.total as Decimal))
      : [];
  return [
    ...places.map(({ item, rank }, at) =>
      pricedEntrant(item, rank, scale[at] ?? null),
    ),
    ...sheets
      .filter(({ total }) => total === null)
      .map((item) => pricedEntrant(item, null, null)),
  ];
}

function pricedEntrant(
  { entrant, total, reason, values, gaps }: PricedOne,
  rank: number | null,
  scale: number | null,
) {
  return { entrant, rank, total, reason, scale, values, gaps };
}

/** Who stands before whom, among those with a total. */
function standingOrder(plan: Plan): Comparator<PricedOne> {
  const { direction = "higher", tieBreak = [] } = plan.scheme;
  return inOrder([
    by(direction, (standing) => standing.total),
    ...tieBreak.map((key) =>
      by(
        key.direction,
        plan.byId.has(key.by)
          ? (standing) => standing.values.get(key.by) ?? null
          : (standing) => standing.time,
      ),
    ),
  ]);
}

function by(
  direction: Direction,
  value: (standing: PricedOne) => Decimal | null,
): Comparator<PricedOne> {
  const sign = direction === "higher" ? -1 : 1;
  return (a, b) => {
    const x = value(a);
    const y = value(b);
    if (x === null || y === null)
      return (x === null ? 1 : 0) - (y === null ? 1 : 0);
    return sign * x.compare(y);
  };
}
