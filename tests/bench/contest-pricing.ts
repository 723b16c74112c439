/**
 * The price of the big contest: 40,000 entrants × 20 aspects × 5 judges, each mark read from text, each sheet priced, the
 * field ranked and scaled. Each size runs in a process of its own, so that its peak memory is its own.
 *
 *   npx tsx tests/bench/contest-pricing.ts
 */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { planOf } from "~/contests/rules/plan";
import type { Leaf } from "~/contests/rules/plan";
import { readMark } from "~/contests/rules/marks";
import type { MarkRow } from "~/contests/rules/leaf-values";
import type { EntrantMarks } from "~/contests/rules/pricing";
import { price } from "~/contests/rules/ranking";
import type { Scheme, SchemeNode } from "~/contests/rules/scheme";

export interface ContestPricingRow {
  entrants: number;
  marks: number;
  /** to read four million texts as marks, as the judge's page or a bundle does */
  readSeconds: number;
  /** to price, rank and scale them all */
  seconds: number;
  /** peak memory of the whole process, marks included */
  rssMegabytes: number;
}

const SIZES = [10_000, 20_000, 40_000];
const GROUPS = 4;
const ASPECTS = 5;
const JUDGES = ["J1", "J2", "J3", "J4", "J5"];

/** Four criteria of five aspects: trimmed panels of 0 … 10 in tenths and a judgement each, means rounded to 2 places. */
export function bigScheme(): Scheme {
  const aspect = (id: string, at: number): SchemeNode =>
    at === 0
      ? { id, type: "judgement", max: "10", judges: 5 }
      : { id, type: "panel", max: "10", dropLow: 1, dropHigh: 1, minJudges: 3 };
  const children = Array.from({ length: GROUPS }, (_, group): SchemeNode => {
    const id = `C${group + 1}`;
    const aspects = Array.from({ length: ASPECTS }, (_, at) =>
      aspect(`${id}.${at + 1}`, at),
    );
    return { id, weight: "0.5", combine: "sum", max: "50", children: aspects };
  });
  return {
    version: 1,
    round: { places: 2, mode: "half-up" },
    root: { id: "total", combine: "sum", max: "100", children },
    direction: "higher",
    tieBreak: [{ by: "C1", direction: "higher" }],
    scale: "worldskills-700",
  };
}

/** The texts of one entrant's marks, the same on every run: a linear congruence stands in for chance. */
function* bigSheets(entrants: number, leaves: readonly Leaf[]) {
  let seed = 20_260_101;
  for (let at = 0; at < entrants; at += 1) {
    const texts = leaves.map((leaf) =>
      JUDGES.map(() => {
        seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
        return leaf.kind === "judgement"
          ? String(seed % 4)
          : `${seed % 10}.${(seed >>> 8) % 100}`;
      }),
    );
    yield { entrant: `E${at + 1}`, texts };
  }
}

function measure(entrants: number): ContestPricingRow {
  const scheme = bigScheme();
  const { leaves } = planOf(scheme);
  const written = [...bigSheets(entrants, leaves)];
  const started = performance.now();
  const sheets = written.map(({ entrant, texts }): EntrantMarks => {
    const marks = new Map<string, MarkRow[]>();
    leaves.forEach((leaf, at) => {
      const rows = (texts[at] as string[]).map((text, judge) =>
        rowOf(leaf, JUDGES[judge] as string, text),
      );
      marks.set(leaf.id, rows);
    });
    return {
      entrant,
      status: "entered",
      time: null,
      marks,
      deductions: new Map(),
    };
  });
  const read = performance.now();
  const field = price(scheme, sheets);
  const priced = performance.now();
  if (field.some((entrant) => entrant.rank === null))
    throw new Error("an entrant of the bench has no rank");
  return {
    entrants,
    marks: entrants * leaves.length * JUDGES.length,
    readSeconds: (read - started) / 1000,
    seconds: (priced - read) / 1000,
    rssMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

function rowOf(leaf: Leaf, judge: string, text: string): MarkRow {
  const read = readMark(leaf, text);
  if (!read.ok) throw new Error(`${text}: ${read.refusal.code}`);
  return { judge, mark: read.value };
}

/** Rows for the bench's table: 10,000, 20,000 and 40,000 entrants, so that linearity shows. */
export async function benchContestPricing(): Promise<ContestPricingRow[]> {
  const rows: ContestPricingRow[] = [];
  for (const size of SIZES) {
    const args = [
      "--import",
      "tsx",
      fileURLToPath(import.meta.url),
      String(size),
    ];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    rows.push(JSON.parse(stdout) as ContestPricingRow);
  }
  return rows;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const size = Number(process.argv[2]);
  if (size > 0) console.log(JSON.stringify(measure(size)));
  else console.table(await benchContestPricing());
}
