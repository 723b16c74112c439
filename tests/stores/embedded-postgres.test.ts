import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { startEmbeddedPostgres } from "~/platform/postgres/embedded.server";
import { runsWith } from "~/platform/runs-with.server";

// Whoever starts the embedded server stops it, by a signal too; one whose starter is gone goes with whoever leaves it last.

// Each fills a whole district in a process of its own.
vi.setConfig({ testTimeout: 90_000 });

let folder = "";
let children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jiangtang-embedded-"));
  chmodSync(folder, 0o755);
});
afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  children = [];
  await (await startEmbeddedPostgres(folder)).stop();
  rmSync(folder, { recursive: true, force: true });
});

function run(script: string, ...args: string[]): ChildProcess {
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], {
    env: { ...process.env, DATABASE_URL: "", JIANGTANG_DATA: folder },
    stdio: ["pipe", "pipe", "inherit"],
  });
  children.push(child);
  return child;
}
const starter = fileURLToPath(
  new URL("./embedded-postgres.starter.ts", import.meta.url),
);
const said = async (child: ChildProcess) => {
  if (child.stdout) await once(child.stdout, "data");
};

/** What the server's own file says: its process in the first line, its state in the eighth. */
const serverFile = () => {
  const file = join(folder, "postgres", "postmaster.pid");
  return existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
};
const server = () => Number(serverFile()[0]);
const runs = (pid: number) => runsWith(pid, "postgres");

it.each(["SIGINT", "SIGTERM"] as const)(
  "ends with a seed that %s ends",
  async (signal) => {
    const seed = run("bin/seed.ts", "--size", "demo");
    await said(seed);
    const pid = server();
    seed.kill(signal);
    const [status] = (await once(seed, "exit")) as [number];
    expect([status, runs(pid)]).toEqual([
      signal === "SIGINT" ? 130 : 143,
      false,
    ]);
  },
);

it("stays while its starter runs, and ends with whoever leaves it last once the starter was killed", async () => {
  const first = run(starter, folder);
  await said(first);
  const pid = server();
  const joined = await startEmbeddedPostgres(folder);
  await joined.stop();
  expect(runs(pid)).toBe(true);
  const gone = once(first, "exit");
  first.kill("SIGKILL");
  await gone;
  const other = new pg.Client({ connectionString: joined.url });
  await other.connect();
  await joined.stop();
  expect(runs(pid)).toBe(true);
  await other.end();
  await joined.stop();
  expect(runs(pid)).toBe(false);
});

it("is one server for two processes that start it at the same moment, or while it stops", async () => {
  await (await startEmbeddedPostgres(folder)).stop();
  const both = [run(starter, folder), run(starter, folder)];
  await Promise.all(both.map(said));
  const pid = server();
  expect(runs(pid)).toBe(true);
  const gone = both.map((child) => once(child, "exit"));
  for (const child of both) child.kill("SIGKILL");
  await Promise.all(gone);
  process.kill(pid, "SIGINT");
  await expect.poll(() => serverFile()[7] ?? "").not.toMatch(/^ready/);
  const again = await startEmbeddedPostgres(folder);
  expect([runs(pid), runs(server()), server() === pid]).toEqual([
    false,
    true,
    false,
  ]);
  await again.stop();
});

it("is left by its starter to who still uses it, who then ends it", async () => {
  const first = run(starter, folder);
  const ended = once(first, "exit");
  await said(first);
  const joined = await startEmbeddedPostgres(folder);
  const client = new pg.Client({ connectionString: joined.url });
  await client.connect();
  const pid = server();
  first.stdin?.write("leave");
  expect(await ended).toEqual([0, null]);
  expect((await client.query("select 1")).rowCount).toBe(1);
  await client.end();
  await joined.stop();
  expect(runs(pid)).toBe(false);
});
