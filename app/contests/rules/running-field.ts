/**
 * A field that stays priced while marks arrive: only who was touched is priced again, then everyone is placed anew. It is
 * the same as pricing the whole field (a property test holds it to that), at a fraction of the work.
 */
import { NodeValues } from "./node-values";
import type { Plan } from "./plan";
import type { EntrantMarks } from "./pricing";
import {
  placed,
  pricedOne,
  type PricedEntrant,
  type PricedOne,
} from "./ranking";

export type RunningField = {
  readonly plan: Plan;
  /** by entrant number, in the order of entry */
  readonly sheets: ReadonlyMap<string, PricedOne>;
};

/** The whole field priced. */
export function runningField(
  plan: Plan,
  entrants: Iterable<EntrantMarks>,
): RunningField {
  const sheets = new Map<string, PricedOne>();
  for (const sheet of entrants)
    sheets.set(sheet.entrant, pricedOne(plan, sheet));
  return { plan, sheets };
}

/** The field with these entrants priced again; all others keep their price. Somebody new stands after those who were there. */
export function repriced(
  field: RunningField,
  touched: Iterable<EntrantMarks>,
): RunningField {
  const sheets = new Map(field.sheets);
  for (const sheet of touched)
    sheets.set(sheet.entrant, pricedOne(field.plan, sheet));
  return { plan: field.plan, sheets };
}

/** The field as it stands: those with a place in order, then the others. */
export function placesOf({ plan, sheets }: RunningField): PricedEntrant[] {
  return placed(plan, [...sheets.values()]);
}

/**
 * The field as it may be shown while judges mark alone: who is still before them stands without total and values, so that
 * nobody can read another judge's marks off a screen before their own are in. `marked`: the numbers of those still marked.
 */
export function shownPlaces(
  { plan, sheets }: RunningField,
  marked: ReadonlySet<string>,
): PricedEntrant[] {
  if (marked.size === 0) return placed(plan, [...sheets.values()]);
  const none = new NodeValues(plan, []);
  return placed(
    plan,
    [...sheets.values()].map((sheet) =>
      marked.has(sheet.entrant) && sheet.total !== null
        ? {
            ...sheet,
            total: null,
            reason: "incomplete",
            gaps: [],
            values: none,
          }
        : marked.has(sheet.entrant)
          ? { ...sheet, values: none, gaps: [] }
          : sheet,
    ),
  );
}
