import { readFileSync } from "node:fs";
import { join } from "node:path";

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

/** The server that `postmaster.pid` names, if its process lives: line 1 is the pid, line 4 the port, line 5 the folder of its socket. */
export function runningServer(
  cluster: string,
): (Listening & { pid: number }) | undefined {
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split(
      "\n",
    );
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    if (!pid || !port || !lines[7]?.startsWith("ready")) return undefined;
    process.kill(pid, 0);
    return { pid, port, socket: lines[4] === socketFolder };
  } catch {
    return undefined;
  }
}
