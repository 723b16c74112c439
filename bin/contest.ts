/**
 * npm run contest: prices a contest's bundle, or checks one that was published. Needs no database and no running app.
 * Exit status: 0 done, 1 results differ, 2 unusable input.
 */
import { mkdir, realpath, writeFile } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { manifestText } from "~/contests/bundle/manifest.server";
import { problemText } from "~/contests/bundle/problems";
import type { BundleProblem } from "~/contests/bundle/problems";
import { readBundle } from "~/contests/bundle/read-bundle.server";
import { drawnText, isDrawCall, type DrawOptions } from "./contest-draw";
import { bytesOfBundle } from "./contest-files";
import { resultsOf } from "~/contests/bundle/results.server";
import { verifyBundle } from "~/contests/bundle/verify.server";

const HELP = `Prices a contest from a folder, or checks a published one. Needs no database.

  npm run contest -- score BUNDLE [--out results.csv]
  npm run contest -- verify BUNDLE
  npm run contest -- draw number|bench|code SEED LIST [--salt SALT] [--benches 12,12] [--taken FILE]

BUNDLE is a folder, or the zip that the app gives out, with
  scheme.json      the marking scheme
  entrants.csv     entrant,name,unit,status,time
  marks.csv        entrant,node,judge,mark,factor
  deductions.csv   entrant,id,mark (optional)
in UTF-8 or GB18030.

score   writes rank,entrant,total,reason,scale and a column for each node to standard output, or to the file named
        with --out. When that file is BUNDLE/results.csv, BUNDLE/manifest.json is written beside it.
verify  prices again and compares with BUNDLE/results.csv and BUNDLE/manifest.json; names the first difference.

draw    repeats a published draw: LIST is a text file with one item a line, --salt what is published with the seed (draws
        made before there was one go without), --benches the benches of each shift, --taken a file with the lots that
        were in use before. Writes item,lot in the order of the draw.

Exit status: 0 done, 1 results differ, 2 unusable input (every error on standard error, with its file and line).`;

const DONE = 0;
const DIFFERS = 1;
const UNUSABLE = 2;

async function main(args: string[]): Promise<number> {
  const options = {
    out: { type: "string" },
    salt: { type: "string" },
    benches: { type: "string" },
    taken: { type: "string" },
    help: { type: "boolean", short: "h" },
  } as const;
  const { values, positionals } = parseArgs({
    args,
    options,
    allowPositionals: true,
  });
  if (values.help) {
    console.log(HELP);
    return DONE;
  }
  if (positionals[0] === "draw") return repeatDraw(positionals, values);
  const [act, folder, ...more] = positionals;
  if (folder === undefined || more.length > 0)
    return misused(
      `expected one act and one bundle, found "${positionals.join(" ")}"`,
    );
  if (act === "score") return score(folder, values.out);
  if (act === "verify" && values.out === undefined) return verify(folder);
  return misused(
    act === "verify"
      ? "verify takes no --out"
      : `unknown act "${act}": score or verify`,
  );
}

async function repeatDraw(
  positionals: string[],
  options: DrawOptions & { out?: string },
): Promise<number> {
  if (!isDrawCall(positionals))
    return misused("expected draw, number, bench or code, a seed and a list");
  if (options.out !== undefined) return misused("draw takes no --out");
  process.stdout.write(await drawnText(positionals, options));
  return DONE;
}

async function score(folder: string, out: string | undefined): Promise<number> {
  const { bytes, problems } = await bytesOfBundle(folder);
  if (problems.length > 0) return unusable(problems);
  const read = await readBundle(bytes);
  if (!read.ok) return unusable(read.problems);
  const text = resultsOf(read.bundle);
  if (out === undefined) {
    process.stdout.write(text);
    return DONE;
  }
  await mkdir(dirname(resolve(out)), { recursive: true });
  await writeFile(out, text);
  const beside =
    (await realpath(dirname(resolve(out)))) === (await realpath(folder));
  if (beside && basename(out) === "results.csv") {
    const files = new Map(bytes).set("results.csv", Buffer.from(text));
    await writeFile(resolve(folder, "manifest.json"), manifestText(files));
  }
  console.error(`${out}: ${read.bundle.entrants.length} entrants`);
  return DONE;
}

async function verify(folder: string): Promise<number> {
  const { bytes, problems } = await bytesOfBundle(folder);
  if (problems.length > 0) return unusable(problems);
  const verified = await verifyBundle(bytes);
  if (verified.outcome === "unusable") return unusable(verified.problems);
  if (verified.outcome === "differs") {
    console.error(verified.difference);
    return DIFFERS;
  }
  console.log(
    `${folder}: ${verified.entrants} entrants, results and manifest agree`,
  );
  return DONE;
}

function unusable(problems: readonly BundleProblem[]): number {
  process.stderr.write(
    problems.map((problem) => `${problemText(problem)}\n`).join(""),
  );
  return UNUSABLE;
}

function misused(why: string): number {
  console.error(`${why}\n\n${HELP}`);
  return UNUSABLE;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // A wrong option, or a file that cannot be written: said in a line, without a trace.
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = UNUSABLE;
}
