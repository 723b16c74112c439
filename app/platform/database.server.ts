import { Kysely, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";
import { WrongConfigurationError } from "./env.server";
import { PreparingClient } from "./prepared.server";
import type { DB } from "~db/schema";

/** A place to read from: the pool or a transaction. */
export type Db = Kysely<DB>;
/** A transaction. Functions that lock or write more than one row demand it in their type. */
export type Tx = Transaction<DB>;

// Whole numbers of the database (ids, counts) stay within what a number holds exactly; days are days, not moments.
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);
types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** Opens a pool on `url`, at most `size` connections. Numerics come as strings, bigints as numbers, dates as YYYY-MM-DD. */
export function openDatabase(
  url: string,
  size = 20,
): { db: Db; pool: pg.Pool; close: () => Promise<void> } {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: size,
    types,
    application_name: `jiangtang ${process.pid}`,
  });
  // A server that restarts cuts idle connections; without a listener that would end the process.
  pool.on("error", () => {});
  // Nor one that is cut while it is held, between two statements: the next statement on it says so to whoever holds it.
  pool.on("connect", (client) => client.on("error", () => {}));
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}

type Held = { db: Db; pool: pg.Pool; url: string };
// On globalThis, so that a reload of this module during development keeps the pool.
const held = globalThis as { jiangtangDatabase?: Held };

/** Connects the process to its database; called once at start (and by each test file for its own copy). */
export function useDatabase(
  url: string,
  size?: number,
): { close: () => Promise<void> } {
  const { db, pool, close } = openDatabase(url, size);
  held.jiangtangDatabase = { db, pool, url };
  return { close };
}

const oldestRelease = 15;

/**
 * Asks the process's database for its version. Refuses (WrongConfigurationError) one that does not answer, does not let us
 * in, or is older than PostgreSQL 15, with what to do; the password is never in the message.
 */
export async function checkDatabase(): Promise<void> {
  const version = await databasePool()
    .query<{ server_version_num: string }>("show server_version_num")
    .then(({ rows }) => Number(rows[0]?.server_version_num))
    .catch((cause: Error & { code?: string }) => {
      throw new WrongConfigurationError(
        `The database at ${where(databaseUrl())} cannot be used: ${cause.message || cause.code}. Check DATABASE_URL (postgres://user:password@host:5432/database), and that the server runs and lets this user in.`,
        { cause },
      );
    });
  if (version < oldestRelease * 10_000)
    throw new WrongConfigurationError(
      `The database at ${where(databaseUrl())} is PostgreSQL ${Math.floor(version / 10_000)}; DATABASE_URL must lead to ${oldestRelease} or newer.`,
    );
}

/** Whether the database answers now: what failed on it is then not its being away. */
export async function isDatabaseThere(): Promise<boolean> {
  return databasePool()
    .query("select 1")
    .then(
      () => true,
      () => false,
    );
}

const where = (url: string) => {
  const { host, pathname } = new URL(url);
  return host + pathname;
};

/** The process's database. Refuses before `useDatabase` was called. */
export function database(): Db {
  if (!held.jiangtangDatabase)
    throw new Error("The database is not connected yet.");
  return held.jiangtangDatabase.db;
}

/** The pool itself, for the few neighbours that bring their own SQL. */
export function databasePool(): pg.Pool {
  if (!held.jiangtangDatabase)
    throw new Error("The database is not connected yet.");
  return held.jiangtangDatabase.pool;
}

/** The address the process is connected to, for a connection of one's own (LISTEN, COPY). */
export function databaseUrl(): string {
  if (!held.jiangtangDatabase)
    throw new Error("The database is not connected yet.");
  return held.jiangtangDatabase.url;
}

/**
 * What a module keeps in memory of the database it reads: `make` runs once for each database the process opens (the app
 * opens one, a test file its own), so that nothing remembered of one is taken for the other's.
 */
export function besideDatabase<T>(make: () => T): () => T {
  const kept = new WeakMap<Db, { is: T }>();
  return () => {
    const db = database();
    const known = kept.get(db) ?? { is: make() };
    kept.set(db, known);
    return known.is;
  };
}

/** Runs `work` in one transaction of the process's database: all of it is kept, or none. */
export function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return database().transaction().execute(work);
}

/** The name of the constraint that refused a write, so that code can turn it into a message; else undefined. */
export function brokenConstraint(error: unknown): string | undefined {
  const { code, constraint } = (error ?? {}) as {
    code?: string;
    constraint?: string;
  };
  return code?.startsWith("23") ? (constraint ?? code) : undefined;
}
