import { expect } from "vitest";
import { moveBoard } from "~/contests/commands/board.server";
import { database } from "~/platform/database.server";
import { lockSheets, openCodes } from "./contests";
import type { JudgedEvent } from "./judged-event";

/** Locks every sheet that was agreed, puts names to the codes, and lets the event take no time for appeals. */
export async function review(event: JudgedEvent): Promise<void> {
  await lockSheets(event.id);
  await moveBoard(event.officer, event.id, "review", "");
  await openCodes(event.id);
  await database()
    .updateTable("contest_event")
    .set({ appeal_minutes: 0 })
    .where("id", "=", event.id)
    .execute();
}

/** Ends the judging of an event whose sheets are all in, and announces its results. */
export async function announce(event: JudgedEvent): Promise<void> {
  await review(event);
  const moved = await moveBoard(event.officer, event.id, "provisional", "");
  expect(moved).toMatchObject({ ok: true });
}
