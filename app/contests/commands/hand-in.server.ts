import type { Tx } from "~/platform/database.server";
import type { Leaf } from "../rules/plan";
import { changeSheet, type HeldSheet } from "../store/sheet-states.server";
import { layOutSheets } from "./lay-out.server";
import { settleEntrant } from "./settle-entrant.server";

/** Hands in one of an entrant's sheets, which are all held, and does what follows of it. */
export async function handIn(
  tx: Tx,
  sheetId: string,
  sheets: readonly HeldSheet[],
  leaves: readonly Leaf[],
  who: { by: number; reason?: string },
): Promise<void> {
  await changeSheet(tx, sheetId, { state: "submitted" }, who);
  await settleSheets(
    tx,
    sheets.map((each) =>
      each.id === sheetId ? { ...each, state: "submitted" } : each,
    ),
    leaves,
  );
}

/** `settleEntrant`, and where that opened another round, the sheets of judges who have left go to who stands in for them. */
export async function settleSheets(
  tx: Tx,
  sheets: readonly HeldSheet[],
  leaves: readonly Leaf[],
): Promise<void> {
  const [first] = sheets;
  const followed = await settleEntrant(tx, sheets, leaves);
  if (first && followed === "again")
    await layOutSheets(tx, first.event_id, { by: null }, first.entrant_id);
}
