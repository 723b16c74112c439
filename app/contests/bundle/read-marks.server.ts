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
  const note: Note = (line, code, params, because) =>
    void found.push({
      file: "marks.csv",
      line,
      code,
      params,
      ...(because && { because }),
    });
  const numbers = new Map(entrants.map((entrant, at) => [entrant, at]));
  const columns = new MarkColumns(entrants.length, plan.leaves);
  // Four million times: no closure is made per line.
  await readTable("marks.csv", bytes, MARK_COLUMNS, found, (cells, line) => {
    const [name, node, judge] = cells as Cells;
    const entrant = numbers.get(name);
    if (entrant === undefined) note(line, "entrant-unknown", { entrant: name });
    const leaf = leafOf(plan, node, line, note);
    const read =
      leaf === null ? null : readRow(leaf, cells as Cells, line, note);
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

function leafOf(
  plan: Plan,
  node: string,
  line: number,
  note: Note,
): Leaf | null {
  const found = plan.byId.get(node);
  if (found === undefined) note(line, "node-unknown", { node });
  else if (found.kind === "inner") note(line, "node-not-a-leaf", { node });
  else return found;
  return null;
}

/** The mark and factor of one line, or null with what is wrong noted. */
function readRow(
  leaf: Leaf,
  cells: Cells,
  line: number,
  note: Note,
): { mark: Mark; factor: Decimal | null } | null {
  const [entrant, node, judge, text, factorText] = cells;
  const agreed = leaf.kind === "measurement";
  const judgeMissing = !agreed && judge === "";
  if (judgeMissing) note(line, "judge-empty", { node });
  const read = readMark(leaf, text);
  if (!read.ok)
    note(
      line,
      agreed ? "agreed-mark-refused" : "mark-refused",
      { entrant, node, judge },
      read.refusal,
    );
  const factor =
    factorText === "" ? null : readFactor(leaf, factorText, line, note);
  return read.ok && !judgeMissing && factor !== undefined
    ? { mark: read.value, factor }
    : null;
}

/** A factor that is there, or undefined with what is wrong noted. */
function readFactor(
  leaf: Leaf,
  text: string,
  line: number,
  note: Note,
): Decimal | undefined {
  const factor = readDecimal(text);
  if (leaf.kind !== "panel") note(line, "factor-not-here", { node: leaf.id });
  else if (factor === null || factor.sign() < 0)
    note(line, "factor-bad", { factor: text });
  else return factor;
  return undefined;
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
