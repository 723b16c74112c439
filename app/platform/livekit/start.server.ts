import { join, resolve } from "node:path";
import { findLiveKit } from "./binary.server";
import { installLiveKit } from "./install.server";
import type { MediaLog, MediaServer, MediaStatus } from "./media-server";
import type { ServerOptions } from "./settings.server";
import { watchServer } from "./supervise.server";

/** What the app says about live rooms when it starts. */
export interface LiveKitOptions extends ServerOptions {
  readonly dataFolder: string;
  /** LIVEKIT_URL with its key and secret: then that server is used and none is started here */
  readonly configuredUrl?: string | undefined;
  readonly key?: string | undefined;
  readonly secret?: string | undefined;
  /** false: start none and build none; live rooms say so */
  readonly embedded?: boolean;
  readonly logger: MediaLog;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly backoffMilliseconds?: number;
}

/** The media server as the app sees it. */
export interface LiveKit {
  status(): MediaStatus;
  /** for signing and admin calls; null while there is none */
  server(): MediaServer | null;
  /** the address for browsers (ws: or wss:); null while there is none */
  readonly url: string | null;
  /** calls back at each change; returns how to stop listening */
  onStatus(listener: (status: MediaStatus) => void): () => void;
  /** ends the server that this app runs, and a build in progress */
  stop(): Promise<void>;
}

/**
 * Finds or starts a media server without making the app wait: the configured one; else `livekit-server` from the PATH or the
 * cache as a child process; else it is built in the background (`installing`), and where there is no Go it is `missing`.
 */
export function startLiveKit(options: LiveKitOptions): LiveKit {
  const listeners = new Set<(status: MediaStatus) => void>();
  const abort = new AbortController();
  let status: MediaStatus = { state: "starting" };
  let server = configuredServer(options);
  const tell = (next: MediaStatus, at: MediaServer | null) => {
    [status, server] = [next, at];
    for (const listener of listeners) listener(next);
  };
  if (server) tell({ state: "configured" }, server);
  const work = server ? Promise.resolve() : run(options, abort.signal, tell);
  return {
    status: () => status,
    server: () => server,
    get url() {
      return server?.url ?? null;
    },
    onStatus(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async stop() {
      abort.abort();
      await work;
      if (status.state !== "configured")
        tell({ state: "missing", reason: "stopped" }, null);
    },
  };
}

function configuredServer({
  configuredUrl,
  key,
  secret,
}: LiveKitOptions): MediaServer | null {
  if (!configuredUrl || !key || !secret) return null;
  const bare = configuredUrl.replace(/\/+$/, "");
  return {
    url: bare.replace(/^http/, "ws"),
    apiUrl: bare.replace(/^ws/, "http"),
    key,
    secret,
  };
}

async function run(
  options: LiveKitOptions,
  signal: AbortSignal,
  tell: (status: MediaStatus, server: MediaServer | null) => void,
): Promise<void> {
  if (options.embedded === false)
    return tell({ state: "missing", reason: "switched-off" }, null);
  const binary = await findOrBuild(options, signal, tell);
  if (binary === null || signal.aborted) return;
  await watchServer({
    ...options,
    binary,
    signal,
    folder: join(resolve(options.dataFolder), "livekit"),
    log: options.logger,
    backoffMilliseconds: options.backoffMilliseconds ?? 500,
    onStatus: tell,
  });
}

async function findOrBuild(
  options: LiveKitOptions,
  signal: AbortSignal,
  tell: (status: MediaStatus, server: null) => void,
): Promise<string | null> {
  const { dataFolder, logger } = options;
  const environment = options.environment ?? process.env;
  const there = findLiveKit(environment, dataFolder);
  if (there) return there;
  const log = (percent: number, text: string) => {
    if (percent % 10 === 0)
      logger.info(
        { percent },
        "building the media server (LiveKit) in the background",
      );
    tell({ state: "installing", percent, text }, null);
  };
  const installed = await installLiveKit({
    environment,
    dataFolder,
    log,
    signal,
  }).catch((error: unknown) => {
    return { reason: "go-install-failed" as const, detail: String(error) };
  });
  if ("binary" in installed) return installed.binary;
  if (!signal.aborted) {
    logger.warn(
      { ...installed },
      "there is no media server; live rooms say so (see the README for how to get one)",
    );
    tell({ state: "missing", reason: installed.reason }, null);
  }
  return null;
}
