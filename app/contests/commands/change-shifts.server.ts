import { isJudging, type BoardState } from "../rules/board";
import { database, transaction } from "~/platform/database.server";
import { log } from "~/platform/log.server";
import { holdEvent } from "../store/events.server";
import { eventsToHandOver } from "../store/seats.server";
import { layOutSheets } from "./lay-out.server";

/**
 * Hands over what judges whose moment of leaving has come did not hand in: to their stand-ins, as `chairPlan` says. A mark
 * that comes after the moment is refused by the mark itself, so a hand-over a little later loses nothing. Returns how many
 * events it was done in.
 */
export async function changeShifts(): Promise<number> {
  const waiting = await eventsToHandOver(database());
  for (const eventId of waiting)
    await transaction(async (tx) => {
      const board = (await holdEvent(tx, eventId)).board_state as BoardState;
      if (isJudging(board)) await layOutSheets(tx, eventId, { by: null });
    });
  return waiting.length;
}

const everyMs = 10_000;

/** Changes shifts every ten seconds, in whichever process comes first; `stop` ends it. */
export function keepShifts(): Promise<{ stop: () => Promise<void> }> {
  let running: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    running = changeShifts().catch((error: unknown) =>
      log().error({ err: error }, "sheets were not handed to a stand-in"),
    );
  }, everyMs);
  return Promise.resolve({
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  });
}
