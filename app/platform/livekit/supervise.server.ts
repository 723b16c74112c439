import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { MediaLog, MediaServer, MediaStatus } from "./media-server";
import {
  adoptServer,
  endServer,
  isHealthy,
  send,
  spawnServer,
  type Running,
} from "./process.server";
import { ownWords, runsWith } from "../runs-with.server";
import {
  configText,
  keptSettings,
  writePrivately,
  type ServerOptions,
  type Settings,
} from "./settings.server";

/** What the watch over our own server needs. */
export interface WatchOptions extends ServerOptions {
  readonly folder: string;
  readonly binary: string;
  readonly log: MediaLog;
  readonly signal: AbortSignal;
  /** wait before the first restart, doubled at each failure up to half a minute */
  readonly backoffMilliseconds: number;
  readonly onStatus: (status: MediaStatus, server: MediaServer | null) => void;
}

const LONGEST_WAIT = 30_000;
/** A server that lived so long was sound: the next failure starts the waiting from the beginning. */
const SOUND = 60_000;

/** Runs our media server until `signal` aborts: starts or adopts it, says how it stands, restarts it with growing waits, ends it. */
export async function watchServer(options: WatchOptions): Promise<void> {
  const { signal, log } = options;
  let pause = options.backoffMilliseconds;
  while (!signal.aborted) {
    const startedAt = Date.now();
    const reason = await oneLife(options).catch((error: unknown) =>
      String(error),
    );
    if (signal.aborted) return;
    if (Date.now() - startedAt > SOUND) pause = options.backoffMilliseconds;
    log.warn(
      { reason, againInMilliseconds: pause },
      "the media server ended; starting it again",
    );
    options.onStatus({ state: "down", reason }, null);
    await wait(pause, undefined, { signal }).catch(() => undefined);
    pause = Math.min(pause * 2, LONGEST_WAIT);
  }
}

/** One server from its start to its end; the reason why it ended. */
async function oneLife(options: WatchOptions): Promise<string> {
  const { folder, signal, log } = options;
  const configPath = join(folder, "livekit.yaml");
  options.onStatus({ state: "starting" }, null);
  const { running, settings, mayEnd } = await adoptOrStart(options, configPath);
  // the last resort when the app ends without a graceful stop
  const atExit = () => send(running.pid, "SIGKILL");
  if (mayEnd) process.once("exit", atExit);
  try {
    const healthy = await untilHealthy(settings.port, running, signal);
    if (!healthy)
      return "it did not answer; see livekit.log in the data folder";
    log.info(
      { pid: running.pid, port: settings.port, udpPort: settings.udpPort },
      "the media server is ready",
    );
    options.onStatus({ state: "ready" }, serverOf(settings));

    const stopped = new Promise<string>((resolve) => {
      signal.addEventListener("abort", () => resolve("stopped"), {
        once: true,
      });
    });
    return await Promise.race([running.exited, stopped]);
  } finally {
    process.off("exit", atExit);
    if (mayEnd) {
      await endServer(running.pid, configPath);
      await rm(join(folder, "livekit.pid"), { force: true });
    }
  }
}

/** A server left by a killed app is kept when nothing about it has changed, so that a lecture survives; else it is replaced. */
async function adoptOrStart(options: WatchOptions, configPath: string) {
  const { folder, log } = options;
  const pidPath = join(folder, "livekit.pid");
  const left = (await readFile(pidPath, "utf8").then(
    JSON.parse,
    () => null,
  )) as { pid: number; owner: number; script: string } | null;
  const alive = left !== null && runsWith(left.pid, configPath);
  const settings = await keptSettings(folder, alive);
  const text = configText(settings, options);
  if (left && alive) {
    const same = text === (await readFile(configPath, "utf8").catch(() => ""));
    if (same && (await isHealthy(settings.port))) {
      // when the app that started it still lives, it is that app's to end
      const mayEnd =
        left.owner === process.pid || !runsWith(left.owner, left.script);
      log.info({ pid: left.pid }, "found our media server still running");
      return {
        running: adoptServer(left.pid, configPath, options.signal),
        settings,
        mayEnd,
      };
    }
    await endServer(left.pid, configPath);
  }
  await writePrivately(configPath, text);
  const running = spawnServer(
    options.binary,
    configPath,
    join(folder, "livekit.log"),
  );
  await writePrivately(
    pidPath,
    JSON.stringify({
      pid: running.pid,
      owner: process.pid,
      script: ownWords(),
    }),
  );
  return { running, settings, mayEnd: true };
}

/** Waits until the server answers; false when it ended first, we were stopped, or it did not answer within ten seconds. */
async function untilHealthy(
  port: number,
  running: Running,
  signal: AbortSignal,
): Promise<boolean> {
  let ended = false;
  void running.exited.then(() => (ended = true));
  const until = Date.now() + 10_000;
  while (!ended && !signal.aborted && Date.now() < until) {
    if (await isHealthy(port)) return !ended;
    await wait(50);
  }
  return false;
}

function serverOf({ port, key, secret }: Settings): MediaServer {
  return {
    url: `ws://127.0.0.1:${port}`,
    apiUrl: `http://127.0.0.1:${port}`,
    key,
    secret,
  };
}
