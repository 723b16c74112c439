import { existsSync } from "node:fs";
import {
  checkDatabase,
  database,
  useDatabase,
  type Db,
} from "~/platform/database.server";
import { OtherReleaseError } from "~db/migrate";
import { env, WrongConfigurationError } from "~/platform/env.server";
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from "~/platform/postgres/embedded.server";

type Command = {
  usage: string;
  run: (args: string[]) => Promise<number | void>;
};

/** An error whose message is meant for the person at the keyboard; printed without a stack, exit status 2. */
export class UsageError extends Error {}

/**
 * Runs a command of `npm run`: `--help` prints its usage, an error says what to do, and the exit status tells
 * (0 done, 2 not usable, 1 anything else).
 */
export async function command({ usage, run }: Command): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes("--help") || args.includes("-h")) {
    console.log(usage);
    return;
  }
  try {
    process.exitCode = (await run(args)) ?? 0;
  } catch (error) {
    // Work that was cut off so fails as it must; nobody needs to read of it.
    if (endedBySignal) return;
    const misused = error instanceof UsageError;
    const told =
      misused ||
      error instanceof WrongConfigurationError ||
      error instanceof OtherReleaseError;
    // The stack alone: what else an error of the database brings are rows and statements.
    const { message, stack } =
      error instanceof Error ? error : new Error(String(error));
    console.error(told ? message : stack);
    if (misused) console.error(`\n${usage}`);
    process.exitCode = told ? 2 : 1;
  }
}

/** Reads the file `.env` beside package.json, as `npm start` does; what the environment already says stands. */
export function loadEnvFile(): void {
  if (existsSync(".env")) process.loadEnvFile(".env");
}

/** For a command that takes none: refuses arguments rather than passing over a mistyped one. */
export function takesNothing(args: string[]): void {
  if (args.length > 0) throw new UsageError(`Unknown: ${args.join(" ")}`);
}

/**
 * Connects to the configured database, or starts (or joins) the embedded one for as long as `work` takes; Ctrl-C leaves it as
 * the end of the work does.
 */
export async function withDatabase<T>(
  work: (db: Db, url: string) => Promise<T>,
): Promise<T> {
  loadEnvFile();
  const { databaseUrl, dataFolder } = env();
  const embedded = await leavingOnSignals<EmbeddedPostgres | undefined>(
    databaseUrl
      ? Promise.resolve(undefined)
      : startEmbeddedPostgres(dataFolder),
  );
  const url = databaseUrl ?? embedded?.url ?? "";
  const { close } = useDatabase(url);
  try {
    await checkDatabase();
    return await work(database(), url);
  } finally {
    await close();
    await embedded?.stop();
  }
}

let endedBySignal = false;

/** Waits for an embedded server, and sees to it that from now on a signal leaves it too, even one that comes while it starts. */
export function leavingOnSignals<T extends EmbeddedPostgres | undefined>(
  starting: Promise<T>,
): Promise<T> {
  const leave = async (status: number) => {
    // A terminal's Ctrl-C comes twice: once from npm.
    if (endedBySignal) return;
    endedBySignal = true;
    await starting.then((embedded) => embedded?.stop()).catch(() => {});
    process.exit(status);
  };
  process.on("SIGINT", () => void leave(130));
  process.on("SIGTERM", () => void leave(143));
  return starting;
}
