import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { migrate } from "./db/migrate";
import { firstAdministratorLink } from "./app/members/first-start.server";
import { database, useDatabase } from "./app/platform/database.server";
import { env, WrongConfigurationError } from "./app/platform/env.server";
import { listenToEvents } from "./app/platform/events.server";
import { makeApp } from "./app/platform/express.server";
import { log } from "./app/platform/log.server";
import { startEmbeddedPostgres } from "./app/platform/postgres/embedded.server";

type Serve = {
  build?: () => Promise<ServerBuild>;
  middleware?: Parameters<ReturnType<typeof makeApp>["use"]>[0];
};

/**
 * The life of the app: database, migrations, the demo district into an empty data folder, the web server, background work;
 * and the same in reverse on SIGTERM or SIGINT. Resolves when it listens. `build` and `middleware` come from development.
 */
export async function serve({ build, middleware }: Serve = {}): Promise<void> {
  const { port, host, databaseUrl, dataFolder } = env();
  const stops: (() => Promise<unknown>)[] = [];
  let ready = false;
  const stop = stopOnSignals(stops, () => (ready = false));
  try {
    const postgres = databaseUrl
      ? undefined
      : await startEmbeddedPostgres(dataFolder);
    if (postgres) stops.unshift(postgres.stop);
    stops.unshift(useDatabase(databaseUrl ?? postgres?.url ?? "").close);
    await prepareDatabase(!databaseUrl);
    stops.unshift((await listenToEvents()).stop);

    const app = makeApp({
      build: build ?? loadBuild,
      clientFolder: build
        ? undefined
        : fileURLToPath(new URL("../client", import.meta.url)),
      development: build !== undefined,
      ready: () => ready,
      mediaOrigins: () => [],
    });
    const server = createServer(middleware ? app.use(middleware) : app);
    // One PUT carries a whole recording; uploads have an idle limit of their own.
    server.requestTimeout = 0;
    await listen(server, port, host);
    stops.unshift(() => closeServer(server));
    ready = true;
    const bound = server.address();
    const address =
      env().publicUrl ??
      `http://localhost:${typeof bound === "object" && bound ? bound.port : port}`;
    console.log(`\n  匠堂 Jiangtang   ${address}\n`);
    const link = await firstAdministratorLink(database());
    if (link)
      console.log(
        `  Make the first administrator (once, within 24 hours): ${address}${link}\n`,
      );
  } catch (error) {
    await stop(error);
  }
}

const loadBuild = () =>
  import("virtual:remix/server-build") as unknown as Promise<ServerBuild>;

async function prepareDatabase(ours: boolean): Promise<void> {
  const applied = await migrate(database());
  if (applied.length > 0) log().info({ applied }, "database migrated");
  const state = await database()
    .selectFrom("installation")
    .select("seeded_size")
    .executeTakeFirst();
  if (!ours || state?.seeded_size) return;
  console.log(
    "  The data folder is empty: making the demo district (invented people, invented enterprises) …",
  );
  const { seed } = await import("./db/seed/seed");
  await seed(database(), {
    size: "demo",
    now: new Date(),
    log: (line: string) => console.log(`  ${line}`),
  });
}

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

function stopOnSignals(
  stops: (() => Promise<unknown>)[],
  stopping: () => void,
) {
  let under = false;
  const stop = async (error?: unknown) => {
    if (under) return;
    under = true;
    stopping();
    if (error) console.error(error instanceof Error ? error.message : error);
    for (const step of stops)
      await step().catch((cause: unknown) =>
        log().error({ err: cause }, "a stop failed"),
      );
    process.exit(error ? 1 : 0);
  };
  process.on("SIGTERM", () => void stop());
  process.on("SIGINT", () => void stop());
  return stop;
}
