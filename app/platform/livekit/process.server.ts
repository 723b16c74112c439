import { spawn } from "node:child_process";
import { closeSync, openSync, renameSync, statSync } from "node:fs";
import { runsWith } from "../runs-with.server";

/** A running media server: our own child, or one that an app killed before us left behind. */
export interface Running {
  readonly pid: number;
  /** resolves with the reason when the process has ended */
  readonly exited: Promise<string>;
}

const LOG_LIMIT = 10 * 1024 * 1024;

/**
 * Starts the server in a process group of its own: Ctrl-C in the terminal reaches only the app, which then stops it in
 * order. Its log goes to a file rather than a pipe, for a broken pipe would kill it together with a killed app.
 */
export function spawnServer(
  binary: string,
  configPath: string,
  logPath: string,
): Running {
  rotate(logPath);
  const log = openSync(logPath, "a", 0o600);
  const child = spawn(binary, ["--config", configPath], {
    stdio: ["ignore", log, log],
    detached: true,
  });
  closeSync(log);
  const exited = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) =>
      resolve(signal ?? `exit code ${code}`),
    );
  });
  return { pid: child.pid ?? -1, exited };
}

/** Watches a server that is not our child. */
export function adoptServer(
  pid: number,
  configPath: string,
  signal: AbortSignal,
): Running {
  const exited = new Promise<string>((resolve) => {
    const timer = setInterval(() => {
      if (runsWith(pid, configPath)) return;
      clearInterval(timer);
      resolve("gone");
    }, 500);
    signal.addEventListener("abort", () => clearInterval(timer), {
      once: true,
    });
  });
  return { pid, exited };
}

/** Ends a server: asks twice (at the first it waits for the people in its rooms, at the second not), then insists. */
export async function endServer(
  pid: number,
  configPath: string,
): Promise<void> {
  for (const [signal, patience] of [
    ["SIGTERM", 300],
    ["SIGTERM", 3000],
    ["SIGKILL", 2000],
  ] as const) {
    if (!send(pid, signal)) return;
    const until = Date.now() + patience;
    while (Date.now() < until) {
      if (!runsWith(pid, configPath)) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

/** Sends a signal; false when there is no such process any more. */
export function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return pid > 0 && process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** Does a server answer on this loopback port? */
export async function isHealthy(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`, {
      signal: AbortSignal.timeout(1000),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

function rotate(path: string): void {
  try {
    if (statSync(path).size > LOG_LIMIT) renameSync(path, `${path}.1`);
  } catch {
    // no log yet
  }
}
