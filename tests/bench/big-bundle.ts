/** A contest bundle of any size for the bench: the same on every run, as long as the size is. */
import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { leavesOf } from "~/contests/rules/plan";
import type { Scheme, SchemeNode } from "~/contests/rules/scheme";

const CRITERIA = 4;
const ASPECTS = 5;
export const JUDGES = ["J1", "J2", "J3", "J4", "J5"];

/** Four criteria of five aspects: a judgement and four trimmed panels each, means rounded to 2 places, a tie-break, a scale. */
export function bigScheme(): Scheme {
  const aspect = (id: string, at: number): SchemeNode =>
    at === 0
      ? { id, type: "judgement", max: "10", judges: JUDGES.length }
      : { id, type: "panel", max: "10", dropLow: 1, dropHigh: 1, minJudges: 3 };
  const children = Array.from(
    { length: CRITERIA },
    (_, criterion): SchemeNode => {
      const id = `C${criterion + 1}`;
      const aspects = Array.from({ length: ASPECTS }, (_, at) =>
        aspect(`${id}.${at + 1}`, at),
      );
      return {
        id,
        weight: "0.5",
        combine: "sum",
        max: "50",
        children: aspects,
      };
    },
  );
  return {
    version: 1,
    name: { "zh-CN": "大赛", en: "The big contest" },
    round: { places: 2, mode: "half-up" },
    root: { id: "total", combine: "sum", max: "100", children },
    direction: "higher",
    tieBreak: [{ by: "C1", direction: "higher" }],
    scale: "worldskills-700",
  };
}

/** Writes the bundle's three files into an existing folder: twenty aspects and five judges for each entrant. */
export async function writeBigBundle(
  folder: string,
  entrants: number,
): Promise<void> {
  const scheme = bigScheme();
  await writeFile(join(folder, "scheme.json"), JSON.stringify(scheme));
  const names = Array.from({ length: entrants }, (_, at) => `E${at + 1}`);
  const lines = names.map((name) => `${name},${name},,,\n`);
  await writeFile(
    join(folder, "entrants.csv"),
    `entrant,name,unit,status,time\n${lines.join("")}`,
  );
  const file = createWriteStream(join(folder, "marks.csv"));
  file.write("entrant,node,judge,mark,factor\n");
  const next = chance();
  const leaves = leavesOf(scheme);
  for (const name of names) {
    const rows = leaves.flatMap((leaf) =>
      JUDGES.map(
        (judge) =>
          `${name},${leaf.id},${judge},${leaf.kind === "judgement" ? next() % 4 : hundredths(next())},\n`,
      ),
    );
    if (!file.write(rows.join("")))
      await new Promise<void>(
        (resolve) => void file.once("drain", () => resolve()),
      );
  }
  file.end();
  await finished(file);
}

function hundredths(n: number): string {
  return `${(n >>> 4) % 10}.${String((n >>> 9) % 100).padStart(2, "0")}`;
}

/** A linear congruence: figures that look like chance and never change. */
function chance(): () => number {
  let seed = 20_260_101;
  return () =>
    (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) >>> 3;
}
