/**
 * Correcting announced marks. A correction is a set of changes: looked at together (who changes total or place, who comes
 * over or under a line that others drew: an award, a promotion), then applied as a whole or cancelled. The result that was
 * announced before stays as it was.
 */
import { Decimal } from "~/kit/decimal";
import type { BoardState } from "./board";
import type { MarkRow } from "./leaf-values";
import type { EntrantMarks, EntrantStatus } from "./pricing";
import type { PricedEntrant } from "./ranking";

export const changeKinds = [
  "mark",
  "deduction",
  "factor",
  "status",
  "time",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Whether an entrant takes part, or why not. */
export const entrantStatuses = [
  "entered",
  "absent",
  "withdrew",
  "disqualified",
] as const;

/** One change, its value as text: a decimal, DNF, a status, or nothing for "taken away" (a factor: the scheme's own holds). */
export type Change = {
  /** the entrant's number */
  entrant: string;
  kind: ChangeKind;
  /** the leaf, the panel of a factor, or the deduction's id; empty for a status and a time */
  node: string;
  /** empty for one agreed mark */
  judge: string;
  value: string;
};

/** Whether an announced result may be corrected in this state; before that marks are simply judged again. */
export function isCorrectable(state: BoardState): boolean {
  return state === "provisional" || state === "notice" || state === "final";
}

/** The field with the changes made, for pricing; the sheets given stay as they are. */
export function corrected(
  sheets: readonly EntrantMarks[],
  changes: readonly Change[],
): EntrantMarks[] {
  return sheets.map((sheet) =>
    changes
      .filter(({ entrant }) => entrant === sheet.entrant)
      .reduce(withChange, sheet),
  );
}

function withChange(sheet: EntrantMarks, change: Change): EntrantMarks {
  switch (change.kind) {
    case "status":
      return { ...sheet, status: change.value as EntrantStatus };
    case "time":
      return {
        ...sheet,
        time: change.value === "" ? null : Decimal.of(change.value),
      };
    case "deduction":
      return {
        ...sheet,
        deductions: new Map(sheet.deductions).set(
          change.node,
          Decimal.of(change.value),
        ),
      };
    case "mark":
    case "factor": {
      const rows = sheet.marks.get(change.node) ?? [];
      const next =
        change.kind === "mark"
          ? withMark(rows, change)
          : withFactor(rows, change.value);
      return { ...sheet, marks: new Map(sheet.marks).set(change.node, next) };
    }
  }
}

function withFactor(rows: readonly MarkRow[], value: string): MarkRow[] {
  const factor = value === "" ? null : Decimal.of(value);
  return rows.map((row) => ({ ...row, factor }));
}

function withMark(
  rows: readonly MarkRow[],
  { judge, value }: Change,
): MarkRow[] {
  const mark: MarkRow["mark"] =
    value === "" ? null : value === "DNF" ? "DNF" : Decimal.of(value);
  const old = rows.find((row) => row.judge === judge);
  const factor = old?.factor ?? rows[0]?.factor;
  const row = factor === undefined ? { judge, mark } : { judge, mark, factor };
  return old ? rows.map((each) => (each === old ? row : each)) : [...rows, row];
}

/** Whoever stands differently afterwards. */
export type Move = {
  entrant: string;
  from: { rank: number | null; total: string | null; reason: string | null };
  to: { rank: number | null; total: string | null; reason: string | null };
};

/** Who has another total, place or reason in `after`; in the order of the new places. */
export function movesBetween(
  before: readonly PricedEntrant[],
  after: readonly PricedEntrant[],
): Move[] {
  const old = new Map(before.map((line) => [line.entrant, sideOf(line)]));
  return after.flatMap((line) => {
    const to = sideOf(line);
    const from = old.get(line.entrant) ?? {
      rank: null,
      total: null,
      reason: null,
    };
    return JSON.stringify(from) === JSON.stringify(to)
      ? []
      : [{ entrant: line.entrant, from, to }];
  });
}

function sideOf({ rank, total, reason }: PricedEntrant): Move["from"] {
  return { rank, total: total?.toString() ?? null, reason };
}

/** Who comes into the first `places`, and who falls out of them. */
export function crossing(
  moves: readonly Move[],
  places: number,
): { entrant: string; gains: boolean }[] {
  const within = (rank: number | null) => rank !== null && rank <= places;
  return moves.flatMap(({ entrant, from, to }) =>
    within(from.rank) === within(to.rank)
      ? []
      : [{ entrant, gains: within(to.rank) }],
  );
}
