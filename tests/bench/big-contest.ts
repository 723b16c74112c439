import { benchContestPricing } from "./contest-pricing";
import type { Line } from "./line";

/** The price of the big contest at three sizes, and whether it grows with the size and no faster. */
export async function measureBigContest(): Promise<Line[]> {
  const rows = await benchContestPricing();
  const [small] = rows;
  const big = rows.at(-1);
  if (!small || !big) return [];
  const lines = rows.map((row): Line => ({
    measure: "contest",
    what: `price ${row.entrants.toLocaleString("en")} entrants × 20 aspects × 5 judges`,
    values: { price: row.seconds, "read before": row.readSeconds },
    unit: "s",
    n: 1,
    ...(row === big ? { goal: { of: "price", atMost: 2 } } : {}),
  }));
  return [
    ...lines,
    {
      measure: "contest",
      what: "peak memory of the largest, reading included",
      values: { rss: big.rssMegabytes },
      unit: "MB",
      goal: { of: "rss", atMost: 1500 },
    },
    {
      measure: "contest",
      what: "time an entrant of the largest takes against the smallest",
      values: {
        ratio: big.seconds / big.entrants / (small.seconds / small.entrants),
      },
      unit: "×",
      note: "1 is linear; short runs carry the engine's warm-up, so less than 1 is usual",
    },
  ];
}
