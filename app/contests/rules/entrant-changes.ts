/**
 * What the officer sets of an entrant beside the judges' sheets: status, time, deductions and factors. It moves places like
 * any mark, so it comes under the same signature: each change has a reason, takes back the check and signature of the
 * entrant's sheets, and is over once one of them is locked or a draw is decrypted. From there a correction is the way.
 */
import { ok, refused, type Result } from "~/kit/result";
import { isByName, type BoardState } from "./board";
import type { SheetState } from "./sheet-states";

/** As plain decimals by id; a deduction of 0 and a factor of the scheme's own are left out. */
export type EntrantValues = {
  status: string;
  time: string | null;
  deductions: Readonly<Record<string, string>>;
  factors: Readonly<Record<string, string>>;
};

/** The values as one text, the same whatever order they were read in; what a page carries as seen. */
export function textOfValues(values: EntrantValues): string {
  const { status, time, deductions, factors } = values;
  const sorted = (record: Readonly<Record<string, string>>) =>
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([status, time, sorted(deductions), sorted(factors)]);
}

export type ChangeFacts = {
  board: BoardState;
  /** a draw of the event is decrypted */
  identitiesOpen: boolean;
  /** the values are still those that the officer saw */
  seen: boolean;
  /** of the entrant's sheets that count */
  sheets: readonly SheetState[];
  reason: string;
};

export type ChangeRefusal =
  | "results-announced"
  | "identities-open"
  | "entrant-locked"
  | "entrant-stale"
  | "entrant-reason";

/** Whether an entrant's values may be changed at all now; for the page. */
export function isEntrantOpen({
  board,
  identitiesOpen,
  sheets,
}: Pick<ChangeFacts, "board" | "identitiesOpen" | "sheets">): Result<
  undefined,
  "results-announced" | "identities-open" | "entrant-locked"
> {
  if (isByName(board)) return refused("results-announced");
  if (identitiesOpen) return refused("identities-open");
  return sheets.includes("locked") ? refused("entrant-locked") : ok();
}

/** Whether this change of an entrant's values may be made. */
export function mayChangeEntrant(
  facts: ChangeFacts,
): Result<undefined, ChangeRefusal> {
  const open = isEntrantOpen(facts);
  if (!open.ok) return open;
  if (!facts.seen) return refused("entrant-stale");
  return facts.reason.trim() === "" ? refused("entrant-reason") : ok();
}

/** Whether a sheet has been looked at for what now changes, so that it is to be checked and signed anew. */
export function isToBeSignedAnew(state: SheetState): boolean {
  return state === "agreed" || state === "checked" || state === "signed";
}
