import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { tmpdir } from "node:os";
import { WrongConfigurationError } from "../env.server";
import {
  findBinaries,
  startable,
  runAs,
  type Binaries,
  type RunAs,
} from "./binaries.server";
import { leave, rememberStarter } from "./leaving.server";
import { address, runningServer, socketFolder } from "./running.server";

/** A running PostgreSQL of ours. `stop` is for the process's end; it leaves the server to whoever still uses it. */
export type EmbeddedPostgres = {
  url: string;
  stop: () => Promise<void>;
};

// The same order on every machine, and a ctype with which pg_trgm finds Chinese.
const initdbFlags = [
  "--encoding=UTF8",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--lc-ctype=C.UTF-8",
  "--lc-collate=C",
  "--lc-messages=C",
  "--username=jiangtang",
  "--auth=scram-sha-256",
  "--no-instructions",
];

/**
 * Starts the PostgreSQL that lives in `dataFolder`/postgres, or joins the one that already runs there.
 * It listens on loopback and on a socket in its own folder only, on a port of its own choosing, with a random password kept in
 * `dataFolder` (mode 0600).
 * Refuses (WrongConfigurationError) a folder that cannot be written.
 */
export async function startEmbeddedPostgres(
  dataFolder: string,
): Promise<EmbeddedPostgres> {
  const folder = resolve(dataFolder);
  const cluster = join(folder, "postgres");
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, ".writable"), "");
    rmSync(join(folder, ".writable"));
  } catch (cause) {
    throw new WrongConfigurationError(
      `The data folder ${folder} cannot be written (${(cause as Error).message}). Set JIANGTANG_DATA to one that can.`,
    );
  }
  const password = keptPassword(folder);
  const joinRunning = async () => {
    const running = await runningServer(cluster);
    if (!running) return undefined;
    const url = address(running, cluster, password);
    return { url, stop: () => leave(folder, url, running.pid) };
  };
  const joined = await joinRunning();
  if (joined) return joined;

  const as = runAs(folder);
  const binaries = startable(await findBinaries(), as);
  if (!existsSync(join(cluster, "PG_VERSION")))
    await initialise(binaries, as, cluster, password);
  const port = await freePort();
  try {
    const child = await launch(binaries, as, cluster, port);
    rememberStarter(folder);
    const url = address({ port, socket: true }, cluster, password);
    return { url, stop: () => leave(folder, url, child) };
  } catch (cause) {
    // Another process may have been starting it at the same moment, and been faster.
    const faster = await joinRunning();
    if (faster) return faster;
    throw cause;
  }
}

function keptPassword(folder: string): string {
  const file = join(folder, "postgres.password");
  if (!existsSync(file))
    writeFileSync(file, randomBytes(24).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

async function initialise(
  binaries: Binaries,
  as: RunAs,
  cluster: string,
  password: string,
): Promise<void> {
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  if (as.uid !== undefined) chownSync(cluster, as.uid, as.gid ?? as.uid);
  const passwordFile = join(
    tmpdir(),
    `jiangtang-${randomBytes(6).toString("hex")}`,
  );
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (as.uid !== undefined) chownSync(passwordFile, as.uid, as.gid ?? as.uid);
  try {
    const child = start(
      binaries.initdb,
      [`--pgdata=${cluster}`, `--pwfile=${passwordFile}`, ...initdbFlags],
      as,
    );
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
    const code = await new Promise<number | null>((done, fail) =>
      child.on("close", done).on("error", fail),
    );
    if (code !== 0)
      throw new Error(
        `PostgreSQL could not be initialised in ${cluster}:\n${said.trim()}`,
      );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function launch(
  binaries: Binaries,
  as: RunAs,
  cluster: string,
  port: number,
): Promise<ChildProcess> {
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: socketFolder,
    max_connections: "100",
    shared_buffers: "128MB",
    max_wal_size: "2GB",
    log_timezone: "UTC",
    timezone: "UTC",
    jit: "off",
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  const child = start(binaries.postgres, ["-D", cluster, ...flags], as);
  let said = "";
  await new Promise<void>((ready, fail) => {
    child.stderr?.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
      if (said.includes("ready to accept connections")) ready();
    });
    child.on("error", fail);
    child.on("close", () =>
      fail(
        new Error(`PostgreSQL did not start in ${cluster}:\n${said.trim()}`),
      ),
    );
  });
  return child;
}

function start(program: string, args: string[], as: RunAs): ChildProcess {
  const [command = program, ...rest] = [...as.prefix, program, ...args];
  // Detached: a Ctrl-C in the terminal must reach the app first, which then stops PostgreSQL in order.
  const child = spawn(command, rest, {
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
    env: { ...process.env, LC_ALL: "C" },
    ...(as.prefix.length === 0 && as.uid !== undefined
      ? { uid: as.uid, gid: as.gid }
      : {}),
  });
  return child;
}

async function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const bound = probe.address();
      probe.close(() =>
        done(typeof bound === "object" && bound ? bound.port : 0),
      );
    });
  });
}
