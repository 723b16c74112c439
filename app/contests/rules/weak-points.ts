/**
 * Where a trade or a unit lost most: the mean share of an aspect's bound that was not reached, over those who have a value
 * for it. Attempts of which the best or worst counts are one aspect: one that was not needed is no loss. Left out: aspects
 * without a bound or weight, those where lower is better, and those where somebody is above the bound, as a factor of one's
 * own can lift them.
 * Floats: a comparison, no mark.
 */
import type { Plan, ReadyNode } from "./plan";
import { reachOf } from "./scheme-sums";

export type AspectValue = {
  node: string;
  /** what the aspect can bring: of a panel, its marks summed and factored */
  max: number;
  value: number;
  /** the entrant's unit, and the sub-district or park above it */
  units: readonly string[];
};
export type WeakPoint = {
  node: string;
  /** 0 … 1 */
  lost: number;
  entrants: number;
};

/** The aspects of a plan that may be compared, each with its bound: its leaves, and what picks the best or worst of several as one. */
export function comparedAspects(plan: Plan): { id: string; max: number }[] {
  return compared(plan.root).flatMap(({ id, node, direction }) => {
    const bound = reachOf(node);
    return bound === null || direction === "lower"
      ? []
      : [{ id, max: Number(bound.toString()) }];
  });
}

function compared(node: ReadyNode): ReadyNode[] {
  if (node.kind !== "inner") return [node];
  const { combine } = node.node;
  return combine === "best" || combine === "worst"
    ? [node]
    : node.counted.flatMap(compared);
}

/** The aspects by share lost, the weakest first. */
export function weakPoints(values: readonly AspectValue[]): WeakPoint[] {
  const bounded = values.filter(({ max }) => max > 0);
  return [...grouped(bounded, ({ node }) => [node])]
    .filter(([, own]) => own.every(({ value, max }) => value <= max))
    .map(([node, own]) => ({
      node,
      entrants: own.length,
      lost:
        own.reduce((sum, { value, max }) => sum + 1 - value / max, 0) /
        own.length,
    }))
    .sort((a, b) => b.lost - a.lost);
}

const fewest = 3;

/** Each unit's weakest aspect, of units with three entrants or more; the weakest first. */
export function weakUnits(
  values: readonly AspectValue[],
): (WeakPoint & { unit: string })[] {
  return [...grouped(values, ({ units }) => units)]
    .flatMap(([unit, own]) => {
      const worst = weakPoints(own)[0];
      return worst && worst.entrants >= fewest ? [{ ...worst, unit }] : [];
    })
    .sort((a, b) => b.lost - a.lost);
}

function grouped(
  values: readonly AspectValue[],
  keysOf: (value: AspectValue) => readonly string[],
): Map<string, AspectValue[]> {
  const groups = new Map<string, AspectValue[]>();
  for (const value of values)
    for (const key of keysOf(value)) {
      const own = groups.get(key);
      if (own) own.push(value);
      else groups.set(key, [value]);
    }
  return groups;
}
