import { get, type ClientRequest } from "node:http";
import { createInterface } from "node:readline";
import { seatJudges, sendMark } from "./judges";
import type { Line } from "./line";
import { addPanel } from "./panel";
import type { Stage } from "./stage";
import { summary } from "./statistics";
import { visitor } from "./visitor";

const shape = { judges: 5, entrants: 30, aspects: 4, measured: true };
const screens = [1, 50];
const marks = 60;
const patience = 10_000;

/**
 * How long after a judge's device begins to send a mark the board's screens have the board with it: the mark is stored, the
 * event arrives, and the board is fetched, as a screen does. Marks come one by one, at changing intervals, as in a hall.
 */
export async function measureBoardDelay(stage: Stage): Promise<Line[]> {
  const app = await stage.app("demo");
  const judges = await seatJudges(app, shape.judges, 1);
  const panel = await addPanel(app.databaseUrl, 2, shape);
  const lines: Line[] = [];
  // Each mark is another sheet's and differs from the one that is there, so each changes the board.
  let sheet = 0;
  try {
    for (const many of screens) {
      const hall = await Promise.all(
        Array.from({ length: many }, () => openScreen(app.address, panel.path)),
      );
      const delays: number[] = [];
      for (let nth = 0; nth < marks; nth += 1) {
        await pause(300 + ((nth * 97) % 300));
        const started = performance.now();
        const shown = hall.map((screen) => screen.next());
        await sendMark(panel, judges, (sheet += 1) % panel.sheets, nth % 5);
        for (const at of await Promise.all(shown)) delays.push(at - started);
      }
      for (const screen of hall) screen.close();
      lines.push(lineOf(many, delays));
    }
    return lines;
  } finally {
    for (const judge of judges) judge.leave();
  }
}

function lineOf(many: number, delays: number[]): Line {
  const { n, ...values } = summary(delays);
  return {
    measure: "board",
    what: `mark to board, ${many === 1 ? "one screen" : `each of ${many} screens`}`,
    values,
    unit: "ms",
    n,
    note: `${marks} marks; ${shape.entrants} entrants, ${shape.aspects} aspects, ${shape.judges} judges are priced anew for each`,
  };
}

type Screen = {
  /** The moment the next board is here, whole. */
  next: () => Promise<number>;
  close: () => void;
};

async function openScreen(address: string, path: string): Promise<Screen> {
  const reader = visitor(address);
  let wake: ((status: number) => void) | undefined;
  const show = async () => {
    const { status } = await reader.get(`${path}/board.json`);
    wake?.(status);
  };
  const stream = await listen(
    new URL(`${path}/board.events`, address),
    () => void show(),
  );
  return {
    next: () =>
      new Promise((done, fail) => {
        const timer = setTimeout(
          () => fail(new Error("A screen was not told of a mark in 10 s.")),
          patience,
        );
        wake = (status) => {
          clearTimeout(timer);
          wake = undefined;
          if (status === 200) done(performance.now());
          else fail(new Error(`The board answered ${status}.`));
        };
      }),
    close: () => {
      stream.destroy();
      reader.leave();
    },
  };
}

/** Opens an event stream, waits for its first event (the board as it is), and calls `changed` for each that follows. */
function listen(url: URL, changed: () => void): Promise<ClientRequest> {
  return new Promise((ready, fail) => {
    let first = true;
    const stream = get(url, (response) => {
      if (response.statusCode !== 200)
        fail(new Error(`The board's events answered ${response.statusCode}.`));
      const lines = createInterface({ input: response });
      // Closing the screen cuts the stream.
      lines.on("error", () => {});
      lines.on("line", (line) => {
        if (!line.startsWith("data:")) return;
        if (!first) return changed();
        first = false;
        ready(stream);
      });
    });
    stream.on("error", fail);
  });
}

const pause = (milliseconds: number) =>
  new Promise((done) => setTimeout(done, milliseconds));
