import type { Tx } from "~/platform/database.server";
import { resultHash, resultLines } from "../result-lines.server";
import {
  resultOfStep,
  type BoardState,
  type ResultState,
} from "../rules/board";
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
    // Judges go on marking behind a freeze: what is shown of them then is what the live board showed.
    const shown =
      to === "frozen" ? await shownStanding(tx, eventId) : undefined;
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
