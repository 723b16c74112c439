import { accessSync, constants, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/** The release that the embedded media server is built from; livekit-client 2.22 needs at least 1.9.10. */
export const LIVEKIT_VERSION = "1.13.5";

type Environment = Readonly<Record<string, string | undefined>>;

const executable =
  process.platform === "win32" ? "livekit-server.exe" : "livekit-server";

/**
 * Where a built server is kept between installations: `$JIANGTANG_CACHE`, else `~/.cache/jiangtang`; a service that runs
 * as root without HOME has no home of its own, so it keeps it in the data folder.
 */
export function cacheFolder(
  environment: Environment,
  dataFolder: string,
): string {
  const root = process.getuid?.() === 0;
  const home = environment["HOME"] || (root ? undefined : homedir());
  const base =
    environment["JIANGTANG_CACHE"] ||
    (home ? join(home, ".cache", "jiangtang") : join(dataFolder, "cache"));
  return join(base, `livekit-server-${LIVEKIT_VERSION}`);
}

/** The path at which the cache folder holds the built server. */
export function cachedBinary(folder: string): string {
  return join(folder, executable);
}

/** A `livekit-server` from the PATH, else from the cache; null when there is none. */
export function findLiveKit(
  environment: Environment,
  dataFolder: string,
): string | null {
  const folders = (environment["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "");
  const candidates = [...folders, cacheFolder(environment, dataFolder)].map(
    (folder) => join(folder, executable),
  );
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
