import PgBoss from "pg-boss";
import type { z } from "zod";
import { databaseUrl, type Db } from "./database.server";
import { poke, subscribe } from "./events.server";
import { log } from "./log.server";

type Work = (data: unknown) => Promise<void>;
/** A kind of long work. `enqueue` puts one into the queue with the transaction it is given: no commit, no work. */
export type Job<T extends object> = {
  name: string;
  enqueue: (db: Db, data: T) => Promise<void>;
};

type Held = { boss?: PgBoss; works: Map<string, Work> };
// On globalThis, so that a reload of this module during development keeps the one queue.
const held = globalThis as { jiangtangJobs?: Held };
const state = (): Held => (held.jiangtangJobs ??= { works: new Map() });

/**
 * Names a kind of long work. `schema` reads what was enqueued back (a release may have changed between the two); `work`
 * may be called again after a crash, so it must bear that: twice more at most, each within 15 minutes.
 */
export function registerJob<S extends z.ZodObject>(
  name: string,
  schema: S,
  work: (data: z.output<S>) => Promise<void>,
): Job<z.input<S>> {
  state().works.set(name, (data) => work(schema.parse(data)));
  return {
    name,
    enqueue: async (db, data) => {
      await running().send(name, schema.parse(data), { db: asBossDb(db) });
      await poke(db, topicOf(name));
    },
  };
}

const topicOf = (name: string) => `job:${name}`;

/** Starts working on these kinds. `stop` lets what runs finish, ten seconds at most; the rest waits in the database. */
export async function startJobs(
  jobs: readonly { name: string }[],
): Promise<{ stop: () => Promise<void> }> {
  const boss = new PgBoss({
    connectionString: databaseUrl(),
    application_name: `jiangtang ${process.pid}`,
    max: 4,
    // Clock-driven work has its own place; this queue is for what somebody waits for.
    schedule: false,
  });
  boss.on("error", (error) => log().error({ err: error }, "the job queue"));
  await boss.start();
  state().boss = boss;
  const ends: (() => void)[] = [];
  for (const { name } of jobs) {
    const work = state().works.get(name);
    if (work) ends.push(await workOn(boss, name, work));
  }
  return {
    stop: async () => {
      for (const end of ends) end();
      state().boss = undefined;
      await boss.stop({ graceful: true, timeout: 10_000, wait: true });
    },
  };
}

async function workOn(
  boss: PgBoss,
  name: string,
  work: Work,
): Promise<() => void> {
  await boss.createQueue(name, {
    name,
    retryLimit: 2,
    retryBackoff: true,
    expireInMinutes: 15,
  });
  const worker = await boss.work(
    name,
    { pollingIntervalSeconds: 10 },
    async (jobs) => {
      for (const job of jobs)
        try {
          await work(job.data);
        } catch (error) {
          log().error({ err: error, job: name }, "a job failed");
          throw error;
        }
    },
  );
  // Polling is for what was left over; what is enqueued now is begun at once.
  return subscribe(topicOf(name), () => boss.notifyWorker(worker));
}

function running(): PgBoss {
  const { boss } = state();
  if (!boss) throw new Error("The job queue is not started yet.");
  return boss;
}

/** pg-boss's way to a database, through the caller's transaction. */
const asBossDb = (db: Db): PgBoss.Db => ({
  executeSql: async (text, values) => {
    const { rows } = await db.executeQuery<unknown>({
      sql: text,
      parameters: values,
      query: { kind: "RawNode" } as never,
      queryId: { queryId: `job ${Date.now()}` },
    });
    return { rows: [...rows] };
  },
});
