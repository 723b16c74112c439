import { fork, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import pg from "pg";
import type { RunningApp } from "./app";
import { seatJudges, sendMark } from "./judges";
import type { Line } from "./line";
import { addPanel, type Panel } from "./panel";
import { delaysOf, wallTime, type Piece, type SentMark } from "./pieces";
import type { Stage } from "./stage";
import { summary } from "./statistics";
import type { Visitor } from "./visitor";

const shape = { judges: 5, entrants: 30, aspects: 4 };
const marksPerSecond = 20;
const seconds = 10;
/** A screen at a judge's elbow, the screens of a hall, and everybody's phones. */
const halls = [1, 50, 1000];

/**
 * How long after a judge's device begins to send a mark the last of a hall's screens has a board with it: the mark is
 * stored, the board reckoned, and the way to it written to every open stream, as screens get it. Marks come at a steady
 * rate whatever the answers take. The screens are in a process of their own.
 */
export async function measureBoardDelay(
  stage: Stage,
  wanted: readonly number[] = halls,
): Promise<Line[]> {
  const app = await stage.app("demo");
  const judges = await seatJudges(app, shape.judges, 4);
  const panel = await addPanel(app.databaseUrl, 2, shape);
  const lines: Line[] = [];
  try {
    for (const screens of wanted)
      lines.push(await measureHall(app, judges, panel, screens));
    return lines;
  } finally {
    for (const judge of judges) judge.leave();
  }
}

async function measureHall(
  app: RunningApp,
  judges: readonly Visitor[],
  panel: Panel,
  screens: number,
): Promise<Line> {
  const hall = await openHall(app.address, panel.path, screens);
  try {
    const used = app.processorTime();
    const marks = await markSteadily(app, judges, panel);
    const after = app.processorTime();
    await pause(1500);
    const pieces = await piecesOf(hall);
    const { n, ...values } = summary(delaysOf(marks, pieces, screens));
    const share =
      used === undefined || after === undefined
        ? ""
        : `; the app's process used ${Math.round((after - used) / seconds / 10)} % of a core`;
    return {
      measure: "board",
      what: `mark to the last of ${screens} open ${screens === 1 ? "board" : "boards"}`,
      values,
      unit: "ms",
      n,
      ...(screens === 1000
        ? { goal: { of: "p95", atMost: 300 } as const }
        : {}),
      note: `${marksPerSecond} marks/s for ${seconds} s, ${pieces.length} pieces of ${pieces[0]?.bytes ?? 0} bytes to each screen; ${shape.entrants} entrants, ${shape.judges} judges; a board speaks at most every 100 ms${share}`,
    };
  } finally {
    hall.kill();
  }
}

/** Sends marks at the rate, each to another sheet; gives back when each was sent and when it was stored. */
async function markSteadily(
  app: RunningApp,
  judges: readonly Visitor[],
  panel: Panel,
): Promise<SentMark[]> {
  const sent = new Map<string, number>();
  const answers: Promise<unknown>[] = [];
  const began = wallTime();
  for (let nth = 0; nth < marksPerSecond * seconds; nth += 1) {
    await pause(began + (nth * 1000) / marksPerSecond - wallTime());
    const id = randomUUID();
    sent.set(id, wallTime());
    const value = (nth * 7) % 11;
    answers.push(sendMark(panel, judges, nth % panel.sheets, value, id));
  }
  await Promise.all(answers);
  const stored = await storedAt(app.databaseUrl, [...sent.keys()]);
  return [...sent].map(([id, moment]) => {
    const at = stored.get(id);
    if (!at) throw new Error("A mark was acknowledged and is not there.");
    return { sent: moment, at };
  });
}

async function storedAt(
  url: string,
  ids: readonly string[],
): Promise<Map<string, Date>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ client_id: string; at: Date }>(
      "select client_id, entered_at as at from mark_entry where client_id = any($1)",
      [ids],
    );
    return new Map(rows.map(({ client_id, at }) => [client_id, at]));
  } finally {
    await client.end();
  }
}

async function openHall(
  address: string,
  path: string,
  screens: number,
): Promise<ChildProcess> {
  const script = fileURLToPath(new URL("hall.ts", import.meta.url));
  const hall = fork(script, [address, path, String(screens)], {
    execArgv: ["--import", "tsx"],
  });
  const gone = once(hall, "exit").then(() => {
    throw new Error(`The hall of ${screens} screens did not open.`);
  });
  await Promise.race([once(hall, "message"), gone]);
  gone.catch(() => {});
  return hall;
}

async function piecesOf(hall: ChildProcess): Promise<Piece[]> {
  const told = once(hall, "message");
  hall.send("report");
  const [pieces] = (await told) as [Piece[]];
  return pieces.sort((one, other) => one.first - other.first);
}

const pause = (milliseconds: number) =>
  new Promise((done) => setTimeout(done, Math.max(0, milliseconds)));
