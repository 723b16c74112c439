/**
 * A bundle: scheme.json, entrants.csv, marks.csv and, where there are any, deductions.csv. Read whole, with every problem
 * of every file gathered; a bundle with one problem is not priced at all.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Decimal } from "~/kit/decimal";
import { planOf } from "../rules/plan";
import type { Plan } from "../rules/plan";
import type { EntrantMarks } from "../rules/pricing";
import { schemeProblems } from "../rules/scheme-validation";
import type { Scheme } from "../rules/scheme";
import { utf8Of } from "./csv.server";
import type { MarkColumns } from "./mark-columns";
import type { BundleProblem } from "./problems";
import { readDeductions, readEntrants } from "./read-entrants.server";
import type { BundleEntrant } from "./read-entrants.server";
import { readMarks } from "./read-marks.server";

/** The files that make a bundle, by name; results.csv and manifest.json say what came of it. */
export const SOURCE_FILES = [
  "scheme.json",
  "entrants.csv",
  "marks.csv",
  "deductions.csv",
] as const;
export const BUNDLE_FILES = [
  ...SOURCE_FILES,
  "results.csv",
  "manifest.json",
] as const;

export type BundleBytes = ReadonlyMap<string, Buffer>;

export interface Bundle {
  readonly scheme: Scheme;
  readonly plan: Plan;
  /** in the order of entrants.csv */
  readonly entrants: readonly BundleEntrant[];
  /** each entrant's marks, made as they are asked for */
  sheets(): Iterable<EntrantMarks>;
}

export type BundleRead =
  { ok: true; bundle: Bundle } | { ok: false; problems: BundleProblem[] };

/** The bytes of a folder's bundle files; other files in it are left alone. */
export async function bytesOfFolder(
  folder: string,
): Promise<{ bytes: BundleBytes; problems: BundleProblem[] }> {
  const bytes = new Map<string, Buffer>();
  const problems: BundleProblem[] = [];
  let names: string[] = [];
  try {
    names = await readdir(folder);
  } catch (error) {
    problems.push({
      file: folder,
      line: null,
      code: "bundle-no-folder",
      params: { reason: reasonOf(error) },
    });
  }
  for (const file of BUNDLE_FILES) {
    if (!names.includes(file)) continue;
    try {
      bytes.set(file, await readFile(join(folder, file)));
    } catch (error) {
      problems.push({
        file,
        line: null,
        code: "file-unreadable",
        params: { reason: reasonOf(error) },
      });
    }
  }
  return { bytes, problems };
}

/** The bundle's files of an archive, with or without a folder around them; others in it are left alone. */
export function bytesOfArchive(
  files: ReadonlyMap<string, Buffer>,
): Map<string, Buffer> {
  const known: readonly string[] = BUNDLE_FILES;
  return new Map(
    [...files].flatMap(([path, content]): [string, Buffer][] => {
      const name = path.split("/").at(-1) ?? "";
      return known.includes(name) ? [[name, content]] : [];
    }),
  );
}

/** The bundle in these files, from a folder or from an upload, or everything wrong with them. */
export async function readBundle(bytes: BundleBytes): Promise<BundleRead> {
  const problems: BundleProblem[] = [];
  const scheme = readScheme(fileOf(bytes, "scheme.json", problems), problems);
  const entrantBytes = fileOf(bytes, "entrants.csv", problems);
  const entrants = entrantBytes && (await readEntrants(entrantBytes, problems));
  const markBytes = fileOf(bytes, "marks.csv", problems);
  if (scheme === null || !entrants || !markBytes) {
    return { ok: false, problems };
  }
  // Without a single entrant that could be read, every line of marks would be called unknown.
  if (entrants.size === 0 && problems.length > 0) {
    return { ok: false, problems };
  }
  const plan = planOf(scheme);
  const numbers = [...entrants.keys()];
  const marks = await readMarks(markBytes, plan, numbers, problems);
  const off = bytes.get("deductions.csv");
  const deductions = off
    ? await readDeductions(off, scheme, entrants, problems)
    : new Map<string, Map<string, Decimal>>();
  if (problems.length > 0) return { ok: false, problems };
  const list = [...entrants.values()];
  const sheets = () => sheetsOf(list, marks, deductions);
  return { ok: true, bundle: { scheme, plan, entrants: list, sheets } };
}

function fileOf(
  bytes: BundleBytes,
  file: string,
  problems: BundleProblem[],
): Buffer | undefined {
  const found = bytes.get(file);
  if (found === undefined) {
    problems.push({ file, line: null, code: "file-missing", params: {} });
  }
  return found;
}

function readScheme(
  bytes: Buffer | undefined,
  problems: BundleProblem[],
): Scheme | null {
  if (bytes === undefined) return null;
  const file = "scheme.json";
  const note = (code: string, params: BundleProblem["params"] = {}) => {
    problems.push({ file, line: null, code, params });
    return null;
  };
  const utf8 = utf8Of(bytes);
  if (utf8 === null) return note("file-encoding");
  let json: unknown;
  try {
    json = JSON.parse(utf8.toString());
  } catch (error) {
    return note("file-not-json", { reason: reasonOf(error) });
  }
  const found = schemeProblems(json);
  for (const problem of found) problems.push({ file, line: null, ...problem });
  return found.length === 0 ? (json as Scheme) : null;
}

function* sheetsOf(
  entrants: readonly BundleEntrant[],
  marks: MarkColumns,
  deductions: ReadonlyMap<string, ReadonlyMap<string, Decimal>>,
): Generator<EntrantMarks> {
  const none = new Map<string, Decimal>();
  for (const [at, { entrant, status, time }] of entrants.entries()) {
    yield {
      entrant,
      status,
      time,
      marks: marks.marksOf(at),
      deductions: deductions.get(entrant) ?? none,
    };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
