import { randomInt, randomUUID } from "node:crypto";
import { firstSheet, sheetId, type Panel } from "~tests/bench/panel";
import { pause } from "./faults";

/** A mark that the app said it keeps. */
export type Acknowledged = {
  clientId: string;
  sheet: string;
  node: string;
  value: string;
};

/** Signs a person in at one of the addresses; gives back the cookie, which is good at all of them. */
export async function cookieOf(
  address: string,
  username: string,
  password: string,
): Promise<string> {
  const answer = await fetch(`${address}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: address },
    body: new URLSearchParams({ username, password }),
  });
  if (answer.status !== 302)
    throw new Error(`Signing in as ${username} answered ${answer.status}.`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/**
 * One judge who gives marks one after the other, as a tablet's outbox sends them: each under an id of its own, again and
 * again, at whichever address answers, until the app has said that it keeps it. Ends after `marks`, or when told.
 */
export async function judgeAtWork(work: {
  panel: Panel;
  nth: number;
  cookie: string;
  addresses: readonly string[];
  marks: number;
  acknowledged: (mark: Acknowledged) => void;
  stopped?: () => boolean;
}): Promise<void> {
  const { panel, nth, marks, stopped = () => false } = work;
  const own = panel.sheets / panel.judges;
  let at = nth;
  for (let count = 0; count < marks && !stopped(); count += 1) {
    const number = firstSheet + nth + panel.judges * randomInt(own);
    const mark = {
      clientId: randomUUID(),
      sheet: sheetId(panel.word, number),
      node: panel.aspects[randomInt(panel.aspects.length)] ?? "",
      value: (randomInt(1000) / 100).toString(),
    };
    at = await sendUntilKept(work, mark, at);
    work.acknowledged(mark);
  }
}

/** Goes on at the address that answered last, and gives back which one answers now. */
async function sendUntilKept(
  { addresses, cookie }: { addresses: readonly string[]; cookie: string },
  { sheet, ...mark }: Acknowledged,
  first: number,
): Promise<number> {
  for (let attempt = first; ; attempt += 1) {
    const address = addresses[attempt % addresses.length] ?? "";
    const answer = await fetch(`${address}/judging/${sheet}/marks`, {
      method: "POST",
      headers: { "Content-Type": "application/json", cookie, origin: address },
      body: JSON.stringify(mark),
    }).catch(() => undefined);
    const said = await answer?.text().catch(() => undefined);
    if (answer?.status === 200 && said !== undefined) return attempt;
    // Anything but trouble in the server is a fault of the test or of the app.
    if (answer && answer.status < 500 && said !== undefined)
      throw new Error(`A mark was answered with ${answer.status}: ${said}`);
    await pause(50);
  }
}
