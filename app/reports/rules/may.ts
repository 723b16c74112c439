import { holds, type Actor } from "~/members/rules/actor";
import { definitionOf, type FigureId } from "./figures";

// The figures themselves are public. The rows behind most of them are public things too; rosters and entries name people
// who never agreed to a public list, so those open to whoever keeps the whole district.

/** Whether the actor may open the rows behind a figure; `districtPath` is the district's own path in the tree of units. */
export function mayOpenRows(
  actor: Actor,
  id: FigureId,
  districtPath: string,
): boolean {
  return (
    definitionOf(id).rowsFor !== "officers" ||
    mayKeepReport(actor, districtPath)
  );
}

/** Whether the actor keeps the district's report: its officers and administrators. */
export function mayKeepReport(actor: Actor, districtPath: string): boolean {
  return holds(actor, ["union-officer", "district-administrator"], {
    unitPath: districtPath,
  });
}
