import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ChildProcess } from "node:child_process";
import type { Page } from "playwright-core";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoPassword } from "~/members/demo";
import { openDatabase } from "~/platform/database.server";
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from "~/platform/postgres/embedded.server";
import { migrate } from "~db/migrate";
import {
  addJudges,
  addPanel,
  firstSheet,
  judgeName,
  sheetId,
  type Panel,
} from "~tests/bench/panel";
import { testBrowser } from "~tests/support/browser";
import {
  mortal,
  pause,
  stopPostgres,
  type Mortal,
} from "~tests/support/faults";
import {
  cookieOf,
  judgeAtWork,
  type Acknowledged,
} from "~tests/support/judges-at-work";

// A hall where everything breaks: twenty judges send marks while the app is killed and the database restarted, and one more
// sits before a tablet whose network is away for as long. Two apps on one database, each on a port that stays its own.

const judges = 20;
const marks = 10_000;
const kills = 50;

const { open } = testBrowser();
const folder = mkdtempSync(join(tmpdir(), "jiangtang-faults-"));
chmodSync(folder, 0o755);
let postgres: EmbeddedPostgres;
let restarted: ChildProcess | undefined;
let apps: Mortal[] = [];
let panel: Panel;
const cookies: string[] = [];
let tablet: Page;
const kept: Acknowledged[] = [];

beforeAll(async () => {
  postgres = await startEmbeddedPostgres(folder);
  const { db, close } = openDatabase(postgres.url, 1);
  await migrate(db);
  await close();
  await ask(
    `insert into unit (path, tier, kind, name, name_en, code, founded_on)
     values ('1', 'district', 'federation', '区总工会', 'District federation', 'district', '2000-01-01')`,
  );
  await addJudges(postgres.url, judges + 1);
  panel = await addPanel(postgres.url, 1, {
    judges: judges + 1,
    entrants: 20,
    aspects: 4,
  });
  apps = await Promise.all([0, 1].map(() => mortal(postgres.url, folder)));
  await apps[0]?.start();
  await apps[1]?.start();
  const address = apps[0]?.address ?? "";
  for (let nth = 0; nth < judges; nth += 1)
    cookies.push(await cookieOf(address, judgeName(nth), demoPassword));
  tablet = await open(`/judging/${tabletSheet()}`, {
    as: judgeName(judges),
    address,
  });
  await tablet.locator(".keypad input").waitFor();
});

afterAll(async () => {
  for (const app of apps) app.kill();
  restarted?.kill("SIGINT");
  await postgres.stop();
  await pause(500);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const tabletSheet = () => sheetId(panel.word, firstSheet + judges);
const addresses = () => apps.map(({ address }) => address);

async function ask<Row extends pg.QueryResultRow>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Keys a number in on the tablet and keeps it, as a finger would. */
async function press(text: string): Promise<void> {
  for (const digit of text)
    await tablet
      .locator(".keys button", { hasText: new RegExp(`^[${digit}]$`) })
      .click();
  await tablet.locator("button.keep").click();
}

const said = (words: RegExp) =>
  tablet.locator(".save-state b", { hasText: words }).waitFor();

/** Everything that was acknowledged is there, once, and what was said last for a leaf is its mark. */
async function expectAllKept(): Promise<void> {
  const entries = await ask<{ client_id: string }>(
    "select client_id from mark_entry k join mark_sheet s on s.id = k.sheet_id join panel_judge j on j.id = s.judge_id where j.code <> $1",
    [`J${judges + 1}`],
  );
  expect(entries.map(({ client_id }) => client_id).sort()).toEqual(
    kept.map(({ clientId }) => clientId).sort(),
  );
  const last = new Map(
    kept.map(({ sheet, node, value }) => [`${sheet} ${node}`, Number(value)]),
  );
  const now = await ask<{ key: string; value: string }>(
    `select s.id || ' ' || m.node as key, m.value from mark_sheet s join panel_judge j on j.id = s.judge_id
     join mark m on m.entrant_id = s.entrant_id and m.judge_code = j.code`,
  );
  const standing = new Map(now.map(({ key, value }) => [key, Number(value)]));
  expect(
    [...last].filter(([key, value]) => standing.get(key) !== value),
  ).toEqual([]);
}

describe("nothing acknowledged is ever lost", () => {
  it(`while the app is killed ${kills} times during ${marks} marks of ${judges} judges, and a tablet's network is away`, async () => {
    await tablet.context().setOffline(true);
    const cut = performance.now();
    await press("7.25");
    await said(/待上传 1/);
    const work = cookies.map((cookie, nth) =>
      judgeAtWork({
        panel,
        nth,
        cookie,
        addresses: addresses(),
        marks: marks / judges,
        acknowledged: (mark) => kept.push(mark),
      }),
    );
    let killed = 0;
    const starting: Promise<void>[] = [];
    const killer = async () => {
      while (killed < kills) {
        await pause(20);
        const due = kept.length >= (marks / (kills + 1)) * (killed + 1);
        const app = apps[killed % 2]?.up() ? apps[killed % 2] : undefined;
        if (!due || !app) continue;
        app.kill();
        killed += 1;
        starting.push(app.start());
      }
    };
    await Promise.all([...work, killer()]);
    await Promise.all(starting);
    expect(killed).toBe(kills);
    expect(kept.length).toBe(marks);
    await expectAllKept();

    // The judge at the tablet went on meanwhile, over the first mark once more.
    await tablet.locator(".aspects button").first().click();
    await press("7.5");
    await press("8");
    await said(/待上传 3/);
    // For minutes, however fast the machine is.
    await pause(Math.max(0, 120_000 - (performance.now() - cut)));
    console.log(
      `the network was away for ${Math.round((performance.now() - cut) / 1000)} s, during ${killed} kills`,
    );
    await tablet.context().setOffline(false);
    await said(/^已保存$/);
    const entries = await ask<{ node: string; value: string }>(
      "select node, value from mark_entry where sheet_id = $1 order by entered_at, node",
      [tabletSheet()],
    );
    expect(entries.map(({ value }) => value).sort()).toEqual([
      "7.25",
      "7.5",
      "8",
    ]);
  }, 420_000);

  it("while PostgreSQL is restarted under load: the judge sees 待上传, then 已保存", async () => {
    let over = false;
    const before = kept.length;
    const work = cookies.map((cookie, nth) =>
      judgeAtWork({
        panel,
        nth,
        cookie,
        addresses: addresses(),
        marks: 100_000,
        acknowledged: (mark) => kept.push(mark),
        stopped: () => over,
      }),
    );
    await pause(1000);
    const { start } = await stopPostgres(folder);
    const until = kept.length;
    await press("6.5");
    await said(/待上传/);
    await pause(1500);
    restarted = await start();
    await said(/^已保存$/).catch((error: unknown) => {
      throw new Error(`${apps.map((app) => app.lastWords()).join("\n")}`, {
        cause: error,
      });
    });
    await pause(1000);
    over = true;
    await Promise.all(work);
    expect(until).toBeGreaterThan(before);
    expect(kept.length).toBeGreaterThan(until);
    await expectAllKept();
    const [mark] = await ask<{ value: string }>(
      "select value from mark_entry where sheet_id = $1 order by entered_at desc limit 1",
      [tabletSheet()],
    );
    expect(mark?.value).toBe("6.5");
  }, 60_000);
});
