/**
 * The results of a past contest as a table: a header row, then one entrant a row. Columns may stand in any order under their
 * Chinese or English names; an unknown one is refused. A row has a place, a total, or a reason why it has neither; where no
 * row has a place, places follow from the totals, equals sharing one. Every problem is found in one go.
 *
 * Refusals, each with its row: list-column-unknown {column}, list-column-missing {column}, list-column-twice {column},
 * list-name-empty, list-name-long, list-number-long, list-unit-long, result-rank-bad {rank}, result-total-bad {total}, result-status-bad {status},
 * result-nothing (neither place, total nor reason), result-rank-missing (others have places), result-both {status}.
 */
import { Decimal } from "~/kit/decimal";
import { ranked } from "~/kit/ranked";
import type { Refusal } from "~/kit/result";
import {
  longest,
  plainCell,
  readHeader,
  type ListProblem,
  type ListTable,
} from "./list-header";
import { readDecimal } from "./marks";

type Column =
  | "rank"
  | "number"
  | "name"
  | "unit"
  | "phone"
  | "total"
  | "status"
  | "honours";
const names: Readonly<Record<string, Column>> = {
  名次: "rank",
  rank: "rank",
  place: "rank",
  参赛号: "number",
  编号: "number",
  number: "number",
  姓名: "name",
  选手: "name",
  name: "name",
  单位: "unit",
  所在单位: "unit",
  unit: "unit",
  手机号: "phone",
  手机: "phone",
  phone: "phone",
  总分: "total",
  成绩: "total",
  total: "total",
  score: "total",
  状态: "status",
  说明: "status",
  status: "status",
  荣誉: "honours",
  honours: "honours",
  honour: "honours",
};
const statuses: Readonly<Record<string, PastResult["status"]>> = {
  "": "entered",
  参赛: "entered",
  entered: "entered",
  缺席: "absent",
  缺考: "absent",
  absent: "absent",
  退赛: "withdrew",
  弃权: "withdrew",
  withdrew: "withdrew",
  取消资格: "disqualified",
  disqualified: "disqualified",
};

/** One entrant of a past contest; rank from 1, total an exact decimal, both null where there is none. */
export type PastResult = {
  row: number;
  number: string;
  name: string;
  unit: string;
  phone: string;
  status: "entered" | "absent" | "withdrew" | "disqualified";
  rank: number | null;
  total: Decimal | null;
  /** what the contest brought, as it is written */
  honours: string[];
};

/** The results of a table in order, those with a place first; or everything wrong with it. */
export function readResultList(table: ListTable): {
  results: PastResult[];
  problems: ListProblem[];
} {
  const problems: ListProblem[] = [];
  const order = readHeader(table.header, names, problems);
  if (problems.length > 0) return { results: [], problems };
  const results = table.rows.map(({ line, cells }) =>
    readRow(
      line,
      (column) => plainCell(cells[order.indexOf(column)] ?? ""),
      problems,
    ),
  );
  const given = results.some(({ rank }) => rank !== null);
  for (const { row, rank, status, total } of results)
    if (given && rank === null && status === "entered" && total !== null)
      problems.push({
        row,
        refusal: { code: "result-rank-missing", params: {} },
      });
  return {
    results: problems.length > 0 ? [] : placed(results, given),
    problems,
  };
}

function readRow(
  row: number,
  cell: (column: Column) => string,
  problems: ListProblem[],
): PastResult {
  const note = (code: string, params: Refusal["params"] = {}) =>
    problems.push({ row, refusal: { code, params } });
  const [name, rank, total, status] = [
    cell("name"),
    cell("rank"),
    cell("total"),
    cell("status").toLowerCase(),
  ];
  if (name === "") note("list-name-empty");
  if (name.length > longest.name) note("list-name-long");
  if (cell("number").length > longest.number) note("list-number-long");
  if (cell("unit").length > longest.unit) note("list-unit-long");
  const known = Object.hasOwn(statuses, status) ? statuses[status] : undefined;
  if (!known) note("result-status-bad", { status: status.slice(0, 40) });
  const place = /^[1-9][0-9]{0,4}$/.test(rank) ? Number(rank) : null;
  if (rank !== "" && place === null)
    note("result-rank-bad", { rank: rank.slice(0, 40) });
  const sum = total === "" ? null : readDecimal(total);
  if (total !== "" && !isTotal(sum))
    note("result-total-bad", { total: total.slice(0, 40) });
  const out = known !== undefined && known !== "entered";
  if (out && rank !== "") note("result-both", { status });
  if (!out && rank === "" && total === "") note("result-nothing");
  return {
    row,
    number: cell("number"),
    name,
    unit: cell("unit"),
    phone: cell("phone"),
    status: known ?? "entered",
    rank: place,
    total: out ? null : sum,
    honours: listed(cell("honours")),
  };
}

/** The parts of a cell that holds several things. */
function listed(cell: string): string[] {
  return cell
    .split(/[;；、\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** A total that a sheet of marks can come to: 0 to below a thousand million. */
function isTotal(total: Decimal | null): boolean {
  return (
    total !== null &&
    total.sign() >= 0 &&
    total.compare(Decimal.whole(1_000_000_000)) < 0
  );
}

function placed(results: readonly PastResult[], given: boolean): PastResult[] {
  const others = results.filter(({ status }) => status !== "entered");
  const took = results.filter(({ status }) => status === "entered");
  if (given)
    return [
      ...took.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0)),
      ...others,
    ];
  const totals = ranked(took, (a, b) =>
    (b.total as Decimal).compare(a.total as Decimal),
  );
  return [...totals.map(({ item, rank }) => ({ ...item, rank })), ...others];
}
