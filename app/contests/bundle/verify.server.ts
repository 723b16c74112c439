/**
 * Whether a bundle's results are what its scheme and marks make: everything is priced again and held against results.csv
 * cell by cell, then every file against manifest.json. The first difference is named, the most telling first: a cell of
 * the results says more than a hash.
 */
import { readRows } from "./csv.server";
import { manifestDifference, readManifest } from "./manifest.server";
import { problemText } from "./problems";
import type { BundleProblem } from "./problems";
import { readBundle } from "./read-bundle.server";
import type { BundleBytes } from "./read-bundle.server";
import { resultsOf } from "./results.server";

export type Verified =
  | { outcome: "same"; entrants: number }
  | { outcome: "differs"; difference: string }
  | { outcome: "unusable"; problems: BundleProblem[] };

/**
 * Prices a bundle again and compares, the difference in the reader's language; unusable where there is nothing that could
 * be priced or compared.
 */
export async function verifyBundle(
  bytes: BundleBytes,
  language: "en" | "zh-CN" = "en",
): Promise<Verified> {
  const read = await readBundle(bytes);
  const problems = read.ok ? [] : read.problems;
  const results = bytes.get("results.csv");
  const manifest = bytes.get("manifest.json");
  for (const [file, found] of [
    ["results.csv", results],
    ["manifest.json", manifest],
  ] as const) {
    if (found === undefined)
      problems.push({ file, line: null, code: "file-missing", params: {} });
  }
  const hashes =
    manifest === undefined ? new Map<string, string>() : readManifest(manifest);
  if (!(hashes instanceof Map)) problems.push(hashes as BundleProblem);
  if (!read.ok || results === undefined || problems.length > 0)
    return { outcome: "unusable", problems };
  const difference =
    (await resultsDifference(results, Buffer.from(resultsOf(read.bundle)))) ??
    manifestDifference(hashes as ReadonlyMap<string, string>, bytes);
  if (difference !== null)
    return {
      outcome: "differs",
      difference: problemText(difference, language),
    };
  return { outcome: "same", entrants: read.bundle.entrants.length };
}

async function resultsDifference(
  published: Buffer,
  computed: Buffer,
): Promise<BundleProblem | null> {
  const problems: BundleProblem[] = [];
  const theirs = await readRows("results.csv", published, problems);
  const ours = await readRows("results.csv", computed, problems);
  if (problems[0] !== undefined) return problems[0];
  const header = ours[0]?.[0] ?? [];
  for (let row = 0; row < Math.max(theirs.length, ours.length); row += 1) {
    const [their, line] = theirs[row] ?? [];
    const [our] = ours[row] ?? [];
    if (their === undefined)
      return differs(null, "result-line-missing", {
        cells: our?.join(",") ?? "",
      });
    const at = line ?? null;
    if (our === undefined)
      return differs(at, "result-line-extra", { cells: their.join(",") });
    for (let cell = 0; cell < Math.max(their.length, our.length); cell += 1) {
      if (their[cell] === our[cell]) continue;
      const values = { found: their[cell] ?? "", computed: our[cell] ?? "" };
      return row === 0
        ? differs(at, "result-column", { nth: cell + 1, ...values })
        : differs(at, "result-cell", {
            entrant: our[1] ?? "",
            column: header[cell] ?? cell + 1,
            ...values,
          });
    }
  }
  return null;
}

const differs = (
  line: number | null,
  code: string,
  params: Record<string, string | number>,
): BundleProblem => ({ file: "results.csv", line, code, params });
