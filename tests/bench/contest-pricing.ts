/**
 * The price of the big contest: 40,000 entrants × 20 aspects × 5 judges. A bundle is written to a temporary folder, read
 * with every check, then priced, ranked and scaled. Each size runs in a process of its own, so its peak memory is its own.
 *
 *   npx tsx tests/bench/contest-pricing.ts
 */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import {
  bytesOfFolder,
  readBundle,
} from "~/contests/bundle/read-bundle.server";
import { price } from "~/contests/rules/ranking";
import { writeBigBundle } from "./big-bundle";

export interface ContestPricingRow {
  entrants: number;
  marks: number;
  /** to price, rank and scale all sheets: the goal is 2 s at 40,000 entrants */
  seconds: number;
  /** before that: to read and check the bundle's files */
  readSeconds: number;
  /** peak memory of the whole process, reading included: the goal is 1,500 MB */
  rssMegabytes: number;
}

const SIZES = [10_000, 20_000, 40_000];
const MARKS_EACH = 100;

/** Rows for the bench's table: 10,000, 20,000 and 40,000 entrants, so that linearity shows. */
export async function benchContestPricing(): Promise<ContestPricingRow[]> {
  const rows: ContestPricingRow[] = [];
  for (const size of SIZES) {
    const folder = await mkdtemp(join(tmpdir(), "contest-"));
    try {
      await writeBigBundle(folder, size);
      const args = ["--import", "tsx", fileURLToPath(import.meta.url), folder];
      const { stdout } = await promisify(execFile)(process.execPath, args);
      rows.push(JSON.parse(stdout) as ContestPricingRow);
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  return rows;
}

async function measure(folder: string): Promise<ContestPricingRow> {
  const started = performance.now();
  const { bytes } = await bytesOfFolder(folder);
  const read = await readBundle(bytes);
  if (!read.ok)
    throw new Error(`the bench's bundle has ${read.problems.length} problems`);
  const ready = performance.now();
  const field = price(read.bundle.scheme, read.bundle.sheets());
  const done = performance.now();
  if (field.some((entrant) => entrant.rank === null))
    throw new Error("an entrant of the bench has no rank");
  return {
    entrants: field.length,
    marks: field.length * MARKS_EACH,
    seconds: (done - ready) / 1000,
    readSeconds: (ready - started) / 1000,
    rssMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2];
  if (folder !== undefined) console.log(JSON.stringify(await measure(folder)));
  else console.table(await benchContestPricing());
}
