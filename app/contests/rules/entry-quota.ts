/**
 * How many may enter. An event has a capacity, a quota for every enterprise, and quotas of single units: a sub-district's
 * counts everybody below it, an enterprise's own stands instead of the common one. Entries that wait for approval hold
 * their place; refused and withdrawn ones give it back. The first places of a feeder contest come on top of the quotas
 * (they won theirs), but within the capacity.
 */
import { refused, type Refused } from "~/kit/result";

export interface Quotas {
  /** places for everybody; null for no bound */
  readonly capacity: number | null;
  /** places of each enterprise; null for no bound */
  readonly perUnit: number | null;
  readonly own: readonly { unit: number; places: number }[];
}

/** An entry that holds a place: the path of its unit (null: none known), and whether it counts against quotas. */
export interface Held {
  readonly unitPath: string | null;
  readonly fed: boolean;
}

export type QuotaRefusal = "entry-full" | "entry-quota" | "entry-quota-above";

/** Whether one more may enter, with those who hold a place already. Places are counts of persons. */
export function refusedByQuota(
  quotas: Quotas,
  held: readonly Held[],
  next: Held,
): Refused<QuotaRefusal> | null {
  if (quotas.capacity !== null && held.length >= quotas.capacity)
    return refused("entry-full", { places: quotas.capacity });
  if (next.fed || next.unitPath === null) return null;
  const above = next.unitPath.split(".").map(Number);
  const unit = above.at(-1) as number;
  const counted = held.filter(({ fed }) => !fed);
  const own = quotas.own.find((quota) => quota.unit === unit);
  const places = own?.places ?? quotas.perUnit;
  if (
    places !== null &&
    counted.filter(({ unitPath }) => unitPath === next.unitPath).length >=
      places
  )
    return refused("entry-quota", { places });
  for (const quota of quotas.own) {
    if (quota.unit === unit || !above.includes(quota.unit)) continue;
    const taken = counted.filter(({ unitPath }) =>
      unitPath?.split(".").map(Number).includes(quota.unit),
    ).length;
    if (taken >= quota.places)
      return refused("entry-quota-above", { places: quota.places });
  }
  return null;
}
