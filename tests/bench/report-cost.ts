import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { openDatabase } from "~/platform/database.server";
import { parsePeriod } from "~/reports/rules/period";
import { readFigures } from "~/reports/store/figures.server";
import type { DB } from "~db/schema";
import type { RunningApp } from "./app";
import { reportPath } from "./addresses";
import type { Line } from "./line";
import type { Stage } from "./stage";
import { median, summary } from "./statistics";
import { visitor } from "./visitor";

type Statement = { sql: string; parameters: readonly unknown[] };

const warmUp = 10;
const rounds = 50;
// As many connections as the app's pool has.
const connections = 20;
const goal = { of: "ratio", atMost: 1.3 };

/** What the report's page costs beside its own SQL, run by hand on the same database in the same minute. */
export async function measureReportCost(stage: Stage): Promise<Line[]> {
  const lines: Line[] = [];
  for (const size of stage.sizes)
    lines.push(...(await atSize(await stage.app(size), size)));
  return lines;
}

async function atSize(app: RunningApp, size: string): Promise<Line[]> {
  const statements = await statementsOfReport(app.databaseUrl);
  const reader = visitor(app.address);
  const pool = new pg.Pool({
    connectionString: app.databaseUrl,
    max: connections,
  });
  const byHand = {
    "all at once": () =>
      Promise.all(statements.map((each) => run(pool, each))).then(() => {}),
    "one by one": async () => {
      for (const each of statements) await run(pool, each);
    },
  };
  const times = {
    page: [] as number[],
    "all at once": [] as number[],
    "one by one": [] as number[],
  };
  try {
    // In turns, so that what else the machine does falls on all of them.
    for (let round = -warmUp; round < rounds; round += 1) {
      const { status, milliseconds } = await reader.get(reportPath);
      if (status !== 200)
        return [missing(size, `${reportPath} answered ${status}`)];
      if (round >= 0) times.page.push(milliseconds);
      for (const way of ["all at once", "one by one"] as const) {
        const started = performance.now();
        await byHand[way]();
        if (round >= 0) times[way].push(performance.now() - started);
      }
    }
  } finally {
    reader.leave();
    await pool.end();
  }
  return (["all at once", "one by one"] as const).map((way) =>
    lineOf(size, way, times.page, times[way], statements.length),
  );
}

async function run(pool: pg.Pool, { sql, parameters }: Statement) {
  await pool.query(sql, [...parameters]);
}

function lineOf(
  size: string,
  way: string,
  page: number[],
  byHand: number[],
  statements: number,
): Line {
  return {
    measure: "report",
    what: `page against its SQL ${way}, ${size}`,
    values: { ratio: median(page) / median(byHand) },
    unit: "×",
    n: rounds,
    goal,
    note: `page p50 ${summary(page).p50.toFixed(1)} ms, its ${statements} statements ${way} p50 ${summary(byHand).p50.toFixed(1)} ms`,
  };
}

function missing(size: string, note: string): Line {
  return {
    measure: "report",
    what: `page against its SQL, ${size}`,
    values: {},
    unit: "×",
    goal,
    note,
  };
}

/** The statements of the report, caught on their way to the database. */
async function statementsOfReport(url: string): Promise<Statement[]> {
  const caught: Statement[] = [];
  const { pool } = openDatabase(url, 4);
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query: { sql, parameters } }) => {
      caught.push({ sql, parameters });
    },
  });
  try {
    const period = parsePeriod("2013-2018");
    if (!period.ok) throw new Error("2013-2018 is no period any more.");
    const today = new Date().toISOString().slice(0, 10);
    await readFigures(db, period.value, { today, zone: "Asia/Shanghai" });
    return caught;
  } finally {
    await db.destroy();
  }
}
