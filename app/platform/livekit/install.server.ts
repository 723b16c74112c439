import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import {
  cachedBinary,
  cacheFolder,
  findLiveKit,
  LIVEKIT_VERSION,
} from "./binary.server";

const MODULE = `github.com/livekit/livekit-server/cmd/server@v${LIVEKIT_VERSION}`;
// counted with `go list -deps`; -v names each package as it is compiled
const PACKAGES = 790;
const MODULES = 190;

/** How to fetch the server, and where to say how far it is. */
export interface InstallOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** used only where there is no home folder */
  readonly dataFolder: string;
  readonly log: (percent: number, text: string) => void;
  readonly signal?: AbortSignal;
}

/** A server that can be started, or why there is none; `detail` is what Go said last. */
export type Installed =
  | { readonly binary: string }
  | {
      readonly reason: "go-missing" | "go-install-failed";
      readonly detail: string;
    };

/**
 * Makes sure that a LiveKit server is on this machine: one from the PATH or the cache, else built once by `go install` into
 * the cache folder at low priority (about two minutes on two cores). Interrupted builds leave nothing behind.
 */
export async function installLiveKit(
  options: InstallOptions,
): Promise<Installed> {
  const there = findLiveKit(options.environment, options.dataFolder);
  if (there) return { binary: there };
  const folder = cacheFolder(options.environment, options.dataFolder);
  await mkdir(folder, { recursive: true });
  await removeAbandoned(folder);
  const building = await mkdtemp(join(folder, "building-"));
  try {
    const failed = await goInstall(building, options);
    if (failed) return failed;
    const built = join(
      building,
      process.platform === "win32" ? "server.exe" : "server",
    );
    await rename(built, cachedBinary(folder)); // at once: another process never sees half a file
    options.log(100, "built");
    return { binary: cachedBinary(folder) };
  } finally {
    await rm(building, { recursive: true, force: true });
  }
}

/** A build that was killed leaves its folder; nobody builds for a whole hour. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith("building-")) continue;
    const age = Date.now() - (await stat(join(folder, name))).mtimeMs;
    if (age > 60 * 60 * 1000)
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

function goInstall(
  target: string,
  options: InstallOptions,
): Promise<Exclude<Installed, { binary: string }> | null> {
  const { environment, signal } = options;
  // Go wants a home for its caches; without one they live beside the build and go away with it.
  const homeless = environment["HOME"]
    ? {}
    : {
        GOPATH: join(target, "go"),
        GOCACHE: join(target, "go-build"),
        GOFLAGS: "-modcacherw",
      };
  const env = {
    ...environment,
    ...homeless,
    GOBIN: target,
  } as unknown as NodeJS.ProcessEnv;
  const child = spawn("go", ["install", "-v", MODULE], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  lowerPriority(child.pid);
  const stop = () => child.kill("SIGINT");
  signal?.addEventListener("abort", stop, { once: true });
  const progress = new Progress(options.log);
  createInterface({ input: child.stderr }).on("line", (line) =>
    progress.line(line),
  );
  return new Promise((resolve) => {
    child.once("error", (error: NodeJS.ErrnoException) => {
      signal?.removeEventListener("abort", stop);
      resolve({
        reason: error.code === "ENOENT" ? "go-missing" : "go-install-failed",
        detail: error.message,
      });
    });
    child.once("close", (code) => {
      signal?.removeEventListener("abort", stop);
      resolve(
        code === 0
          ? null
          : { reason: "go-install-failed", detail: progress.last },
      );
    });
  });
}

/** Turns Go's lines into a percentage: fetching modules is the first third, compiling packages the rest. */
class Progress {
  last = "";
  private fetched = 0;
  private compiled = 0;
  private said = -1;
  constructor(private readonly log: InstallOptions["log"]) {
    log(0, "asking for the source");
  }
  line(line: string): void {
    if (line.trim() !== "") this.last = line.trim();
    if (line.startsWith("go: downloading")) this.fetched += 1;
    else if (/^[\w./-]+$/.test(line)) this.compiled += 1;
    const share =
      (this.fetched > 0 ? Math.min(1, this.fetched / MODULES) : 1) * 33;
    const percent =
      this.compiled > 0
        ? 33 + Math.round(Math.min(1, this.compiled / PACKAGES) * 66)
        : Math.round(share);
    if (percent <= this.said) return;
    this.said = percent;
    this.log(percent, this.last);
  }
}

function lowerPriority(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // a system that does not let us: the build is only less polite
  }
}
