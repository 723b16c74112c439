import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { constants, setPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { findLiveKit } from "~/platform/livekit/binary.server";
import { env } from "~/platform/env.server";
import { chromiumPath } from "~tests/support/browser-path";
import { command } from "./command";

const usage = `npm test [-- VITEST ARGUMENTS]

Runs all tests: rules, stores and flows on a real PostgreSQL (the embedded one, or DATABASE_URL), browser tests on the
built app with real Chromium and real LiveKit. What is missing on this machine is named and left out; with CI=true that
is a failure.`;

await command({
  usage,
  run: async (args) => {
    const missing = missingTools();
    for (const line of missing) console.error(`LEFT OUT: ${line}`);
    if (missing.length > 0 && process.env.CI === "true") {
      console.error("With CI=true nothing may be left out.");
      return 1;
    }
    const folder = mkdtempSync(join(tmpdir(), "jiangtang-tests-"));
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, "data"));
    const runs = [
      { name: "stores", projects: ["rules", "database"], behind: true },
      ...(chromiumPath
        ? [
            { name: "live", projects: ["live"] },
            { name: "browser", projects: ["browser"] },
          ]
        : []),
    ].map((run) => ({
      ...run,
      report: join(folder, `${run.name}.json`),
      args,
    }));
    const [stores, live, browser] = runs.map(
      (run) => () => vitest(run, join(folder, "data")),
    );
    // A live picture waits more than it reckons, but must not come late: the stores take what it leaves. What is in browsers
    // takes all there is, and comes alone.
    const statuses = await Promise.all([stores?.(), live?.()]);
    statuses.push(await browser?.());
    printTotals(runs.map(({ report }) => report));
    rmSync(folder, { recursive: true, force: true });
    for (const line of missing) console.error(`LEFT OUT: ${line}`);
    return Math.max(...statuses.map((status) => status ?? 0));
  },
});

type Run = {
  projects: string[];
  /** where its report goes, as JSON */
  report: string;
  args: string[];
  /** it takes only what others leave of the machine, and says what it has to say at its end */
  behind?: boolean;
};

/** Runs some of the projects over a folder for the app's data; gives back the exit status. */
async function vitest(
  { projects, report, args, behind = false }: Run,
  dataFolder: string,
): Promise<number> {
  const run = spawn(
    "npx",
    [
      "--no-install",
      "vitest",
      "run",
      "--passWithNoTests",
      // vitest would leave a core of two to watching.
      "--maxWorkers=2",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...projects.map((name) => `--project=${name}`),
      ...args,
    ],
    {
      stdio: [
        "ignore",
        behind ? "pipe" : "inherit",
        behind ? "pipe" : "inherit",
      ],
      env: {
        ...process.env,
        NODE_ENV: "test",
        JIANGTANG_TEST_FOLDER: dataFolder,
      },
    },
  );
  if (behind && run.pid) setPriority(run.pid, constants.priority.PRIORITY_LOW);
  const said: Buffer[] = [];
  for (const stream of [run.stdout, run.stderr])
    stream?.on("data", (chunk: Buffer) => said.push(chunk));
  const [code] = (await once(run, "close")) as [number | null];
  process.stdout.write(Buffer.concat(said));
  return code ?? 1;
}

function missingTools(): string[] {
  return [
    ...(chromiumPath
      ? []
      : [
          "all browser tests, for want of Chromium (Debian: apt-get install chromium; or set CHROMIUM to its path)",
        ]),
    ...(findLiveKit(process.env, env().dataFolder)
      ? []
      : [
          "the tests of live rooms, for want of livekit-server (put it on the PATH, or with Go: npx tsx app/platform/livekit/install.ts)",
        ]),
  ];
}

type Totals = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
};

function printTotals(reports: string[]): void {
  const all = reports
    .filter((report) => existsSync(report))
    .map((report) => JSON.parse(readFileSync(report, "utf8")) as Totals);
  const sum = (of: (totals: Totals) => number) =>
    all.reduce((total, each) => total + of(each), 0);
  const skipped = sum((each) => each.numPendingTests);
  console.log(
    `${sum((each) => each.numPassedTests)} passed, ${sum((each) => each.numFailedTests)} failed${skipped ? `, ${skipped} skipped` : ""}`,
  );
}
