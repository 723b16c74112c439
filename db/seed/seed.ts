import pg from "pg";
import { startingLists } from "../migrations/0018-starting-lists";
import { openBook } from "./book";
import type { Event } from "./contest-rows";
import { seedPublication } from "./contest-appeals";
import { seedHistory } from "./contest-history";
import { seedContestNow } from "./contest-now";
import { seedResults } from "./contest-results";
import { seedPastContests } from "./contests";
import type { Context, Size } from "./context";
import { seedCourses } from "./courses";
import { dayOf } from "./days";
import { chooseDemoPeople, recordDemoAccounts } from "./demo-accounts";
import { openDiary } from "./diary";
import { openShelf, type Shelf } from "./files/shelf";
import { seedGrants } from "./grants";
import { seedHonours } from "./honours";
import { seedLectures } from "./lectures";
import { recordMembers } from "./member-rows";
import { inventMembers } from "./members";
import { setIndexesAside } from "./indexes";
import { checkReset } from "./reset";
import { random } from "./random";
import { seedSchools } from "./schools";
import { planChains, planStudios } from "./studio-plan";
import { seedStudios } from "./studios";
import { seedUnits } from "./units";

/** The database holds data already, and nobody asked to drop it. */
export class NotEmptyError extends Error {}

export type SeedOptions = {
  size: Size;
  /** The present moment: what is live, due or coming is laid around it. */
  now: Date;
  /** Drops everything first; what is no demo district only if `named` is the database's name. */
  reset?: boolean;
  named?: string;
  log?: (line: string) => void;
  /** The folder of the app's own file store; without it the demo's files are rows only. */
  files?: string;
};

/**
 * Fills a migrated database in one transaction: all of it is there afterwards, or nothing.
 * Refuses (NotEmptyError) a database with units or people, unless `reset`; and that (NotNamedError) where it is no demo's.
 */
export async function seed(
  url: string,
  { size, now, reset = false, named, log = () => {}, files }: SeedOptions,
): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: `jiangtang ${process.pid}`,
  });
  // A connection that breaks fails the statement that runs; on its own it must not end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("begin");
    if (reset) await empty(client, named);
    else await refuseHeld(client);
    const book = openBook(client);
    const shelf = openShelf(book, random("files"));
    const context: Context = { book, size, now, today: dayOf(now) };
    await fill(client, context, shelf, progress(log), log);
    await book.close();
    if (files) await shelf.layDown(files);
    await client.query(
      "update installation set seeded_size = $1, seeded_at = $2, demo = $3",
      [size, now, size !== "empty"],
    );
    await client.query("commit");
    // The planner needs the new sizes before the first page asks, and indexes answer alone once it is known that all see the rows.
    await client.query("vacuum (analyze)");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  } finally {
    await client.end();
  }
}

async function empty(
  client: pg.Client,
  named: string | undefined,
): Promise<void> {
  await checkReset(client, named);
  const tables = await client.query<{ name: string }>(
    `select format('%I', tablename) as name from pg_tables
       where schemaname = current_schema() and tablename not like 'kysely_%' and tablename <> 'installation'`,
  );
  await client.query(
    `truncate ${tables.rows.map(({ name }) => name).join(", ")} restart identity cascade`,
  );
  for (const statement of startingLists) await client.query(statement);
}

async function refuseHeld(client: pg.Client): Promise<void> {
  const held = await client.query(
    "select 1 from unit union all select 1 from person limit 1",
  );
  if (held.rowCount)
    throw new NotEmptyError(
      "The database is not empty. Run with --reset to drop everything in it and seed anew.",
    );
}

type Say = (what: string, rows: number) => void;

/** Says after each part how many rows went in and how long it took. */
function progress(log: (line: string) => void): Say {
  let since = Date.now();
  return (what, rows) => {
    const seconds = ((Date.now() - since) / 1000).toFixed(1);
    since = Date.now();
    log(
      `${what.padEnd(34)} ${rows.toLocaleString("en").padStart(9)} rows ${seconds.padStart(6)} s`,
    );
  };
}

async function fill(
  client: pg.Client,
  context: Context,
  shelf: Shelf,
  say: Say,
  log: (line: string) => void,
): Promise<void> {
  const { book, size } = context;
  const tell = (table: string, rows: number, of: number) =>
    log(
      `  ${table}: ${rows.toLocaleString("en")} of ${of.toLocaleString("en")}`,
    );
  const units = seedUnits(context);
  say("units", await book.write(tell));
  if (size === "empty") return;
  const roster = inventMembers(context, units);
  const demo = chooseDemoPeople(units, roster);
  await recordDemoAccounts(context, demo);
  recordMembers(context, roster);
  const rebuild = await setIndexesAside(client, ["person", "membership"]);
  say("people and memberships", await book.write(tell));
  await rebuild();
  say("their indexes", 0);
  const diary = openDiary();
  const studios = planStudios(context, units, roster, demo);
  const chains = planChains(context, studios);
  const schools = seedSchools(context, units, roster, demo);
  seedLectures(context, schools, roster, demo, chains, diary, shelf);
  say("schools and micro-lectures", await book.write(tell));
  seedCourses(context, schools, roster, diary, demo);
  say("courses, presence, hours", await book.write(tell));
  const events: Event[] = seedPastContests(context, units, roster);
  const present = seedContestNow(context, units, roster, demo);
  seedHistory(context, events, demo);
  events.push(...present.events);
  say("contests, entries, marks", await book.write(tell));
  const results = seedResults(context, events, demo.contest);
  seedPublication(context, present.events, results, demo);
  say("contest results", await book.write(tell));
  seedStudios(context, units, roster, demo, studios, chains);
  seedHonours(context, units, roster, studios);
  seedGrants(context, demo, units, schools, studios, present.contest);
  say("studios, methods, honours", await book.write(tell));
}
