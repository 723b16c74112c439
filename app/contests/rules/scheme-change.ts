/**
 * What a new version of a scheme would change for those who are marked already: who gets another total or place, which
 * marks would count no more because their leaf is gone, and which would not be allowed under the new leaf. A version under
 * which a given mark is not allowed is not taken.
 */
import { Decimal } from "~/kit/decimal";
import { readMark } from "./marks";
import { planOf } from "./plan";
import type { EntrantMarks } from "./pricing";
import { price, type PricedEntrant } from "./ranking";
import type { Scheme } from "./scheme";

export interface Move {
  readonly entrant: string;
  readonly rankBefore: number | null;
  readonly rankAfter: number | null;
  readonly totalBefore: Decimal | null;
  readonly totalAfter: Decimal | null;
  readonly reasonAfter: string | null;
}
export interface SchemeChange {
  /** those whose total or place is another, in the new order */
  readonly moves: readonly Move[];
  /** leaves that are gone or came, by id, with how many marks the gone ones had */
  readonly gone: readonly { node: string; marks: number }[];
  readonly come: readonly string[];
  /** marks that the new leaf does not allow */
  readonly unfit: readonly { entrant: string; node: string; mark: string }[];
  readonly entrants: number;
  /** the decimal places of totals under either version; null where they are exact */
  readonly places: { before: number | null; after: number | null };
}

/** Holds a field's marks against a new scheme, both versions priced by the engine. */
export function schemeChange(
  before: Scheme,
  after: Scheme,
  sheets: readonly EntrantMarks[],
): SchemeChange {
  const [old, next] = [planOf(before), planOf(after)];
  const was = new Map(
    price(before, sheets).map((priced) => [priced.entrant, priced]),
  );
  const moves = price(after, sheets).flatMap((now) => moveOf(was, now) ?? []);
  const gone = old.leaves
    .filter(
      ({ id }) =>
        next.byId.get(id)?.kind === undefined ||
        next.byId.get(id)?.kind === "inner",
    )
    .map(({ id }) => ({ node: id, marks: countMarks(sheets, id) }));
  const come = next.leaves
    .filter(({ id }) => !old.leaves.some((leaf) => leaf.id === id))
    .map(({ id }) => id);
  return {
    moves,
    gone,
    come,
    unfit: unfitMarks(after, sheets),
    entrants: sheets.length,
    places: { before: old.root.places, after: next.root.places },
  };
}

function moveOf(
  was: ReadonlyMap<string, PricedEntrant>,
  now: PricedEntrant,
): Move | null {
  const old = was.get(now.entrant);
  const same =
    old?.rank === now.rank &&
    old?.reason === now.reason &&
    (old?.total === null || now.total === null
      ? old?.total === now.total
      : (old?.total.equals(now.total) ?? false));
  if (same) return null;
  return {
    entrant: now.entrant,
    rankBefore: old?.rank ?? null,
    rankAfter: now.rank,
    totalBefore: old?.total ?? null,
    totalAfter: now.total,
    reasonAfter: now.reason,
  };
}

function countMarks(sheets: readonly EntrantMarks[], node: string): number {
  return sheets.reduce(
    (sum, { marks }) =>
      sum + (marks.get(node) ?? []).filter(({ mark }) => mark !== null).length,
    0,
  );
}

function unfitMarks(after: Scheme, sheets: readonly EntrantMarks[]) {
  const { leaves } = planOf(after);
  return sheets.flatMap(({ entrant, marks }) =>
    leaves.flatMap((leaf) =>
      (marks.get(leaf.id) ?? []).flatMap(({ mark }) => {
        const text = mark instanceof Decimal ? mark.toString() : (mark ?? "");
        return readMark(leaf, text).ok
          ? []
          : [{ entrant, node: leaf.id, mark: text }];
      }),
    ),
  );
}
