/**
 * What a sheet of marks is worth, node by node.
 *
 * - A node's value is rounded half-up on the exact decimal before its parent uses it.
 * - A child's contribution is its (rounded) value × its weight, rounded once more with the child's own rounding, and only
 *   then combined: five panels × 0.8 are five products rounded, then summed.
 * - sum and mean want every child that counts; best and worst take those that have a value.
 * - Deductions come off the root, which never goes below 0. They are not rounded again.
 * - Someone absent, withdrawn or disqualified has no total, whatever marks there are; so has an incomplete sheet.
 *   0, not scored, incomplete, absent, withdrew and disqualified are six different things.
 */
import { Decimal } from "~/kit/decimal";
import { leafValue } from "./leaf-values";
import type { GapCode, MarkRow } from "./leaf-values";
import { NodeValues } from "./node-values";
import type { Plan, ReadyInner, ReadyNode } from "./plan";

export type EntrantStatus = "entered" | "absent" | "withdrew" | "disqualified";

/** Everything known of one entrant, from a bundle's files or from rows of the database. */
export interface EntrantMarks {
  readonly entrant: string;
  readonly status: EntrantStatus;
  /** seconds, for the tie-break; null where none was taken */
  readonly time: Decimal | null;
  /** by leaf id; a leaf without rows was not marked */
  readonly marks: ReadonlyMap<string, readonly MarkRow[]>;
  /** by the deduction's id in the scheme */
  readonly deductions: ReadonlyMap<string, Decimal>;
}

/** Why an entrant has no total. */
export type NoTotal =
  "absent" | "withdrew" | "disqualified" | "not-scored" | "incomplete";

/** A leaf that keeps a sheet incomplete. */
export interface Gap {
  readonly node: string;
  readonly code: GapCode;
}

export interface PricedSheet {
  /** null exactly where `reason` is set; otherwise the root's value with its deductions off, also `values.get(root)` */
  readonly total: Decimal | null;
  readonly reason: NoTotal | null;
  readonly values: NodeValues;
  /** the leaves that count towards the total and have no value; empty where there is a total */
  readonly gaps: readonly Gap[];
}

const NO_ROWS: readonly MarkRow[] = [];
const NO_GAPS: readonly Gap[] = [];

/** One entrant's sheet priced by a plan. Time is linear in the marks. */
export function priceSheet(plan: Plan, sheet: EntrantMarks): PricedSheet {
  const slots = new Array<Decimal | undefined>(plan.nodes.length).fill(
    undefined,
  );
  for (const node of plan.nodes) {
    const exact =
      node.kind === "inner"
        ? innerValue(node, slots)
        : leafValue(node, rowsOf(sheet, node));
    if (exact instanceof Decimal)
      slots[node.slot] =
        node.places === null ? exact : exact.rounded(node.places);
  }
  const { slot } = plan.root;
  const root = slots[slot];
  const values = new NodeValues(plan, slots);
  const reason =
    sheet.status !== "entered"
      ? sheet.status
      : root === undefined
        ? reasonOf(sheet)
        : null;
  if (root === undefined || reason !== null) {
    slots[slot] = undefined;
    return {
      total: null,
      reason,
      values,
      gaps: reason === "incomplete" ? gapsOf(plan.root, sheet, slots) : NO_GAPS,
    };
  }
  const total = afterDeductions(root, sheet.deductions);
  slots[slot] = total;
  return { total, reason: null, values, gaps: NO_GAPS };
}

type Slots = readonly (Decimal | undefined)[];

function rowsOf(sheet: EntrantMarks, leaf: ReadyNode): readonly MarkRow[] {
  return sheet.marks.get(leaf.id) ?? NO_ROWS;
}

function innerValue(node: ReadyInner, slots: Slots): Decimal | null {
  const { combine = "sum" } = node.node;
  const picks = combine === "best" || combine === "worst";
  const upwards = (combine === "best") === (node.bestIs === "higher");
  let value: Decimal | null = null;
  for (const child of node.counted) {
    const own = slots[child.slot];
    if (own === undefined) {
      if (picks) continue;
      return null;
    }
    const part = contributionOf(child, own);
    if (value === null) value = part;
    else if (!picks) value = value.plus(part);
    else if (upwards ? part.compare(value) > 0 : part.compare(value) < 0)
      value = part;
  }
  return value !== null && combine === "mean"
    ? value.over(Decimal.whole(node.counted.length))
    : value;
}

/** A child's value × its weight, rounded once; the value is rounded already. */
function contributionOf(child: ReadyNode, value: Decimal): Decimal {
  if (child.weight === null) return value;
  const product = value.times(child.weight);
  return child.places === null ? product : product.rounded(child.places);
}

function afterDeductions(
  root: Decimal,
  deductions: ReadonlyMap<string, Decimal>,
): Decimal {
  let total = root;
  for (const deduction of deductions.values()) total = total.minus(deduction);
  return total.sign() < 0 ? Decimal.zero : total;
}

/** Not scored: nobody gave a mark at all. A sheet with some marks is incomplete. */
function reasonOf(sheet: EntrantMarks): NoTotal {
  for (const rows of sheet.marks.values())
    if (rows.some((row) => row.mark !== null)) return "incomplete";
  return "not-scored";
}

/** The leaves under a node without a value that keep it so. A node's value that is there hides the gaps below it. */
function gapsOf(node: ReadyNode, sheet: EntrantMarks, slots: Slots): Gap[] {
  if (slots[node.slot] !== undefined) return [];
  if (node.kind === "inner")
    return node.counted.flatMap((child) => gapsOf(child, sheet, slots));
  const why = leafValue(node, rowsOf(sheet, node));
  return why instanceof Decimal ? [] : [{ node: node.id, code: why }];
}
