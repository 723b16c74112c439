import { existsSync } from "node:fs";

const places = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** Where the machine's Chromium lies, if it has one. */
export const chromiumPath = places.find((path) => path && existsSync(path));
