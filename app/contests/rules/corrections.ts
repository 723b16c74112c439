/**
 * Correcting announced marks. A correction is a set of changes: looked at together (who changes total or place, who comes
 * over or under a line that others drew: an award, a promotion), then applied as a whole or cancelled. The result that was
 * announced before stays as it was.
 */
import { Decimal } from "~/kit/decimal";
import { ok, refused, type Result } from "~/kit/result";
import type { BoardState } from "./board";
import { readDeduction, readSeconds } from "./amounts";
import { readMark } from "./marks";
import type { MarkRow } from "./leaf-values";
import type { Plan } from "./plan";
import type { EntrantMarks, EntrantStatus } from "./pricing";
import type { PricedEntrant } from "./ranking";

export const changeKinds = ["mark", "deduction", "status", "time"] as const;
export type ChangeKind = (typeof changeKinds)[number];
const statuses: readonly string[] = [
  "entered",
  "absent",
  "withdrew",
  "disqualified",
];

/** One change, its value as text: a decimal, DNF, a status, or nothing for "taken away". */
export type Change = {
  /** the entrant's number */
  entrant: string;
  kind: ChangeKind;
  /** the leaf, or the deduction's id; empty for a status and a time */
  node: string;
  /** empty for one agreed mark */
  judge: string;
  value: string;
};

/** Whether an announced result may be corrected in this state; before that marks are simply judged again. */
export function isCorrectable(state: BoardState): boolean {
  return state === "provisional" || state === "notice" || state === "final";
}

/** A change as it is kept, its value in plain form; refused like a mark where it is no value for its place. */
export function readChange(plan: Plan, change: Change): Result<Change> {
  switch (change.kind) {
    case "mark":
      return readMarkChange(plan, change);
    case "deduction":
      return readDeductionChange(plan, change);
    case "status":
      return statuses.includes(change.value)
        ? ok({ ...change, node: "", judge: "" })
        : refused("correction-status");
    case "time":
      return readTime(change);
  }
}

function readMarkChange(plan: Plan, change: Change): Result<Change> {
  const leaf = plan.leaves.find(({ id }) => id === change.node);
  if (!leaf) return refused("correction-no-leaf");
  if (leaf.kind === "measurement" && change.judge !== "")
    return refused("correction-no-judge-here");
  if (leaf.kind !== "measurement" && change.judge === "")
    return refused("correction-which-judge");
  const mark = readMark(leaf, change.value);
  if (!mark.ok) return mark;
  return ok({ ...change, value: mark.value?.toString() ?? "" });
}

function readDeductionChange(plan: Plan, change: Change): Result<Change> {
  const deduction = plan.scheme.deductions?.find(
    ({ id }) => id === change.node,
  );
  if (!deduction) return refused("correction-no-deduction");
  const value = readDeduction(change.value || "0", deduction.max);
  if (!value.ok) return value;
  return ok({ ...change, judge: "", value: value.value.toString() });
}

function readTime(change: Change): Result<Change> {
  if (change.value.trim() === "")
    return ok({ ...change, node: "", judge: "", value: "" });
  const seconds = readSeconds(change.value);
  return seconds === null
    ? refused("correction-time")
    : ok({ ...change, node: "", judge: "", value: seconds.toString() });
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
    case "mark": {
      const rows = sheet.marks.get(change.node) ?? [];
      return {
        ...sheet,
        marks: new Map(sheet.marks).set(change.node, withMark(rows, change)),
      };
    }
  }
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
