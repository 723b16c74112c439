/** Double checking shows only what is still to be done: to check, to sign, to lock; or all. */
import type { SheetState } from "./sheet-states";

export const filters = ["unchecked", "unsigned", "unlocked", "all"] as const;
export type Filter = (typeof filters)[number];

/** Whether a sheet in this state is what the filter asks for. A submitted sheet waits for the others and is shown as unchecked. */
export function isWanted(filter: Filter, state: SheetState): boolean {
  if (filter === "unchecked")
    return state === "submitted" || state === "agreed";
  if (filter === "unsigned") return state === "checked";
  return filter === "all" || state === "signed";
}
