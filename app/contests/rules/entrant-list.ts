/**
 * A list of entrants as an enterprise or an organiser sends it: a header row, then one entrant a row. Columns may stand in
 * any order under their Chinese or English names; unknown columns are refused, so that nothing is dropped unseen. Every
 * problem is found in one go; a list with one is not taken at all.
 *
 * Refusals, each with its row (the header is row 1): list-column-unknown {column}, list-column-missing
 * {column}, list-column-twice {column}, list-name-empty, list-name-long, list-number-bad {number}, list-number-twice
 * {number, first}, list-number-taken {number}, list-phone-bad {phone}, list-phone-twice {phone, first}.
 */
import type { Refusal } from "~/kit/result";
import {
  plainCell,
  readHeader,
  type ListProblem,
  type ListTable,
} from "./list-header";

export const listColumns = ["number", "name", "unit", "phone"] as const;
type Column = (typeof listColumns)[number];

/** The names a header may have for each column. */
const names: Record<string, Column> = {
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
};

export type ListedEntrant = {
  row: number;
  number: string;
  name: string;
  unit: string;
  phone: string;
};
/** The entrants of a list, or everything wrong with it. `taken` are the numbers that the event has given out already. */
export function readEntrantList(
  table: ListTable,
  taken: ReadonlySet<string>,
): { entrants: ListedEntrant[]; problems: ListProblem[] } {
  const problems: ListProblem[] = [];
  const columns = readHeader(table.header, names, problems);
  if (problems.length > 0) return { entrants: [], problems };
  const entrants = table.rows.map(({ line, cells }) => ({
    row: line,
    ...Object.fromEntries(
      listColumns.map((column) => [
        column,
        plainCell(cells[columns.indexOf(column)] ?? ""),
      ]),
    ),
  })) as ListedEntrant[];
  checkRows(entrants, taken, problems);
  return { entrants: numbered(entrants, taken), problems };
}

function checkRows(
  entrants: readonly ListedEntrant[],
  taken: ReadonlySet<string>,
  problems: ListProblem[],
): void {
  const numbers = new Map<string, number>();
  const phones = new Map<string, number>();
  for (const { row, number, name, phone } of entrants) {
    const note = (code: string, params: Refusal["params"] = {}) =>
      problems.push({ row, refusal: { code, params } });
    if (name === "") note("list-name-empty");
    if (name.length > 80) note("list-name-long");
    if (number !== "") {
      const first = numbers.get(number);
      if (!/^[A-Za-z0-9-]{1,12}$/.test(number))
        note("list-number-bad", { number });
      else if (taken.has(number)) note("list-number-taken", { number });
      else if (first !== undefined)
        note("list-number-twice", { number, first });
      numbers.set(number, first ?? row);
    }
    if (phone !== "") {
      const first = phones.get(phone);
      if (!/^1[0-9]{10}$/.test(phone)) note("list-phone-bad", { phone });
      else if (first !== undefined) note("list-phone-twice", { phone, first });
      phones.set(phone, first ?? row);
    }
  }
}

/** Entrants without a number get the next free ones, three digits, in the order of the list. */
function numbered(
  entrants: readonly ListedEntrant[],
  taken: ReadonlySet<string>,
): ListedEntrant[] {
  const used = new Set([...taken, ...entrants.map(({ number }) => number)]);
  let next = 0;
  const free = () => {
    do next += 1;
    while (used.has(String(next).padStart(3, "0")));
    return String(next).padStart(3, "0");
  };
  return entrants.map((entrant) =>
    entrant.number === "" ? { ...entrant, number: free() } : entrant,
  );
}
