/** Rows of an event, as the database keeps them, made into the field that the engine prices. Trainees' marks are left out before. */
import { Decimal } from "~/kit/decimal";
import type { MarkRow } from "./leaf-values";
import type { EntrantMarks, EntrantStatus } from "./pricing";

export type EntrantRow = {
  id: number;
  number: string;
  status: string;
  /** seconds */
  time: string | null;
};
export type MarkCell = {
  entrantId: number;
  node: string;
  judge: string;
  value: string | null;
  dnf: boolean;
  factor: string | null;
};
export type DeductionCell = { entrantId: number; code: string; value: string };

/** One sheet an entrant, in the order of the rows. Throws RangeError on text that no numeric column can hold. */
export function fieldOf(
  entrants: readonly EntrantRow[],
  marks: readonly MarkCell[],
  deductions: readonly DeductionCell[],
): EntrantMarks[] {
  const rows = new Map<number, Map<string, MarkRow[]>>();
  for (const cell of marks) {
    const own = rows.get(cell.entrantId) ?? new Map<string, MarkRow[]>();
    const list = own.get(cell.node) ?? [];
    list.push(markRow(cell));
    rows.set(cell.entrantId, own.set(cell.node, list));
  }
  const off = new Map<number, Map<string, Decimal>>();
  for (const { entrantId, code, value } of deductions) {
    const own = off.get(entrantId) ?? new Map<string, Decimal>();
    off.set(entrantId, own.set(code, Decimal.of(value)));
  }
  return entrants.map((row) => ({
    entrant: row.number,
    status: row.status as EntrantStatus,
    time: row.time === null ? null : Decimal.of(row.time),
    marks: rows.get(row.id) ?? new Map<string, MarkRow[]>(),
    deductions: off.get(row.id) ?? new Map<string, Decimal>(),
  }));
}

function markRow({ judge, value, dnf, factor }: MarkCell): MarkRow {
  const mark = dnf ? "DNF" : value === null ? null : Decimal.of(value);
  return factor === null
    ? { judge, mark }
    : { judge, mark, factor: Decimal.of(factor) };
}
