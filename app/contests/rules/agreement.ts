/**
 * When independent marks are shown to one another, and what follows. Judges mark alone; the last sheet that comes in
 * reveals them all. A leaf whose marks lie further apart than its limit is marked again by its judges, as often as it
 * takes, and every round is kept. Trainees' sheets and excused ones are waited for by nobody.
 */
import { Decimal } from "~/kit/decimal";
import { isSpreadTooWide } from "./marks";
import type { Leaf } from "./plan";
import type { SeatKind } from "./seats";
import { isIn, type SheetState } from "./sheet-states";

export type PanelSheet = {
  id: string;
  kind: SeatKind;
  state: SheetState;
  excused: string | null;
  /** by leaf, as texts; "" and DNF are no numbers */
  marks: Readonly<Record<string, string>>;
};

/** The sheets that are waited for. */
export function counting<S extends Pick<PanelSheet, "kind" | "excused">>(
  sheets: readonly S[],
): S[] {
  return sheets.filter(
    ({ kind, excused }) => kind !== "trainee" && excused === null,
  );
}

/** Whether all judges of an entrant may see each other's marks: every sheet that is waited for is in. */
export function isRevealed(sheets: readonly PanelSheet[]): boolean {
  const waited = counting(sheets);
  return waited.length > 0 && waited.every(({ state }) => isIn(state));
}

/** The leaves whose marks lie further apart than their limit. Only asked once all are in. */
export function leavesTooWide(
  leaves: readonly Leaf[],
  sheets: readonly PanelSheet[],
): string[] {
  const judges = counting(sheets).filter(({ kind }) => kind === "judge");
  return leaves
    .filter((leaf) =>
      isSpreadTooWide(
        leaf,
        judges.flatMap(
          ({ marks }) => Decimal.parse(marks[leaf.id] ?? "") ?? [],
        ),
      ),
    )
    .map(({ id }) => id);
}

export type Outcome =
  | { kind: "waits" }
  | { kind: "agreed"; sheets: string[] }
  | { kind: "again"; leaves: string[]; sheets: string[] };

/**
 * What follows when a sheet has come in: the others are waited for, or all agree (the sheets that become agreed are
 * named), or some leaves are marked again (the judges' sheets that are opened for it are named).
 */
export function outcomeOf(
  leaves: readonly Leaf[],
  sheets: readonly PanelSheet[],
): Outcome {
  if (!isRevealed(sheets)) return { kind: "waits" };
  const wide = leavesTooWide(leaves, sheets);
  const waited = counting(sheets);
  if (wide.length === 0)
    return {
      kind: "agreed",
      sheets: waited
        .filter(({ state }) => state === "submitted")
        .map(({ id }) => id),
    };
  return {
    kind: "again",
    leaves: wide,
    sheets: waited.filter(({ kind }) => kind === "judge").map(({ id }) => id),
  };
}
