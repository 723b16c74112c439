import { randomUUID } from "node:crypto";
import type { RunningApp } from "./app";
import { addJudges, firstSheet, judgeName, sheetId, type Panel } from "./panel";
import { visitor, type Answer, type Visitor } from "./visitor";

/** Seats so many judges at their tablets: signed in, with `connections` each. Goes before the panels they judge on. */
export async function seatJudges(
  app: RunningApp,
  count: number,
  connections: number,
): Promise<Visitor[]> {
  await addJudges(app.databaseUrl, count);
  const judges: Visitor[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const judge = visitor(app.address, connections);
    await judge.signIn(judgeName(nth));
    judges.push(judge);
  }
  return judges;
}

/** Sends a mark for the panel's `at`-th sheet, as its judge's tablet does. Refuses (Error) anything but its being kept. */
export async function sendMark(
  panel: Panel,
  judges: readonly Visitor[],
  at: number,
  value: number,
  clientId: string = randomUUID(),
): Promise<Answer> {
  const judge = judges[at % panel.judges];
  if (!judge) throw new Error(`Nobody judges sheet ${at}.`);
  const mark = {
    clientId,
    node: panel.aspects[0],
    value: String(value),
  };
  const path = `/judging/${sheetId(panel.word, firstSheet + at)}/marks`;
  const answer = await judge.send(
    path,
    "application/json",
    JSON.stringify(mark),
  );
  if (answer.status !== 200)
    throw new Error(`A mark was answered with ${answer.status}.`);
  return answer;
}
