/**
 * Scores of one leaf as an exam system gives them out: a header row, then one entrant a row, found by entrant number or work
 * code; the name may stand beside it and must then be theirs. Every problem is found in one go; with one nothing is taken.
 * Who did not sit the exam has no row: an empty score is refused, for absent and 0 are two things.
 *
 * Refusals, each with its row: score-column-unknown {column}, score-column-missing, list-column-twice {column},
 * score-who-empty, score-who-unknown {who}, score-who-other {who}, score-who-twice {who, first}, score-who-out {who},
 * score-name {who, name}, score-empty {who}, score-there {who, was}, and those of `readMark`.
 */
import type { Refusal } from "~/kit/result";
import {
  plainCell,
  readHeader,
  type ListProblem,
  type ListTable,
} from "./list-header";
import { readMark } from "./marks";
import type { Leaf } from "./plan";

type Column = "number" | "code" | "name" | "score";

const names: Record<string, Column> = {
  参赛号: "number",
  准考证号: "number",
  number: "number",
  评审号: "code",
  "work code": "code",
  姓名: "name",
  name: "name",
  成绩: "score",
  分数: "score",
  得分: "score",
  score: "score",
};

/** Somebody whose score may come. */
export type Sitter = {
  id: number;
  number: string;
  code: string | null;
  name: string;
  status: string;
  /** the mark that stands at the leaf; null for none */
  was: string | null;
};

export type ScoreRow = {
  row: number;
  entrantId: number;
  /** as the list names them */
  who: string;
  name: string;
  value: string;
};

/** The scores of a list, or everything wrong with it. `replace`: a mark that stands may be replaced by another. */
export function readScores(
  table: ListTable,
  leaf: Leaf,
  sitters: readonly Sitter[],
  replace: boolean,
): { scores: ScoreRow[]; problems: ListProblem[] } {
  const problems: ListProblem[] = [];
  const order = columnsOf(table.header, problems);
  if (problems.length > 0) return { scores: [], problems };
  const by = (key: "number" | "code") =>
    new Map(sitters.map((each) => [each[key]?.toUpperCase() ?? "", each]));
  const known = { number: by("number"), code: by("code") };
  const seen = new Map<number, number>();
  const scores = table.rows.flatMap(({ line, cells }): ScoreRow[] => {
    const cell = (column: Column) =>
      plainCell(cells[order.indexOf(column)] ?? "");
    const read = readRow(line, cell, { leaf, known, seen, replace });
    if ("entrantId" in read) return [read];
    problems.push({ row: line, refusal: read });
    return [];
  });
  return { scores, problems };
}

type Site = {
  leaf: Leaf;
  known: Known;
  /** the line on which somebody stood first */
  seen: Map<number, number>;
  replace: boolean;
};

function readRow(
  line: number,
  cell: (column: Column) => string,
  { leaf, known, seen, replace }: Site,
): ScoreRow | Refusal {
  const wrong = (code: string, params: Refusal["params"] = {}) => ({
    code,
    params,
  });
  const who = cell("number") || cell("code");
  if (who === "") return wrong("score-who-empty");
  const found = sitterOf(known, cell("number"), cell("code"));
  if (found === undefined) return wrong("score-who-unknown", { who });
  if (found === null) return wrong("score-who-other", { who });
  const first = seen.get(found.id);
  seen.set(found.id, first ?? line);
  if (first !== undefined) return wrong("score-who-twice", { who, first });
  if (found.status !== "entered") return wrong("score-who-out", { who });
  const name = cell("name");
  if (name !== "" && name !== plainCell(found.name))
    return wrong("score-name", { who, name });
  const mark = readMark(leaf, cell("score"));
  if (!mark.ok) return mark.refusal;
  if (mark.value === null) return wrong("score-empty", { who });
  const value = mark.value.toString();
  const { was } = found;
  if (was !== null && !isSame(leaf, was, value) && !replace)
    return wrong("score-there", { who, was });
  return { row: line, entrantId: found.id, who, name, value };
}

function columnsOf(
  header: readonly string[],
  problems: ListProblem[],
): (Column | undefined)[] {
  const order = readHeader(header, names, problems, []);
  for (const problem of problems)
    if (problem.refusal.code === "list-column-unknown")
      problem.refusal = {
        ...problem.refusal,
        code: "score-column-unknown",
      };
  const has = (column: Column) => order.includes(column);
  if (!has("score") || !(has("number") || has("code")))
    problems.push({
      row: 1,
      refusal: { code: "score-column-missing", params: {} },
    });
  return order;
}

type Known = Record<"number" | "code", Map<string, Sitter>>;

/** Who a row is of; undefined for nobody, null where number and code are of two persons. */
function sitterOf(
  known: Known,
  number: string,
  code: string,
): Sitter | null | undefined {
  const byNumber = number && known.number.get(number.toUpperCase());
  const byCode = code && known.code.get(code.toUpperCase());
  if (number && code && byNumber !== byCode) return null;
  return byNumber || byCode || undefined;
}

/** Whether two texts are one mark: "8.50" and "8.5" are. */
function isSame(leaf: Leaf, a: string, b: string): boolean {
  const [one, other] = [readMark(leaf, a), readMark(leaf, b)];
  return (
    one.ok && other.ok && one.value?.toString() === other.value?.toString()
  );
}
