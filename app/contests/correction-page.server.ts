import { database } from "~/platform/database.server";
import { correctionChoices } from "./correction-choices.server";
import { previewOf } from "./correction-preview.server";
import type { BoardState } from "./rules/board";
import { isCorrectable } from "./rules/corrections";
import { appealsOf } from "./store/appeals.server";
import type { EventRow } from "./store/contests.server";
import { closedCorrections, openCorrection } from "./store/corrections.server";

/** An event's corrections for its officer: the open one with what it would change, upheld appeals, and those that are over. */
export async function correctionView(event: EventRow) {
  const db = database();
  const open = await openCorrection(db, event.id);
  const appeals = await appealsOf(db, {
    eventId: event.id,
    all: true,
    personId: 0,
  });
  return {
    correctable: isCorrectable(event.board_state as BoardState),
    open: open && {
      reason: open.reason,
      preview: await previewOf(db, event, open.id),
      choices: await correctionChoices(db, event.id),
    },
    upheld: appeals
      .filter(({ state }) => state === "upheld")
      .map(({ id, number, name }) => ({ id, number, name })),
    past: await closedCorrections(db, event.id),
  };
}
export type CorrectionView = Awaited<ReturnType<typeof correctionView>>;
