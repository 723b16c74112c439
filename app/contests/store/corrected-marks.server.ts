import type { Tx } from "~/platform/database.server";
import { setDeduction } from "./events.server";

export type CorrectedRow = {
  eventId: number;
  entrantId: number;
  kind: "mark" | "deduction" | "status" | "time";
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

async function writeMark(tx: Tx, row: CorrectedRow): Promise<void> {
  const dnf = row.value === "DNF";
  const value = dnf || row.value === "" ? null : row.value;
  await tx
    .insertInto("mark")
    .values({
      event_id: row.eventId,
      entrant_id: row.entrantId,
      node: row.node,
      judge_code: row.judge,
      value,
      dnf,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["event_id", "entrant_id", "node", "judge_code"])
        .doUpdateSet({ value, dnf, entry_id: null }),
    )
    .execute();
}
