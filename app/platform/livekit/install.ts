import { pathToFileURL } from "node:url";
import { LIVEKIT_VERSION } from "./binary.server";
import { installLiveKit } from "./install.server";

const HELP = `Fetches the LiveKit media server ${LIVEKIT_VERSION} with Go, unless one is on the PATH or in the cache.
Usage: npx tsx app/platform/livekit/install.ts
The cache is $JIANGTANG_CACHE, else ~/.cache/jiangtang. Exit codes: 0 it is there, 1 it could not be built, 2 wrong usage, 3 Go is missing.`;

/** The command: says how far it is on stderr, prints the server's path, and returns the exit code. */
async function main(words: string[]): Promise<number> {
  if (words.includes("--help")) {
    console.log(HELP);
    return 0;
  }
  if (words.length > 0) {
    console.error(`Unknown: ${words.join(" ")}\n${HELP}`);
    return 2;
  }
  const log = (percent: number, text: string) =>
    console.error(`LiveKit ${LIVEKIT_VERSION}: ${percent}% ${text}`);
  const installed = await installLiveKit({
    environment: process.env,
    dataFolder: process.env["JIANGTANG_DATA"] || "./data",
    log,
  });
  if ("binary" in installed) {
    console.log(installed.binary);
    return 0;
  }
  if (installed.reason === "go-missing") {
    console.error(
      "Go is not on the PATH. Install Go (https://go.dev/doc/install), or put a livekit-server on the PATH.",
    );
    return 3;
  }
  console.error(`go install failed: ${installed.detail}`);
  return 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  process.exitCode = await main(process.argv.slice(2));
