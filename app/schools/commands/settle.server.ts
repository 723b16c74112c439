import { now } from "~/platform/clock.server";
import { log } from "~/platform/log.server";
import { database, transaction, type Tx } from "~/platform/database.server";
import {
  lockUnsettled,
  markSettled,
  unsettledSessions,
} from "../store/ledger.server";
import { personsPresent } from "../store/presence.server";
import { reckon } from "./presence.server";

const settledWithinDays = 14;

/** Writes the ledger of the sessions that have ended; each in a transaction of its own. Returns how many. */
export async function settleSessions(at: Date): Promise<number> {
  const waiting = await unsettledSessions(database(), at, settledWithinDays);
  for (const sessionId of waiting)
    await transaction((tx) => settle(tx, sessionId, at));
  return waiting.length;
}

async function settle(tx: Tx, sessionId: number, at: Date): Promise<void> {
  const session = await lockUnsettled(tx, sessionId);
  if (!session) return;
  const persons = await personsPresent(tx, sessionId);
  for (const personId of persons) await reckon(tx, sessionId, personId, at);
  // Whether a lecture was held is known by its room, not by who listened.
  await markSettled(
    tx,
    sessionId,
    at,
    session.kind === "course" && persons.length > 0,
  );
}

const everyMs = 60_000;

/** Writes the ledger of ended sessions each minute, in whichever process comes first; `stop` ends it. */
export function keepLedger(): Promise<{ stop: () => Promise<void> }> {
  let running: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    running = settleSessions(now()).catch((error: unknown) =>
      log().error({ err: error }, "the ledger of hours was not written"),
    );
  }, everyMs);
  return Promise.resolve({
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  });
}
