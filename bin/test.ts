import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
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
    const report = join(
      mkdtempSync(join(tmpdir(), "jiangtang-report-")),
      "report.json",
    );
    const projects = [
      "rules",
      "database",
      ...(chromiumPath ? ["browser"] : []),
    ];
    const done = spawnSync(
      "npx",
      [
        "--no-install",
        "vitest",
        "run",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
        ...projects.map((name) => `--project=${name}`),
        ...args,
      ],
      { stdio: "inherit", env: { ...process.env, NODE_ENV: "test" } },
    );
    printTotals(report);
    for (const line of missing) console.error(`LEFT OUT: ${line}`);
    return done.status ?? 1;
  },
});

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

function printTotals(report: string): void {
  if (!existsSync(report)) return;
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
    readFileSync(report, "utf8"),
  ) as Record<string, number>;
  console.log(
    `${numPassedTests} passed, ${numFailedTests} failed${numPendingTests ? `, ${numPendingTests} skipped` : ""}`,
  );
}
