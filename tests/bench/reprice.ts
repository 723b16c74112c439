import type { RunningApp } from "./app";
import { bigEvent } from "./big-board";
import { seatJudges, sendMark } from "./judges";
import type { Line } from "./line";
import { addPanel, type Panel } from "./panel";
import type { Stage } from "./stage";
import { summary } from "./statistics";
import { visitor, type Visitor } from "./visitor";

const warmUp = 20;
const marks = 200;

/**
 * What a mark costs the board of an event with 500 entrants: after each mark the board's data is asked for, which makes the
 * app read the entrant who was marked, price them, place everyone and write the board's text anew. The request's own time
 * is in it; what the same request takes while nothing changed stands beside it.
 */
export async function measureReprice(stage: Stage): Promise<Line[]> {
  const app = await stage.app("demo");
  const judges = await seatJudges(app, bigEvent.judges, 1);
  const panel = await addPanel(app.databaseUrl, 4, bigEvent);
  const screen = visitor(app.address);
  try {
    const look = (from: number, to: number) =>
      markAndLook(app, panel, { judges, screen, from, to });
    await look(0, warmUp);
    const { after, same, processor } = await look(warmUp, warmUp + marks);
    const { n, ...values } = summary(after);
    return [
      {
        measure: "reprice",
        what: `an event of ${bigEvent.entrants} entrants priced again after a mark`,
        values: { ...values, ...processor },
        unit: "ms",
        n,
        goal: { of: "p95", atMost: 20 },
        note: `from asking for the board to its last byte, ${bigEvent.aspects} aspects each; the same while nothing changed p50 ${summary(same).p50.toFixed(1)} ms`,
      },
    ];
  } finally {
    for (const judge of [...judges, screen]) judge.leave();
  }
}

type Looks = {
  judges: readonly Visitor[];
  screen: Visitor;
  /** the marks by their number, `to` not among them */
  from: number;
  to: number;
};

async function markAndLook(
  app: RunningApp,
  panel: Panel,
  { judges, screen, from, to }: Looks,
) {
  const path = `${panel.path}/board.json`;
  const [after, same]: [number[], number[]] = [[], []];
  let used = 0;
  let before = (await screen.read(path)).text;
  for (let nth = from; nth < to; nth += 1) {
    // Steps of seven meet every sheet once before any comes again; the value is never the one that stands there.
    const at = (nth * 7) % panel.sheets;
    await sendMark(panel, judges, at, (nth % 10) + (nth % 10 >= 5 ? 1 : 0));
    // The database tells every process of a mark after it is answered.
    await new Promise((told) => setTimeout(told, 15));
    const started = app.processorTime() ?? NaN;
    const { milliseconds, text } = await screen.read(path);
    used += (app.processorTime() ?? NaN) - started;
    if (text === before)
      throw new Error("A mark was kept and the board is as it was.");
    before = text;
    after.push(milliseconds);
    same.push((await screen.read(path)).milliseconds);
  }
  const processor: Record<string, number> = Number.isNaN(used)
    ? {}
    : { processor: used / (to - from) };
  return { after, same, processor };
}
