import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

/** A built app that is killed and started again on the same port. */
export type Mortal = {
  address: string;
  up: () => boolean;
  start: () => Promise<void>;
  /** SIGKILL: it closes nothing and says nothing. */
  kill: () => void;
  /** what it said before it ended of itself; empty while it never did */
  lastWords: () => string;
};

/** An app over `databaseUrl` and `folder` on a port that stays its own; not started yet. */
export async function mortal(
  databaseUrl: string,
  folder: string,
): Promise<Mortal> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  let app: ChildProcess | undefined;
  let lastWords = "";
  const start = async () => {
    const own = spawn(process.execPath, ["bin/start.js"], {
      env: {
        ...process.env,
        NODE_ENV: "production",
        PORT: String(port),
        DATABASE_URL: databaseUrl,
        JIANGTANG_DATA: folder,
        LIVEKIT_EMBEDDED: "off",
        LOG_LEVEL: "error",
      },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    own.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    own.once("exit", (code, signal) => {
      if (signal !== "SIGKILL") lastWords += `exit ${code}: ${said}`;
    });
    for (;;) {
      if (own.exitCode !== null || own.signalCode !== null) return;
      const answer = await fetch(`${address}/readyz`).catch(() => undefined);
      if (answer?.ok) break;
      await pause(50);
    }
    app = own;
  };
  return {
    address,
    up: () => app !== undefined,
    start,
    kill: () => {
      app?.kill("SIGKILL");
      app = undefined;
    },
    lastWords: () => lastWords,
  };
}

/** Stops the PostgreSQL of a data folder as an administrator would; `start` starts it as it ran, on its own port. */
export async function stopPostgres(
  folder: string,
): Promise<{ start: () => Promise<ChildProcess> }> {
  const cluster = join(folder, "postgres");
  const pid = Number(
    readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[0],
  );
  const line = readFileSync(join(cluster, "postmaster.opts"), "utf8").trim();
  const [program = "", ...args] = line
    .split(/ (?=")/)
    .map((part) => part.replace(/^"|"$/g, ""));
  process.kill(pid, "SIGINT");
  while (lives(pid)) await pause(20);
  return { start: () => startPostgres(program, args, cluster) };
}

async function startPostgres(
  program: string,
  args: string[],
  cluster: string,
): Promise<ChildProcess> {
  const { uid, gid } = statSync(cluster);
  const child = spawn(program, args, {
    stdio: ["ignore", "ignore", "pipe"],
    ...(process.getuid?.() === 0 ? { uid, gid } : {}),
  });
  await new Promise<void>((ready, fail) => {
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("ready to accept connections")) ready();
    });
    child.once("exit", () => fail(new Error(said)));
  });
  return child;
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export const pause = (milliseconds: number) =>
  new Promise<void>((done) => setTimeout(done, milliseconds));

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const bound = probe.address();
      probe.close(() =>
        done(typeof bound === "object" && bound ? bound.port : 0),
      );
    });
  });
}
