#!/usr/bin/env node
// npm start: builds when the sources are newer than the build, then serves. Plain JavaScript, so that it starts at once.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const usage = `npm start

Builds if needed, starts PostgreSQL (unless DATABASE_URL is set), migrates, seeds an empty data folder with the demo
district, starts the app and prints its address. Stop it with Ctrl-C. Configuration: see .env.example.`;

const root = fileURLToPath(new URL("..", import.meta.url));
const built = join(root, "build/server/index.js");

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

if (process.argv.includes("--help") || process.argv.includes("-h")) {
  console.log(usage);
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
    const build = spawnSync(
      process.execPath,
      [
        "node_modules/@remix-run/dev/dist/cli.js",
        "vite:build",
        "--logLevel",
        "warn",
      ],
      {
        stdio: ["ignore", "inherit", "inherit"],
      },
    );
    if (build.status !== 0) process.exit(build.status ?? 1);
  }
  const { serve } = await import(built);
  await serve();
}
