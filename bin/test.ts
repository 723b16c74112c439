import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
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
      { name: "stores", projects: ["rules", "database"] },
      ...(chromiumPath
        ? [
            { name: "live", projects: ["live"] },
            { name: "browser", projects: ["browser"] },
          ]
        : []),
    ].map((run) => ({ ...run, report: join(folder, `${run.name}.json`) }));
    // One after the other: a live picture on a machine that reckons beside it comes too late for a test.
    const statuses: number[] = [];
    for (const { projects, report } of runs)
      statuses.push(await vitest(projects, folder, report, args));
    printTotals(runs.map(({ report }) => report));
    rmSync(folder, { recursive: true, force: true });
    for (const line of missing) console.error(`LEFT OUT: ${line}`);
    return Math.max(...statuses);
  },
});

/** Runs some of the projects; gives back the exit status. The report is JSON, the app's data lie in the folder. */
function vitest(
  projects: string[],
  folder: string,
  report: string,
  args: string[],
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
      stdio: "inherit",
      env: {
        ...process.env,
        NODE_ENV: "test",
        JIANGTANG_TEST_FOLDER: join(folder, "data"),
      },
    },
  );
  return new Promise((done) => run.once("exit", (code) => done(code ?? 1)));
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
