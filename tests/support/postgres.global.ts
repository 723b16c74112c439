import { mkdtempSync, rmSync, chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { demoAccounts } from "~/members/store/actors.server";
import {
  database,
  openDatabase,
  useDatabase,
} from "~/platform/database.server";
import { startEmbeddedPostgres } from "~/platform/postgres/embedded.server";
import { migrate } from "~db/migrate";
import { seed } from "~db/seed/seed";
import { newCookie } from "./cookies";

declare module "vitest" {
  interface ProvidedContext {
    postgres: { url: string; run: string; cookies: Record<string, string> };
  }
}

// One server for the run; two templates, migrated and migrated with the demo district; each test file copies one (50 ms).
// DATABASE_URL set → that server (its user must be allowed to create databases); else an embedded one in a folder of its own.
export default async function setUp({
  provide,
}: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "jiangtang-test-"));
  chmodSync(folder, 0o755);
  const server = process.env.DATABASE_URL
    ? { url: process.env.DATABASE_URL, stop: async () => {} }
    : await startEmbeddedPostgres(folder);
  const run = `jt_${process.pid}_${Date.now().toString(36)}`;
  const pool = new pg.Pool({ connectionString: server.url, max: 1 });
  // The server that is stopped at the end may cut this connection before it has closed itself.
  pool.on("error", () => {});
  const admin = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  // A machine that fails takes the tests with it anyway: their own server need not wait for the disk.
  if (!process.env.DATABASE_URL)
    for (const what of ["fsync", "synchronous_commit", "full_page_writes"])
      await sql`alter system set ${sql.raw(what)} = off`.execute(admin);
  await sql`select pg_reload_conf()`.execute(admin);
  const at = (name: string) =>
    Object.assign(new URL(server.url), { pathname: `/${name}` }).href;

  await sql`create database ${sql.id(`${run}_empty`)} template template0 encoding 'UTF8'`.execute(
    admin,
  );
  const empty = openDatabase(at(`${run}_empty`), 2);
  await migrate(empty.db);
  await empty.close();
  await sql`create database ${sql.id(`${run}_demo`)} template ${sql.id(`${run}_empty`)}`.execute(
    admin,
  );
  await seed(at(`${run}_demo`), {
    size: "demo",
    now: new Date(),
    log: () => {},
  });
  const cookies = await signAllIn(at(`${run}_demo`));
  provide("postgres", { url: server.url, run, cookies });

  return async () => {
    const left = await sql<{
      datname: string;
    }>`select datname from pg_database where datname like ${`${run}%`}`.execute(
      admin,
    );
    for (const { datname } of left.rows)
      await sql`drop database if exists ${sql.id(datname)} with (force)`.execute(
        admin,
      );
    await admin.destroy();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Every demo account's session, in the template: a password costs a tenth of a second, in each of the files that copy it. */
async function signAllIn(url: string): Promise<Record<string, string>> {
  const { close } = useDatabase(url, 2);
  const cookies: Record<string, string> = {};
  for (const { username } of await demoAccounts(database()))
    cookies[username] = await newCookie(username);
  await close();
  return cookies;
}
