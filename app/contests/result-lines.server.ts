import { createHash } from "node:crypto";
import { resultsText, valueText } from "./bundle/results.server";
import type { Plan } from "./rules/plan";
import type { PricedEntrant } from "./rules/ranking";

/** One entrant's line of a stored result. Values are rounded decimals in text with the places of their node. */
export type ResultLine = {
  /** the entrant's number */
  entrant: string;
  /** from 1, those without a place after the others */
  position: number;
  rank: number | null;
  total: string | null;
  reason: string | null;
  scale: number | null;
  nodeValues: Record<string, string>;
};

/** A priced field as it is stored and shown, in order. */
export function resultLines(
  plan: Plan,
  field: readonly PricedEntrant[],
): ResultLine[] {
  return field.map((priced, at) => ({
    entrant: priced.entrant,
    position: at + 1,
    rank: priced.rank,
    total:
      priced.total === null ? null : valueText(priced.total, plan.root.places),
    reason: priced.reason,
    scale: priced.scale,
    nodeValues: Object.fromEntries(
      [...priced.values.entries()].map(([id, value]) => [
        id,
        valueText(value, plan.byId.get(id)?.places ?? null),
      ]),
    ),
  }));
}

/** The hash of a result: SHA-256 of the results.csv that its bundle carries, so that anyone can hold one against the other. */
export function resultHash(
  plan: Plan,
  field: readonly PricedEntrant[],
): string {
  return createHash("sha256").update(resultsText(plan, field)).digest("hex");
}
