import { randomInt } from "node:crypto";
import { rmSync } from "node:fs";
import pg from "pg";
import type { RunningApp } from "./app";
import { temporaryFolder } from "./copy";
import { inTurns } from "./in-turns";
import { seatJudges, sendMark } from "./judges";
import type { Line } from "./line";
import { addPanel, type Panel } from "./panel";
import { findPgbench, pgbench } from "./pgbench";
import { plainMarks } from "./plain-marks";
import type { Stage } from "./stage";
import { summary } from "./statistics";
import type { Visitor } from "./visitor";

const shape = { judges: 40, entrants: 50, aspects: 2 };
const inFlight = [1, 20, 200];
// As many connections as the app's pool has; what else is in flight waits there.
const connections = 20;
const seconds = 5;

/**
 * How many marks a second are kept when judges send them through the app, and how many the same server keeps when pgbench
 * sends the same statement, one mark each, without any app. In turns, so that both meet the same machine.
 */
export async function measureMarks(stage: Stage): Promise<Line[]> {
  const app = await stage.app("demo");
  const url = app.databaseUrl;
  const judges = await seatJudges(app, shape.judges, 10);
  const panel = await addPanel(url, 1, shape);
  const program = findPgbench();
  const folder = temporaryFolder("pgbench");
  const lines: Line[] = [];
  try {
    await throughApp(app, panel, judges, 20);
    for (const many of inFlight) {
      const clients = Math.min(many, connections);
      const own = await throughApp(app, panel, judges, many);
      const bare = program
        ? await pgbench(program, url, { panel, folder, clients, seconds })
        : undefined;
      const plain = await plainMarks(url, panel, clients, seconds);
      lines.push(lineOf(many, own, bare, plain));
    }
    return lines;
  } finally {
    for (const judge of judges) judge.leave();
    rmSync(folder, { recursive: true });
  }
}

type Own = { rate: number; p50: number; p95: number; n: number };

async function throughApp(
  app: RunningApp,
  panel: Panel,
  judges: Visitor[],
  many: number,
): Promise<Own> {
  const before = await kept(app.databaseUrl);
  const times: number[] = [];
  const { done, rate } = await inTurns(many, seconds, async () => {
    const at = randomInt(panel.sheets);
    const { milliseconds } = await sendMark(panel, judges, at, randomInt(10));
    times.push(milliseconds);
  });
  const rows = (await kept(app.databaseUrl)) - before;
  if (rows !== done)
    throw new Error(`${done} marks were acknowledged and ${rows} are there.`);
  return { rate, ...summary(times) };
}

async function kept(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ count: string }>(
    "select count(*) from mark_entry",
  );
  await client.end();
  return Number(rows[0]?.count);
}

function lineOf(
  many: number,
  own: Own,
  bare: number | undefined,
  plain: number,
): Line {
  const beside = bare ?? plain;
  const through = many > connections ? `, ${connections} connections` : "";
  return {
    measure: "marks",
    what: `marks kept a second, ${many} in flight`,
    values: {
      app: own.rate,
      ...(bare === undefined ? {} : { pgbench: bare }),
      "plain driver": plain,
    },
    unit: "a second",
    n: own.n,
    note: [
      `${((own.rate / beside) * 100).toFixed(0)} % of ${bare === undefined ? "the plain driver (this machine has no pgbench)" : `pgbench${through}`}`,
      `a judge waits p50 ${own.p50.toFixed(1)} ms, p95 ${own.p95.toFixed(1)} ms; every acknowledged mark was found in the database`,
    ].join("; "),
  };
}
