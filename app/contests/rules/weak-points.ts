/**
 * Where a trade or a unit lost most: the mean share of an aspect's maximum that was not reached, over those who have a
 * value for it. Aspects without a known maximum, and those where lower is better, are left out. Floats: a comparison, no mark.
 */
export type AspectValue = {
  node: string;
  max: number;
  value: number;
  unit: string;
};
export type WeakPoint = {
  node: string;
  /** 0 … 1 */
  lost: number;
  entrants: number;
};

/** The aspects by share lost, the weakest first. */
export function weakPoints(values: readonly AspectValue[]): WeakPoint[] {
  const byNode = new Map<string, AspectValue[]>();
  for (const value of values)
    if (value.max > 0)
      byNode.set(value.node, [...(byNode.get(value.node) ?? []), value]);
  return [...byNode.entries()]
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
  const units = new Map<string, AspectValue[]>();
  for (const value of values)
    if (value.unit !== "")
      units.set(value.unit, [...(units.get(value.unit) ?? []), value]);
  return [...units.entries()]
    .flatMap(([unit, own]) => {
      const worst = weakPoints(own)[0];
      return worst && worst.entrants >= fewest ? [{ ...worst, unit }] : [];
    })
    .sort((a, b) => b.lost - a.lost);
}
