import type { Tx } from "~/platform/database.server";
import type { AdoptionState } from "../rules/adoption";

/** Opens an adoption; one that was stopped begins anew in its row. */
export async function openAdoptionRow(
  tx: Tx,
  methodId: number,
  unitId: number,
  opened: { state: AdoptionState; by: number; at: Date },
): Promise<void> {
  const row = {
    state: opened.state,
    opened_by: opened.by,
    opened_at: opened.at,
    changed_at: opened.at,
    adopted_on: null,
    stopped_on: null,
    benefit_yuan: null,
    benefit_state: null,
    proof: "",
  };
  await tx
    .insertInto("adoption")
    .values({ method_id: methodId, unit_id: unitId, ...row })
    .onConflict((conflict) =>
      conflict.columns(["method_id", "unit_id"]).doUpdateSet(row),
    )
    .execute();
}

export type AdoptionChange = {
  state: AdoptionState;
  set?: {
    adopted_on?: string;
    stopped_on?: string;
    benefit_yuan?: string | null;
    benefit_state?: string | null;
    proof?: string;
  };
};

/** Moves an adoption on. */
export async function changeAdoption(
  tx: Tx,
  id: number,
  { state, set = {} }: AdoptionChange,
  at: Date,
): Promise<void> {
  await tx
    .updateTable("adoption")
    .set({ state, changed_at: at, ...set })
    .where("id", "=", id)
    .execute();
}
