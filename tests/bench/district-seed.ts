import type { Line } from "./line";
import type { Stage } from "./stage";

/** How long the district size takes to seed, from the command's start to its end. */
export async function measureDistrictSeed(stage: Stage): Promise<Line[]> {
  if (!stage.sizes.includes("district")) return [];
  return [
    {
      measure: "seed",
      what: "npm run seed -- --size district, database included",
      values: { seconds: await stage.secondsOfSeed() },
      unit: "s",
      n: 1,
      goal: { of: "seconds", atMost: 180 },
    },
  ];
}
