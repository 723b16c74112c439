/**
 * A hall of screens in a process of its own: so many open boards on event streams, as browsers hold them, that note when
 * each piece reached the first and the last of them. Started by board-delay with address, path and how many screens.
 */
import { Agent, get } from "node:http";
import { wallTime, type Piece } from "./pieces";

const [address = "", path = "", wanted = "1"] = process.argv.slice(2);
const screens = Number(wanted);
const pieces = new Map<string, Piece>();
const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

/** Opens one screen; resolves with its first piece, the board as it is. */
function openScreen(): Promise<void> {
  return new Promise((ready, fail) => {
    const url = new URL(`${path}/board.events`, address);
    const stream = get(url, { agent }, (response) => {
      if (response.statusCode !== 200)
        return fail(new Error(`A screen was answered ${response.statusCode}.`));
      let held = "";
      let first = true;
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        held += chunk;
        for (let end = held.indexOf("\n\n"); end >= 0;) {
          const text = held.slice(0, end);
          held = held.slice(end + 2);
          end = held.indexOf("\n\n");
          const id = /^id: (.+)$/m.exec(text)?.[1];
          if (id === undefined) continue;
          if (!first) note(id, text);
          if (first) ready();
          first = false;
        }
      });
      // The hall closes with its process.
      response.on("error", () => {});
    });
    stream.on("error", fail);
  });
}

function note(id: string, text: string): void {
  const now = wallTime();
  const known = pieces.get(id);
  if (known) {
    known.last = now;
    known.screens += 1;
    return;
  }
  const data = /^data: (.+)$/m.exec(text)?.[1] ?? "{}";
  const { at } = JSON.parse(data) as { at: string | null };
  const bytes = text.length;
  pieces.set(id, { at, first: now, last: now, screens: 1, bytes });
}

process.on("message", () => {
  process.send?.([...pieces.values()]);
  pieces.clear();
});

// A few at a time, as doors let people in; the listen queue of the app is not what is measured.
for (let from = 0; from < screens; from += 25)
  await Promise.all(
    Array.from({ length: Math.min(25, screens - from) }, openScreen),
  );
process.send?.("ready");
