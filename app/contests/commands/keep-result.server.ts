import type { Tx } from "~/platform/database.server";
import { resultHash, resultLines } from "../result-lines.server";
import type { BoardState } from "../rules/board";
import { resultOfStep, type ResultState } from "../rules/board-results";
import { shownStanding, type Standing } from "../standing.server";
import { openCeremony } from "../store/ceremonies.server";
import { addResult, carryResult, newestResult } from "../store/results.server";

type Step = {
  eventId: number;
  from: BoardState;
  to: BoardState;
  standing: Standing | undefined;
  by: number;
  reason: string;
};

/** Stores the result that a step of the board makes. What a ceremony has read out is announced as it was read. */
export async function keepResult(tx: Tx, step: Step): Promise<void> {
  const { eventId, from, to, standing, by } = step;
  const kept = resultOfStep(from, to);
  if (kept === null || !standing) return;
  const { state } = kept;
  const ceremony =
    to === "provisional" ? await openCeremony(tx, eventId) : undefined;
  if (ceremony) {
    await carryResult(tx, eventId, { from: ceremony.result_id, state, by });
    return;
  }
  if (kept.how === "priced") {
    // A freeze and a review may go back to judging: of who is still before a judge they show no more than the live board did.
    const shown =
      to === "provisional" ? undefined : await shownStanding(tx, eventId);
    await storeResult(tx, { eventId, state, standing: shown ?? standing, by });
    return;
  }
  const last = await newestResult(tx, eventId);
  // Back to judging after results were taken back: nothing is shown until the next freeze.
  if (!last || (to === "frozen" && last.state !== "review")) return;
  await carryResult(tx, eventId, { from: last.id, state, by });
}

type Stored = {
  eventId: number;
  state: ResultState;
  standing: Standing;
  by: number;
  reason?: string;
};

/** Stores a priced field whole as the event's next result; gives its id. */
export async function storeResult(
  tx: Tx,
  { eventId, state, standing, by, reason }: Stored,
): Promise<number> {
  const { plan, field, entrants, schemeId } = standing;
  const lines = resultLines(plan, field).flatMap((line) => {
    const entrant = entrants.get(line.entrant);
    return entrant ? [{ ...line, entrantId: entrant.id }] : [];
  });
  const hash = resultHash(plan, field);
  return addResult(tx, { eventId, state, schemeId, by, hash, reason, lines });
}
