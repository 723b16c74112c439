import { addDays, daysBetween, type Day } from "./days";
import type { Random } from "./random";
import { trades, type Trade } from "./trades-data";
import type { Unit } from "./unit";
import type { Units } from "./units";

/** Contests below the district: in the five years, and a year since. */
const counts = { subdistrict: 60, community: 143, aYearSince: 12 };
const since = "2018-07-15";

export type Lower = { unit: Unit; starts: Day; trades: Trade[] };

/** Where and when the contests below the district were: communities first, so that the larger sub-districts take what is left. */
export function planLowerContests(draw: Random, units: Units): Lower[] {
  const places = [
    ...Array.from(
      { length: counts.community },
      (_, nth) => units.communities[nth % units.communities.length],
    ),
    ...Array.from(
      { length: counts.subdistrict },
      (_, nth) => units.subdistricts[nth % units.subdistricts.length],
    ),
  ];
  const length = daysBetween("2013-09-01", "2018-05-31");
  return places.map((unit) => {
    if (!unit) throw new Error("A contest has no unit.");
    return {
      unit,
      starts: addDays("2013-09-01", draw.int(0, length)),
      trades: tradesOf(draw, unit),
    };
  });
}

/** A few a year since then, up to two months and a half ago: what is newer belongs to this year's heats. */
export function planLowerSince(
  draw: Random,
  units: Units,
  today: Day,
): Lower[] {
  const apart = 365.25 / counts.aYearSince;
  const held = Math.floor(daysBetween(since, addDays(today, -75)) / apart);
  return Array.from({ length: held }, (_, nth) => {
    const unit = draw.pick(
      nth % 4 === 0 ? units.subdistricts : units.communities,
    );
    const starts = addDays(since, Math.floor((nth + draw.next()) * apart));
    return { unit, starts, trades: tradesOf(draw, unit) };
  });
}

function tradesOf(draw: Random, unit: Unit): Trade[] {
  return draw.sample(trades, unit.tier === "subdistrict" ? 2 : 1);
}
