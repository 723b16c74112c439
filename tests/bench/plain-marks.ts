import { randomInt, randomUUID } from "node:crypto";
import { openDatabase } from "~/platform/database.server";
import { marksStatement } from "~/contests/store/marks.server";
import { inTurns } from "./in-turns";
import {
  bySheets,
  firstPerson,
  firstSheet,
  sheetId,
  type Panel,
} from "./panel";

/** The same statement from this process through the app's own driver, without HTTP, sign-in or rules: marks a second. */
export async function plainMarks(
  url: string,
  panel: Panel,
  clients: number,
  seconds: number,
): Promise<number> {
  const { db, close } = openDatabase(url, clients);
  try {
    const { rate } = await inTurns(clients, seconds, async () => {
      const at = randomInt(panel.sheets);
      const sheet = sheetId(panel.word, firstSheet + at);
      const personId = firstPerson + (at % panel.judges);
      const mark = {
        clientId: randomUUID(),
        sheetId: sheet,
        personId,
        node: panel.aspects[0] ?? "",
        value: String(randomInt(10)),
        device: "",
        base: undefined,
        by: bySheets(panel),
      };
      await marksStatement([mark], "wait").execute(db);
    });
    return rate;
  } finally {
    await close();
  }
}
