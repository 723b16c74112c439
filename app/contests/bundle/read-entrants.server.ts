/** entrants.csv and deductions.csv: who takes part, and what comes off their totals. */
import type { Decimal } from "~/kit/decimal";
import { typedText } from "~/kit/spreadsheet-text";
import { readDeduction, readSeconds } from "../rules/amounts";
import { longest } from "../rules/list-header";
import type { EntrantStatus } from "../rules/pricing";
import { readTable } from "./csv.server";
import type { BundleProblem } from "./problems";
import type { Scheme } from "../rules/scheme";

export const ENTRANT_COLUMNS = [
  "entrant",
  "name",
  "unit",
  "status",
  "time",
] as const;
export const DEDUCTION_COLUMNS = ["entrant", "id", "mark"] as const;

const mosts = {
  entrant: longest.number,
  name: longest.name,
  unit: longest.unit,
};

/** One line of entrants.csv. */
export interface BundleEntrant {
  readonly entrant: string;
  readonly name: string;
  readonly unit: string;
  readonly status: EntrantStatus;
  /** seconds */
  readonly time: Decimal | null;
  readonly line: number;
}

const STATUSES: Readonly<Record<string, EntrantStatus>> = {
  "": "entered",
  entered: "entered",
  absent: "absent",
  withdrew: "withdrew",
  disqualified: "disqualified",
};

const entrantsFile = "entrants.csv";
type Cells = [string, string, string, string, string];

/** The columns of an entrant whose text is longer than a paper holds, each with how long it may be. */
function tooLong(texts: Record<keyof typeof mosts, string>) {
  return Object.entries(mosts).flatMap(([column, most]) =>
    texts[column as keyof typeof mosts].length > most ? [{ column, most }] : [],
  );
}

/** The entrants in the order of the file, by their entrant number. */
export async function readEntrants(
  bytes: Buffer,
  problems: BundleProblem[],
): Promise<Map<string, BundleEntrant>> {
  const entrants = new Map<string, BundleEntrant>();
  await readTable(
    entrantsFile,
    bytes,
    ENTRANT_COLUMNS,
    problems,
    (cells, line) => {
      const [entrant, name, unit, statusText, timeText] = cells as Cells;
      const note = (code: string, params: BundleProblem["params"] = {}) =>
        problems.push({ file: entrantsFile, line, code, params });
      const status = Object.hasOwn(STATUSES, statusText)
        ? STATUSES[statusText]
        : undefined;
      if (status === undefined)
        note("entrant-status-unknown", { status: statusText });
      const time = readSeconds(timeText);
      if (timeText !== "" && time === null)
        note("entrant-time-bad", { time: timeText });
      for (const long of tooLong({ entrant, name, unit }))
        note("entrant-too-long", long);
      if (entrant === "") return void note("entrant-empty");
      const first = entrants.get(entrant);
      if (first !== undefined)
        return void note("entrant-twice", { entrant, first: first.line });
      entrants.set(entrant, {
        entrant,
        name: typedText(name),
        unit: typedText(unit),
        status: status ?? "entered",
        time,
        line,
      });
    },
  );
  return entrants;
}

/** Each entrant's deductions by id. */
export async function readDeductions(
  bytes: Buffer,
  scheme: Scheme,
  entrants: ReadonlyMap<string, BundleEntrant>,
  problems: BundleProblem[],
): Promise<Map<string, Map<string, Decimal>>> {
  const file = "deductions.csv";
  const known = new Map(
    (scheme.deductions ?? []).map(({ id, max }) => [id, max]),
  );
  const firstLines = new Map<string, number>();
  const deductions = new Map<string, Map<string, Decimal>>();
  await readTable(file, bytes, DEDUCTION_COLUMNS, problems, (cells, line) => {
    const [entrant, id, text] = cells as [string, string, string];
    const note = (code: string, params: BundleProblem["params"] = {}) =>
      problems.push({ file, line, code, params });
    if (!entrants.has(entrant)) note("entrant-unknown", { entrant });
    if (!known.has(id)) note("deduction-unknown", { id });
    const mark = readDeduction(text, known.get(id));
    if (!mark.ok) return void note(mark.refusal.code, mark.refusal.params);
    const pair = JSON.stringify([entrant, id]);
    const first = firstLines.get(pair);
    if (first !== undefined)
      return void note("deduction-twice", { entrant, id, first });
    firstLines.set(pair, line);
    const own = deductions.get(entrant) ?? new Map<string, Decimal>();
    deductions.set(entrant, own.set(id, mark.value));
  });
  return deductions;
}
