import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runsWith } from "../runs-with.server";

// The data folder itself, where PostgreSQL stands: nobody but its user enters it.
export const socketFolder = ".";

type Listening = { port: number; socket: boolean };

// What a socket's path may have on every system, with its name.
const longestPath = 100;
const socketFits = (cluster: string) =>
  Buffer.byteLength(join(cluster, ".s.PGSQL.65535")) <= longestPath;

/** By the socket in its own folder, which costs a statement half as much as loopback does; where its path is too long, by loopback. */
export function address(
  { port, socket }: Listening,
  cluster: string,
  password: string,
): string {
  const host =
    socket && socketFits(cluster) ? encodeURIComponent(cluster) : "127.0.0.1";
  return `postgres://jiangtang:${password}@${host}:${port}/postgres`;
}

type Postmaster = Listening & { pid: number; ready: boolean };

// As long as a recovery after a crash may take.
const patienceMs = 120_000;

/**
 * The server that runs in this folder and takes connections; one that is just starting, recovering or stopping is waited for.
 * Undefined where none runs. Refuses (Error) one that is neither ready nor gone after two minutes.
 */
export async function runningServer(
  cluster: string,
): Promise<(Listening & { pid: number }) | undefined> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const postmaster = readPostmaster(cluster);
    if (!postmaster || postmaster.ready) return postmaster;
    if (Date.now() > until)
      throw new Error(
        `The PostgreSQL in ${cluster} (process ${postmaster.pid}) has been starting or stopping for two minutes. End it, or wait and start again.`,
      );
    await new Promise((done) => setTimeout(done, 25));
  }
}

/** What `postmaster.pid` says, if its process lives: line 1 is the pid, 4 the port, 5 the socket's folder, 8 the state, which comes after the log's "ready". */
function readPostmaster(cluster: string): Postmaster | undefined {
  try {
    const file = readFileSync(join(cluster, "postmaster.pid"), "utf8");
    const lines = file.split("\n");
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    if (!pid || !runsWith(pid, "postgres")) return undefined;
    const ready = port > 0 && Boolean(lines[7]?.startsWith("ready"));
    return { pid, port, socket: lines[4] === socketFolder, ready };
  } catch {
    return undefined;
  }
}
