/**
 * The first row of a list that people send as a table: columns in any order under their Chinese or English names. An unknown
 * one is refused, so that nothing is dropped unseen. Refusals, all of row 1: list-column-unknown {column},
 * list-column-twice {column}, list-column-missing {column} (a list of people has names; `required` says otherwise).
 */
import type { Refusal } from "~/kit/result";

/** What is wrong with a list; null where it is not one row's fault. */
export type ListProblem = { row: number | null; refusal: Refusal };

/** A table as it came: the line of each row as its sender sees it. */
export type ListTable = {
  header: readonly string[];
  rows: readonly { line: number; cells: readonly string[] }[];
};

/** A cell as it is read: full-width letters and digits as plain ones, no space around it. */
export function plainCell(cell: string): string {
  return cell.normalize("NFKC").trim();
}

/** The column of each header cell, undefined for an empty one; `names` are the known ones in small letters. Notes what is wrong. */
export function readHeader<Column extends string>(
  header: readonly string[],
  names: Readonly<Record<string, Column>>,
  problems: ListProblem[],
  required: readonly (readonly [column: string, shown: string])[] = [
    ["name", "姓名"],
  ],
): (Column | undefined)[] {
  const note = (code: string, column: string) =>
    problems.push({ row: 1, refusal: { code, params: { column } } });
  const order = header.map(plainCell).map((cell) => {
    if (cell === "") return undefined;
    const key = cell.toLowerCase();
    const column = Object.hasOwn(names, key) ? names[key] : undefined;
    if (!column) note("list-column-unknown", cell.slice(0, 40));
    return column;
  });
  for (const column of new Set(Object.values(names)))
    if (order.filter((each) => each === column).length > 1)
      note("list-column-twice", column);
  for (const [column, shown] of required)
    if (!order.some((each) => each === column))
      note("list-column-missing", shown);
  return order;
}

/** The longest that a list may give an entrant, in characters: what tables and printed papers hold. */
export const longest = { number: 12, name: 80, unit: 120 } as const;
