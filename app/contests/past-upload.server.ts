import { createHash } from "node:crypto";
import type { Decimal } from "~/kit/decimal";
import { database } from "~/platform/database.server";
import { readSheet } from "~/platform/sheet-reader.server";
import { isZip, unzip } from "~/platform/zip.server";
import { problemText, type BundleProblem } from "./bundle/problems";
import {
  bytesOfArchive,
  readBundle,
  type Bundle,
} from "./bundle/read-bundle.server";
import { verifyBundle } from "./bundle/verify.server";
import type { PastEvent, WantedHonour } from "./commands/past.server";
import { matchEntrants } from "./entrant-match.server";
import {
  resultHash,
  resultLines,
  type ResultLine,
} from "./result-lines.server";
import type { ListProblem } from "./rules/list-header";
import { price } from "./rules/ranking";
import { readResultList, type PastResult } from "./rules/result-list";

const mostUnpacked = 64 * 1024 * 1024;
const mostRows = 5000;

/** Codes of what is wrong with the file as a whole, its wrong rows, and what a bundle's check said. */
export type PastRefused = {
  ok: false;
  refusals: string[];
  problems: ListProblem[];
  texts: string[];
};
type Read = { ok: true; past: PastEvent } | PastRefused;

const no = (some: Partial<PastRefused>): Read => ({
  ok: false,
  refusals: [],
  problems: [],
  texts: [],
  ...some,
});

/** A past event from a file: a bundle (a zip with scheme.json) or a table of results (XLSX, CSV). Writes nothing. */
export async function readPast(
  bytes: Buffer,
  language: "en" | "zh-CN",
): Promise<Read> {
  const files = isZip(bytes) ? await unzip(bytes, mostUnpacked) : undefined;
  if (isZip(bytes) && !files) return no({ refusals: ["not-a-sheet"] });
  const bundle = files && bytesOfArchive(files);
  if (bundle?.has("scheme.json")) return fromBundle(bundle, language);
  const read = await readSheet(bytes);
  if (!read.ok) return no({ refusals: [read.refusal] });
  if (read.sheet.rows.length > mostRows)
    return no({ refusals: [`list-too-long?most=${mostRows}`] });
  const { results, problems } = readResultList(read.sheet);
  return problems.length > 0 ? no({ problems }) : fromTable(results);
}

async function fromBundle(
  files: Map<string, Buffer>,
  language: "en" | "zh-CN",
): Promise<Read> {
  const read = await readBundle(files);
  const said = (problems: readonly BundleProblem[]) =>
    no({ texts: problems.map((problem) => problemText(problem, language)) });
  if (!read.ok) return said(read.problems);
  if (files.has("results.csv") && files.has("manifest.json")) {
    const verified = await verifyBundle(files, language);
    if (verified.outcome === "differs")
      return no({ texts: [verified.difference] });
    if (verified.outcome === "unusable") return said(verified.problems);
  }
  return pricedBundle(read.bundle);
}

async function pricedBundle(bundle: Bundle): Promise<Read> {
  const { scheme, plan } = bundle;
  const sheets = [...bundle.sheets()];
  const field = price(scheme, sheets);
  const listed = bundle.entrants.map((each) => ({
    row: each.line,
    number: each.entrant,
    name: each.name || each.entrant,
    unit: each.unit,
    phone: "",
  }));
  const { entrants, problems } = await matchEntrants(database(), listed);
  if (problems.length > 0) return no({ problems });
  const of = new Map(bundle.entrants.map((each) => [each.entrant, each]));
  return {
    ok: true,
    past: {
      entrants: entrants.map((entrant) => ({
        ...entrant,
        status: of.get(entrant.number)?.status ?? "entered",
        time: of.get(entrant.number)?.time?.toString() ?? null,
      })),
      lines: resultLines(plan, field),
      hash: resultHash(plan, field),
      scheme: JSON.stringify(scheme, null, 2),
      sheets,
      honours: [],
    },
  };
}

async function fromTable(results: readonly PastResult[]): Promise<Read> {
  const numbered = withNumbers(results);
  const twice = numbered.filter(
    ({ number }, at) =>
      numbered.findIndex((each) => each.number === number) < at,
  );
  if (twice.length > 0)
    return no({
      problems: twice.map(({ row, number }) => ({
        row,
        refusal: { code: "list-number-taken", params: { number } },
      })),
    });
  const { entrants, problems } = await matchEntrants(database(), numbered);
  if (problems.length > 0) return no({ problems });
  const lines = linesOf(numbered);
  const hash = createHash("sha256").update(JSON.stringify(lines)).digest("hex");
  const status = new Map(numbered.map((each) => [each.number, each.status]));
  const past = {
    entrants: entrants.map((entrant) => ({
      ...entrant,
      status: status.get(entrant.number) ?? "entered",
      time: null,
    })),
    lines,
    hash,
    scheme: null,
    sheets: [],
    honours: honoursOf(numbered, entrants),
  };
  return { ok: true, past };
}

/** The rows as lines of a result. One below the other, totals stand with as many places as the finest of them. */
function linesOf(results: readonly PastResult[]): ResultLine[] {
  const places = Math.max(0, ...results.map(({ total }) => placesOf(total)));
  return results.map((each, at) => ({
    entrant: each.number,
    position: at + 1,
    rank: each.rank,
    total: each.total?.toFixed(places) ?? null,
    reason: each.status === "entered" ? null : each.status,
    scale: null,
    nodeValues: {},
  }));
}

function placesOf(total: Decimal | null): number {
  return total?.toString().split(".")[1]?.length ?? 0;
}

/** The honours that the table names, each with the member behind its row. */
function honoursOf(
  results: readonly PastResult[],
  entrants: readonly {
    number: string;
    personId: number | null;
    unitId: number | null;
  }[],
): WantedHonour[] {
  const of = new Map(entrants.map((each) => [each.number, each]));
  return results.flatMap(({ row, name, number, honours }) =>
    honours.map((text) => ({
      row,
      text,
      name,
      personId: of.get(number)?.personId ?? null,
      unitId: of.get(number)?.unitId ?? null,
    })),
  );
}

/** Those without a number get the next free ones, three digits. */
function withNumbers(results: readonly PastResult[]): PastResult[] {
  const used = new Set(results.map(({ number }) => number));
  let next = 0;
  const free = () => {
    do next += 1;
    while (used.has(String(next).padStart(3, "0")));
    return String(next).padStart(3, "0");
  };
  return results.map((each) => ({ ...each, number: each.number || free() }));
}
