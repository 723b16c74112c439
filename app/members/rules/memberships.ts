// A member belongs to one enterprise at a time, and membership is dated (product.md, "Words"). Periods are half-open:
// `to` is the first day after. Moving ends the present membership and begins the next on the same day.

import { addDays } from "~/kit/days";

export type Stretch = { unitId: number; from: string; to: string | null };

export type Target = {
  id: number;
  tier: string;
  foundedOn: string;
  dissolvedOn: string | null;
};

/** The furthest a membership may be dated ahead, in days. */
const furthest = 92;

/** The stretch that holds on `day`, if any. */
export function stretchOn<S extends Stretch>(
  stretches: S[],
  day: string,
): S | undefined {
  return stretches.find(({ from, to }) => from <= day && (!to || to > day));
}

/** Why a person with `stretches` may not belong to `target` from `day` on, as a refusal code of a field; or undefined. `today` is YYYY-MM-DD. */
export function refuseMove(
  stretches: Stretch[],
  target: Target,
  day: string,
  today: string,
): [field: "unit" | "day", code: string] | undefined {
  if (target.tier !== "enterprise") return ["unit", "not-an-enterprise"];
  // A membership begins open-ended, so it would outlast the enterprise.
  if (target.dissolvedOn)
    return ["unit", `unit-dissolved?day=${target.dissolvedOn}`];
  if (day < target.foundedOn)
    return ["day", `before-founding?day=${target.foundedOn}`];
  if (day > addDays(today, furthest)) return ["day", "too-far-ahead"];
  const later = stretches.find(({ from }) => from >= day);
  if (later) return ["day", `later-membership?day=${later.from}`];
  if (stretchOn(stretches, day)?.unitId === target.id)
    return ["unit", "same-unit"];
  return undefined;
}

/** Why a person may not leave the union's rolls on `day`, as a refusal code; or undefined. */
export function refuseLeaving(
  stretches: Stretch[],
  day: string,
  today: string,
): string | undefined {
  if (day > addDays(today, furthest)) return "too-far-ahead";
  if (stretches.some(({ from }) => from >= day)) return "before-start";
  const open = stretchOn(stretches, day);
  return open ? undefined : "not-a-member";
}
