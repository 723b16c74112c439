import type { Tx } from "~/platform/database.server";
import { outcomeOf, type Outcome, type PanelSheet } from "../rules/agreement";
import type { Leaf } from "../rules/plan";
import type { SeatKind } from "../rules/seats";
import type { SheetState } from "../rules/sheet-states";
import { dropKeyed } from "../store/keyed.server";
import {
  changeSheet,
  clearMarks,
  marksOfEntrant,
  type HeldSheet,
} from "../store/sheet-states.server";

/**
 * Looks whether the sheets of an entrant are all in, and does what follows: they are agreed, or leaves whose marks lie too
 * far apart go back to their judges for another round. The sheets must be held. Gives back what followed; after another
 * round was opened the sheets want laying out, for a judge may have left meanwhile.
 */
export async function settleEntrant(
  tx: Tx,
  sheets: readonly HeldSheet[],
  leaves: readonly Leaf[],
): Promise<Outcome["kind"]> {
  const [first] = sheets;
  if (!first) return "waits";
  const marks = await marksOfEntrant(tx, first.entrant_id);
  const panel = sheets.map((sheet): PanelSheet => ({
    id: sheet.id,
    kind: sheet.kind as SeatKind,
    state: sheet.state as SheetState,
    excused: sheet.excused,
    marks: marks.get(sheet.kind === "chief" ? "" : sheet.judge) ?? {},
  }));
  const outcome = outcomeOf(leaves, panel);
  if (outcome.kind === "waits") return "waits";
  for (const sheet of sheets.filter(({ id }) => outcome.sheets.includes(id))) {
    if (outcome.kind === "agreed") {
      await changeSheet(tx, sheet.id, { state: "agreed" }, { by: null });
      continue;
    }
    await clearMarks(tx, sheet, outcome.leaves);
    await dropKeyed(tx, sheet);
    const again = { state: "draft", again: outcome.leaves };
    const round = sheet.round + 1;
    await changeSheet(tx, sheet.id, { ...again, round }, { by: null });
  }
  return outcome.kind;
}
