import type { ChildProcess } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { ownWords, runsWith } from "../runs-with.server";

// Who starts the server stops it, unless somebody else still uses it; and a server whose starter is gone, killed or done
// before others were, belongs to whoever leaves it last.

type Starter = { pid: number; words: string };
const starterFile = (folder: string) => join(folder, "postgres.starter");

/** Writes beside the server that this process started it. */
export function rememberStarter(folder: string): void {
  const starter: Starter = { pid: process.pid, words: ownWords() };
  writeFileSync(starterFile(folder), JSON.stringify(starter), { mode: 0o600 });
}

/** Whether the process that started the server still runs: then stopping it is its business. */
function starterLives(folder: string): boolean {
  try {
    const text = readFileSync(starterFile(folder), "utf8");
    const { pid, words } = JSON.parse(text) as Starter;
    return runsWith(pid, words);
  } catch {
    return false;
  }
}

/** Leaves the server at this process's end: stops it where it is ours to stop and nobody else is on it. */
export async function leave(
  folder: string,
  url: string,
  server: ChildProcess | number,
): Promise<void> {
  if (typeof server === "number") {
    if (!starterLives(folder) && !(await othersUse(url))) await haltPid(server);
    return;
  }
  if (server.exitCode !== null || server.signalCode !== null) return;
  if (!(await othersUse(url))) return halt(server);
  // It lives on without us: neither it nor what it says may hold this process up.
  server.unref();
  server.stderr?.destroy();
}

const leaving = "jiangtang leaving";

/** Whether anybody but this process is connected; a server that answers no more is nobody's. */
async function othersUse(url: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url,
    application_name: leaving,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query(
      `select from pg_stat_activity where backend_type = 'client backend' and application_name <> all ($1) limit 1`,
      [[leaving, `jiangtang ${process.pid}`]],
    );
    return rowCount === 1;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** SIGINT is PostgreSQL's fast shutdown: sessions are cut, everything committed is kept. */
async function halt(child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once("close", done));
  child.kill("SIGINT");
  await gone;
}

/** The same for a server that is not our child: it is looked after until its process is gone. */
async function haltPid(pid: number): Promise<void> {
  if (!runsWith(pid, "postgres")) return;
  process.kill(pid, "SIGINT");
  while (runsWith(pid, "postgres"))
    await new Promise((done) => setTimeout(done, 25));
}
