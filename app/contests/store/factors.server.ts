import type { Tx } from "~/platform/database.server";

// The factors of entrants at panels: the difficulty that each announced. Prices read them with the marks (`marksOf`).

/** Puts an entrant's factor at a panel; null takes it away, and the scheme's holds again. */
export async function setFactor(
  tx: Tx,
  entrantId: number,
  node: string,
  value: string | null,
  reason: string,
): Promise<void> {
  if (value === null) {
    await tx
      .deleteFrom("entrant_factor")
      .where("entrant_id", "=", entrantId)
      .where("node", "=", node)
      .execute();
    return;
  }
  await tx
    .insertInto("entrant_factor")
    .values({ entrant_id: entrantId, node, value, reason })
    .onConflict((conflict) =>
      conflict.columns(["entrant_id", "node"]).doUpdateSet({ value, reason }),
    )
    .execute();
}
