import type { Tx } from "~/platform/database.server";
import type { ChangeKind } from "../rules/corrections";
import { setDeduction } from "./events.server";
import { setFactor } from "./factors.server";

export type CorrectedRow = {
  eventId: number;
  entrantId: number;
  kind: ChangeKind;
  node: string;
  judge: string;
  /** plain: a decimal, DNF, a status, or empty */
  value: string;
  reason: string;
};

/** Writes one change of an applied correction where the price is reckoned from; the audit trail has what was there. */
export async function writeCorrected(tx: Tx, row: CorrectedRow): Promise<void> {
  const { entrantId, kind, node, value, reason } = row;
  if (kind === "mark") return writeMark(tx, row);
  if (kind === "deduction")
    return setDeduction(tx, entrantId, node, value || "0", reason);
  if (kind === "factor") return writeFactor(tx, row);
  await tx
    .updateTable("entrant")
    .set(
      kind === "status"
        ? {
            status: value,
            status_reason: value === "entered" ? null : reason,
          }
        : { time_seconds: value === "" ? null : value },
    )
    .where("id", "=", entrantId)
    .execute();
}

/** The entrant's own factor; one that came with imported marks makes room for it. */
async function writeFactor(tx: Tx, row: CorrectedRow): Promise<void> {
  const { eventId, entrantId, node, value, reason } = row;
  await tx
    .updateTable("mark")
    .set({ factor: null })
    .where("event_id", "=", eventId)
    .where("entrant_id", "=", entrantId)
    .where("node", "=", node)
    .where("factor", "is not", null)
    .execute();
  await setFactor(tx, entrantId, node, value || null, reason);
}

async function writeMark(tx: Tx, row: CorrectedRow): Promise<void> {
  const dnf = row.value === "DNF";
  const value = dnf || row.value === "" ? null : row.value;
  await tx
    .insertInto("mark")
    .values(({ selectFrom }) => ({
      event_id: row.eventId,
      entrant_id: row.entrantId,
      node: row.node,
      judge_code: row.judge,
      value,
      dnf,
      // The factor of imported marks is the pair's: a mark that is added stands under it as well.
      factor: selectFrom("mark as m")
        .select("m.factor")
        .where("m.event_id", "=", row.eventId)
        .where("m.entrant_id", "=", row.entrantId)
        .where("m.node", "=", row.node)
        .limit(1),
    }))
    .onConflict((conflict) =>
      conflict
        .columns(["event_id", "entrant_id", "node", "judge_code"])
        .doUpdateSet({ value, dnf, entry_id: null }),
    )
    .execute();
}
