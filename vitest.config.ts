import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Four projects: rules need nothing, stores and flows need PostgreSQL, the others Chromium and the built app. What is live, a
// picture or one judge's next sheet, runs alone, the rest two files beside each other.
// The Remix plugin stays out on purpose: a route's action is then a plain function.
const alias = {
  "~": here("./app"),
  "~db": here("./db"),
  "~tests": here("./tests"),
};

const inBrowsers = {
  isolate: false,
  globalSetup: ["tests/support/app.global.ts"],
  hookTimeout: 120_000,
  testTimeout: 120_000,
};

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "rules",
          isolate: false,
          testTimeout: 30_000,
          include: [
            "tests/{kit,members,schools,lectures,contests,studios,honours,reports,house}/**/*.test.ts",
          ],
        },
      },
      {
        resolve: { alias },
        test: {
          name: "database",
          isolate: false,
          include: ["tests/{stores,flows}/**/*.test.{ts,tsx}"],
          globalSetup: ["tests/support/postgres.global.ts"],
          hookTimeout: 60_000,
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          ...inBrowsers,
          name: "live",
          include: ["tests/live/**/*.test.ts"],
          fileParallelism: false,
        },
      },
      {
        resolve: { alias },
        test: {
          ...inBrowsers,
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
        },
      },
    ],
  },
});
