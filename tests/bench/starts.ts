import type { Line } from "./line";
import type { Stage } from "./stage";
import { median } from "./statistics";

const warmStarts = 3;

/** Cold and warm starts up to the first page, and what the app's process holds. Goes last: it stops what the others use. */
export async function measureStarts(stage: Stage): Promise<Line[]> {
  const cold = await stage.coldStart();
  const before = await stage.app("demo");
  const loaded = before.megabytes();
  const lines: Line[] = [
    {
      measure: "start",
      what: "cold: build, database, demo district, first page",
      values: {
        all: cold.secondsToFirstPage,
        "of it the build": cold.secondsOfBuild,
      },
      unit: "s",
      n: 1,
      goal: { of: "all", atMost: 30 },
    },
  ];
  for (const size of stage.sizes) lines.push(...(await warm(stage, size)));
  lines.push({
    measure: "start",
    what: "memory of the app after all measures before, demo",
    values: { rss: loaded },
    unit: "MB",
    goal: { of: "rss", atMost: 400 },
  });
  return lines;
}

async function warm(
  stage: Stage,
  size: Stage["sizes"][number],
): Promise<Line[]> {
  const seconds: number[] = [];
  const megabytes: number[] = [];
  for (let nth = 0; nth < warmStarts; nth += 1) {
    const app = await stage.restart(size);
    seconds.push(app.secondsToFirstPage);
    megabytes.push(app.megabytes());
  }
  return [
    {
      measure: "start",
      what: `warm: database and first page, ${size}`,
      values: { median: median(seconds), longest: Math.max(...seconds) },
      unit: "s",
      n: warmStarts,
      goal: { of: "longest", atMost: 5 },
    },
    {
      measure: "start",
      what: `memory of the app after the first page, ${size}`,
      values: { rss: median(megabytes) },
      unit: "MB",
      n: warmStarts,
      goal: { of: "rss", atMost: 400 },
    },
  ];
}
