import { seatJudges } from "./judges";
import type { Line } from "./line";
import { measurePage } from "./pages";
import { addPanel } from "./panel";
import type { Stage } from "./stage";

/** Everybody's total shows at once: aspects of one agreed mark. */
export const bigEvent = {
  judges: 1,
  entrants: 500,
  aspects: 20,
  measured: true,
};

/** Server time of the board of an event with 500 entrants, as a page and as the data that a screen asks for. */
export async function measureBigBoard(stage: Stage): Promise<Line[]> {
  const app = await stage.app("demo");
  const judges = await seatJudges(app, bigEvent.judges, 1);
  for (const judge of judges) judge.leave();
  const { path } = await addPanel(app.databaseUrl, 3, bigEvent);
  const who = `of ${bigEvent.entrants} entrants`;
  const page = { what: `board ${who}`, path: `${path}/board` };
  const data = { what: `board ${who} as data`, path: `${path}/board.json` };
  const lines = [
    await measurePage(app, page, "demo"),
    await measurePage(app, data, "demo", "application/json"),
  ];
  return lines.map((line) => ({ ...line, measure: "big-board" }));
}
