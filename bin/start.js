#!/usr/bin/env node
// npm start: builds when the sources are newer than the build, then serves. Plain JavaScript, so that it starts at once.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";

const usage = `npm start

Builds if needed, starts PostgreSQL (unless DATABASE_URL is set), migrates, seeds an empty data folder with the demo
district, starts the app and prints its address. Stop it with Ctrl-C. Configuration: see .env.example.`;

const root = fileURLToPath(new URL("..", import.meta.url));
const built = join(root, "build/server/whole/index.js");

/** The newest change below the given files and folders, in milliseconds. */
function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    const full = join(root, path);
    if (!existsSync(full)) continue;
    const stat = statSync(full);
    if (stat.isDirectory()) {
      latest = Math.max(
        latest,
        newest(readdirSync(full).map((name) => join(path, name))),
      );
    } else {
      latest = Math.max(latest, stat.mtimeMs);
    }
  }
  return latest;
}

/** Runs Node on each argument list at the same time; the first that fails, or a signal, ends all of them and then this process. */
async function together(runs) {
  const stdio = ["ignore", "inherit", "inherit"];
  const running = runs.map((args) => spawn(process.execPath, args, { stdio }));
  let status;
  const endAll = (signal) => {
    status ??= 1;
    for (const child of running) child.kill(signal);
  };
  process.on("SIGTERM", endAll).on("SIGINT", endAll);
  // Waited for to the last: one of them may have a database to stop.
  await Promise.all(
    running.map(
      (child) =>
        new Promise((done) =>
          child.once("exit", (code) => {
            if (code !== 0) {
              status ??= code ?? 1;
              endAll("SIGTERM");
            }
            done();
          }),
        ),
    ),
  );
  process.off("SIGTERM", endAll).off("SIGINT", endAll);
  if (status !== undefined) process.exit(status);
}

const args = process.argv.slice(2);
if (args.includes("--help") || args.includes("-h")) {
  console.log(usage);
} else if (args.length > 0) {
  // As the other commands: a mistyped option is refused rather than passed over.
  console.error(`Unknown: ${args.join(" ")}\n\n${usage}`);
  process.exitCode = 2;
} else {
  process.chdir(root);
  if (existsSync(".env")) process.loadEnvFile(".env");
  process.env.NODE_ENV ??= "production";
  const sources = [
    "app",
    "db",
    "public",
    "server.ts",
    "remix.config.js",
    "vite.config.ts",
    "package-lock.json",
  ];
  if (!existsSync(built) || newest(sources) > statSync(built).mtimeMs) {
    console.log("  Building …");
    await together([
      [
        "node_modules/@remix-run/dev/dist/cli.js",
        "vite:build",
        "--logLevel",
        "error",
      ],
      // The first start makes the demo district meanwhile, on the other core. A real union's database waits for the app.
      ...(process.env.DATABASE_URL
        ? []
        : [["--import", "tsx", "bin/prepare.ts"]]),
    ]);
  }
  // Of itself the heap grows to four times what lives in it before it is swept: 500 MB where 75 MB are in use.
  setFlagsFromString("--heap-growing-percent=100");
  const { serve } = await import(built);
  await serve();
}
