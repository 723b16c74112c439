import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { OtherReleaseError } from "./db/migrate";
import { prepareDatabase } from "./db/prepare";
import { sweepUploads } from "./app/files.server";
import { watchLiveRooms } from "./app/lectures/live-rooms.server";
import { startAllJobs } from "./app/jobs.server";
import { firstAdministratorLink } from "./app/members/commands/first-start.server";
import { checkDatabase, useDatabase } from "./app/platform/database.server";
import { env, WrongConfigurationError } from "./app/platform/env.server";
import { listenToEvents } from "./app/platform/events.server";
import { makeApp } from "./app/platform/express.server";
import { log } from "./app/platform/log.server";
import { keepShifts } from "./app/contests/commands/change-shifts.server";
import { keepLedger } from "./app/schools/commands/settle.server";
import {
  answerMedia,
  mediaOrigins,
  startMedia,
} from "./app/platform/media.server";
import { startEmbeddedPostgres } from "./app/platform/postgres/embedded.server";

type Serve = {
  /** In development Vite's build and what answers before ours; in production the build lies beside this bundle. */
  build?: () => Promise<ServerBuild>;
  before?: RequestHandler;
};
type Stop = () => Promise<unknown>;

/**
 * The life of the app: database, migrations, the demo district into an empty data folder, the web server, background
 * work; and the same in reverse on SIGTERM or SIGINT. Resolves when it listens.
 */
export async function serve(development: Serve = {}): Promise<void> {
  const stops: Stop[] = [];
  const state = { ready: false };
  const stop = stopOnSignals(stops, state);
  try {
    await openDatabase(stops);
    const address = await openServer(development, state, stops);
    for (const start of background) stops.unshift((await start(address)).stop);
    state.ready = true;
    console.log(`\n  匠堂 Jiangtang   ${address}\n`);
    const link = await firstAdministratorLink();
    if (link)
      console.log(
        `  Make the first administrator (once, within 24 hours): ${address}${link}\n`,
      );
  } catch (error) {
    await stop(error);
  }
}

/** What runs beside the web server, in the order of its start; each is stopped before the server is. */
const background: ((address: string) => Promise<{ stop: Stop }>)[] = [
  listenToEvents,
  watchLiveRooms,
  sweepUploads,
  startAllJobs,
  keepLedger,
  keepShifts,
];

async function openDatabase(stops: Stop[]): Promise<void> {
  const { databaseUrl, dataFolder } = env();
  const starting = databaseUrl ? undefined : startEmbeddedPostgres(dataFolder);
  // Before it runs: a signal that comes while it starts waits for it, and stops it.
  stops.unshift(async () => (await starting?.catch(() => undefined))?.stop());
  const postgres = await starting;
  stops.unshift(useDatabase(databaseUrl ?? postgres?.url ?? "").close);
  await checkDatabase();
  await prepareDatabase(!databaseUrl);
}

async function openServer(
  { build, before }: Serve,
  state: { ready: boolean },
  stops: Stop[],
): Promise<string> {
  const { port, host, publicUrl } = env();
  const app = makeApp({
    build: build ?? (await loadBuild()),
    before,
    clientFolder: build
      ? undefined
      : fileURLToPath(new URL("../../client", import.meta.url)),
    development: build !== undefined,
    ready: () => state.ready,
    mediaOrigins,
    answerMedia,
  });
  const server = createServer(app);
  // One PUT carries a whole recording; uploads have an idle limit of their own.
  server.requestTimeout = 0;
  // A judge marks every ten seconds or so, and a proxy keeps connections for a minute: longer than both.
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 70_000;
  await listen(server, port, host);
  stops.unshift(() => closeServer(server));
  stops.unshift(startMedia(server).stop);
  const bound = server.address();
  return (
    publicUrl ??
    `http://localhost:${typeof bound === "object" && bound ? bound.port : port}`
  );
}

const loadBuild = () =>
  import("virtual:remix/server-build") as unknown as Promise<ServerBuild>;

function listen(
  server: Server,
  port: number,
  host: string | undefined,
): Promise<void> {
  return new Promise((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      fail(
        error.code === "EADDRINUSE"
          ? new WrongConfigurationError(
              `Port ${port} is taken. Set PORT to another, or stop what listens there.`,
            )
          : error,
      ),
    );
    server.listen(port, host, done);
  });
}

/** Lets requests finish, ten seconds at most; idle connections and event streams are cut at once. */
function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 10_000).unref();
  });
}

// As the commands: 2 for what the person at the keyboard can mend, 1 for anything else.
function statusFor(error: unknown): number {
  if (error === undefined) return 0;
  const mendable =
    error instanceof WrongConfigurationError ||
    error instanceof OtherReleaseError;
  return mendable ? 2 : 1;
}

function stopOnSignals(stops: Stop[], state: { ready: boolean }) {
  let under = false;
  const stop = async (error?: unknown) => {
    if (under) return;
    under = true;
    state.ready = false;
    if (error) console.error(error instanceof Error ? error.message : error);
    for (const step of stops)
      await step().catch((cause: unknown) =>
        log().error({ err: cause }, "a stop failed"),
      );
    process.exit(statusFor(error));
  };
  process.on("SIGTERM", () => void stop());
  process.on("SIGINT", () => void stop());
  return stop;
}
