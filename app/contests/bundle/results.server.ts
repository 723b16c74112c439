/**
 * results.csv: `rank,entrant,total,reason,scale` and then one column per node id in tree order. UTF-8, a line feed ends
 * each line. Values are rounded decimals with the places of their node (48.75, 7.50), empty where there is none; the
 * root's is the total, its deductions off.
 */
import { stringify } from "csv-stringify/sync";
import type { Decimal } from "~/kit/decimal";
import type { Plan } from "../rules/plan";
import { price } from "../rules/ranking";
import type { PricedEntrant } from "../rules/ranking";
import type { Bundle } from "./read-bundle.server";

const FIXED = ["rank", "entrant", "total", "reason", "scale"] as const;

/** The header of a plan's results. */
export function resultColumns(plan: Plan): string[] {
  return [...FIXED, ...plan.inTreeOrder.map((node) => node.id)];
}

/** A bundle priced: the text of its results.csv. */
export function resultsOf(bundle: Bundle): string {
  return resultsText(bundle.plan, price(bundle.scheme, bundle.sheets()));
}

/** The text of results.csv for a priced field. */
export function resultsText(
  plan: Plan,
  field: readonly PricedEntrant[],
): string {
  const rows = [
    resultColumns(plan),
    ...field.map((entrant) => resultRow(plan, entrant)),
  ];
  return stringify(rows);
}

function resultRow(plan: Plan, priced: PricedEntrant): string[] {
  const values = priced.values.inTreeOrder();
  const total =
    priced.total === null ? "" : valueText(priced.total, plan.root.places);
  return [
    priced.rank?.toString() ?? "",
    priced.entrant,
    total,
    priced.reason ?? "",
    priced.scale?.toString() ?? "",
    ...plan.inTreeOrder.map((node, slot) => {
      const value = values[slot];
      return value === undefined ? "" : valueText(value, node.places);
    }),
  ];
}

/**
 * A value as it is shown: with the node's places, as 7.50. An exact value (`places` null), or a total whose deduction has
 * more places than the root, keeps all its own; one that never ends is shown to 20.
 */
export function valueText(value: Decimal, places: number | null): string {
  return places === null || !value.rounded(places).equals(value)
    ? value.toString()
    : value.toFixed(places);
}
