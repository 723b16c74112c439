/** marks.csv: each line checked on its own, then each entrant's lines against one another. */
import type { Decimal } from "~/kit/decimal";
import type { Refusal } from "~/kit/result";
import { readDecimal, readMark, seatsOf } from "../rules/marks";
import type { Mark } from "../rules/marks";
import type { Leaf, Plan } from "../rules/plan";
import { readTable } from "./csv.server";
import { MarkColumns } from "./mark-columns";
import type { BundleProblem } from "./problems";

export const MARK_COLUMNS = [
  "entrant",
  "node",
  "judge",
  "mark",
  "factor",
] as const;

type Cells = [
  entrant: string,
  node: string,
  judge: string,
  mark: string,
  factor: string,
];
type Note = (
  line: number,
  code: string,
  params: BundleProblem["params"],
  because?: Refusal,
) => void;

/** All marks of a bundle. `entrants` are the entrant numbers in the order of entrants.csv. */
export async function readMarks(
  bytes: Buffer,
  plan: Plan,
  entrants: readonly string[],
  problems: BundleProblem[],
): Promise<MarkColumns> {
  const found: BundleProblem[] = [];
  const note: Note = (line, code, params) =>
    void found.push({ file: "marks.csv", line, code, params });
  const numbers = new Map(entrants.map((entrant, at) => [entrant, at]));
  const columns = new MarkColumns(entrants.length, plan.leaves);
  await readTable("marks.csv", bytes, MARK_COLUMNS, found, (cells, line) => {
    const noteHere: NoteHere = (code, params, because) =>
      note(line, code, params, because);
    const [name, node, judge] = cells as Cells;
    const entrant = numbers.get(name);
    if (entrant === undefined) noteHere("entrant-unknown", { entrant: name });
    const leaf = leafOf(plan, node, noteHere);
    const read = leaf === null ? null : readRow(leaf, cells as Cells, noteHere);
    if (leaf !== null && read !== null && entrant !== undefined) {
      columns.add(entrant, leaf, judge, read.mark, read.factor, line);
    }
  });
  columns.group();
  for (let at = 0; at < entrants.length; at += 1)
    checkSheet(columns, at, entrants[at] as string, note);
  found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  for (const problem of found) problems.push(problem);
  return columns;
}

type NoteHere = (
  code: string,
  params: BundleProblem["params"],
  because?: Refusal,
) => void;

function leafOf(plan: Plan, node: string, note: NoteHere): Leaf | null {
  const found = plan.byId.get(node);
  if (found === undefined) note("node-unknown", { node });
  else if (found.kind === "inner") note("node-not-a-leaf", { node });
  else return found;
  return null;
}

/** The mark and factor of one line, or null with what is wrong noted. */
function readRow(
  leaf: Leaf,
  cells: Cells,
  note: NoteHere,
): { mark: Mark; factor: Decimal | null } | null {
  const [entrant, node, judge, text, factorText] = cells;
  const agreed = leaf.kind === "measurement";
  let fine = true;
  const bad: NoteHere = (code, params, because) => {
    note(code, params, because);
    fine = false;
  };
  if (!agreed && judge === "") bad("judge-empty", { node });
  const read = readMark(leaf, text);
  if (!read.ok)
    bad(
      agreed ? "agreed-mark-refused" : "mark-refused",
      { entrant, node, judge },
      read.refusal,
    );
  const factor = factorText === "" ? null : readDecimal(factorText);
  if (factorText !== "") {
    if (leaf.kind !== "panel") bad("factor-not-here", { node });
    else if (factor === null || factor.sign() < 0)
      bad("factor-bad", { factor: factorText });
  }
  return fine && read.ok ? { mark: read.value, factor } : null;
}

/** What one entrant's lines must keep among themselves: one mark a judge, no judge too many, one factor a panel. */
function checkSheet(
  columns: MarkColumns,
  at: number,
  entrant: string,
  note: Note,
): void {
  for (const [leaf, rows] of columns.linesOf(at)) {
    checkJudges(columns, leaf, rows, entrant, note);
    if (leaf.kind === "panel") checkFactor(columns, leaf, rows, entrant, note);
  }
}

function checkJudges(
  columns: MarkColumns,
  leaf: Leaf,
  rows: readonly number[],
  entrant: string,
  note: Note,
): void {
  const node = leaf.id;
  const seats = seatsOf(leaf);
  let marked = 0;
  rows.forEach((row) => {
    const judge = columns.judge(row);
    const before =
      leaf.kind === "measurement"
        ? rows[0]
        : rows.find((other) => columns.judge(other) === judge);
    if (before !== undefined && before !== row) {
      const first = columns.line(before);
      const code = leaf.kind === "measurement" ? "agreed-twice" : "judge-twice";
      return note(columns.line(row), code, { judge, entrant, node, first });
    }
    if (columns.mark(row) !== null) marked += 1;
    if (seats !== null && marked > seats)
      note(columns.line(row), "judge-too-many", { judge, node, judges: seats });
  });
}

function checkFactor(
  columns: MarkColumns,
  leaf: Leaf,
  rows: readonly number[],
  entrant: string,
  note: Note,
): void {
  const first = rows[0] as number;
  const other = columns.factor(first);
  for (const row of rows) {
    const factor = columns.factor(row);
    if (
      factor === other ||
      (factor !== null && other !== null && factor.equals(other))
    )
      continue;
    const texts = {
      factor: factor?.toString() ?? "",
      other: other?.toString() ?? "",
      first: columns.line(first),
    };
    note(columns.line(row), "factor-differs", {
      judge: columns.judge(row),
      entrant,
      node: leaf.id,
      ...texts,
    });
  }
}
