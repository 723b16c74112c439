import { existsSync } from "node:fs";

// Who names one means that one: a wrong path is a missing browser, not another one.
const places = process.env.CHROMIUM
  ? [process.env.CHROMIUM]
  : [
      "/usr/bin/chromium",
      "/usr/bin/chromium-browser",
      "/usr/bin/google-chrome",
    ];

/** Where the machine's Chromium lies, if it has one. */
export const chromiumPath = places.find((path) => existsSync(path));
