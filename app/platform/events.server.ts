import { sql } from "kysely";
import pg from "pg";
import { databaseUrl, type Db } from "./database.server";
import { endStreams, eventPiece, streamTo } from "./event-stream.server";
import { log } from "./log.server";

/** `detail` is what of the topic changed; without one it may be anything. */
type Listener = (topic: string, detail?: string) => void;
// On globalThis, so that a reload of this module during development keeps the one connection.
type State = {
  listeners: Map<string, Set<Listener>>;
  client?: pg.Client;
  /** true from the loss of the connection until it is back */
  deaf?: boolean;
  stopped: boolean;
};
const held = globalThis as { jiangtangEvents?: State };
const state = (): State =>
  (held.jiangtangEvents ??= {
    listeners: new Map(),
    stopped: false,
  });

/**
 * Says that something of `topic` changed, to every process, when the transaction commits. Truth stays in the tables. What
 * stands after a space in the notification is the detail of the change (a mark's statement names its entrant so).
 */
export async function poke(db: Db, topic: string): Promise<void> {
  await sql`select pg_notify('jiangtang', ${topic})`.execute(db);
}

/** Whether this process hears of changes now. A cache that lives by pokes must not be trusted while it does not. */
export function isListening(): boolean {
  return state().client !== undefined && !state().deaf;
}

/** Calls `listener` whenever `topic` changes, and once with the topic after a lost connection came back. Returns its end. */
export function subscribe(topic: string, listener: Listener): () => void {
  const { listeners } = state();
  const set = listeners.get(topic) ?? new Set();
  listeners.set(topic, set.add(listener));
  return () => {
    set.delete(listener);
    if (set.size === 0) listeners.delete(topic);
  };
}

/** Opens the one LISTEN connection of this process and keeps it open; `stop` ends it. */
export async function listenToEvents(): Promise<{ stop: () => Promise<void> }> {
  state().stopped = false;
  await connect();
  return {
    stop: async () => {
      state().stopped = true;
      endStreams();
      await state().client?.end();
    },
  };
}

async function connect(): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl(),
    application_name: `jiangtang ${process.pid}`,
  });
  client.on("notification", ({ payload }) => tell(payload ?? ""));
  client.on("error", () => client.end().catch(() => {}));
  try {
    await client.connect();
    await client.query("listen jiangtang");
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
  // Only a connection that stood is missed: one that was refused is tried again by whoever asked for it, not by two.
  client.on("end", () => {
    state().deaf = true;
    void reconnect();
  });
  state().client = client;
  state().deaf = false;
}

async function reconnect(): Promise<void> {
  for (let wait = 200; !state().stopped; wait = Math.min(wait * 2, 5000)) {
    await new Promise((done) => setTimeout(done, wait));
    if (state().stopped) return;
    try {
      await connect();
      // What was said meanwhile is lost, so everybody looks again.
      for (const topic of state().listeners.keys()) tell(topic);
      return;
    } catch (error) {
      log().warn({ err: error }, "waiting for the database's events");
    }
  }
}

function tell(said: string): void {
  const [topic = "", detail] = said.split(" ", 2);
  for (const listener of state().listeners.get(topic) ?? [])
    listener(topic, detail);
}

/**
 * Answers with server-sent events: `event: changed` with the topic as data whenever one of `topics` changes, and once at
 * the start.
 */
export function eventStream(request: Request, topics: string[]): Response {
  return tellOf(request, topics, () => true);
}

/** The same without what has a detail: of an event's marks, which come many a second, nothing is said. */
export function changesOf(request: Request, topics: string[]): Response {
  return tellOf(request, topics, (detail) => detail === undefined);
}

function tellOf(
  request: Request,
  topics: string[],
  counts: (detail?: string) => boolean,
): Response {
  return streamTo(request, (say) => {
    const told: Listener = (topic, detail) => {
      if (counts(detail)) say(eventPiece("changed", topic));
    };
    const stops = topics.map((topic) => subscribe(topic, told));
    told("start");
    return () => stops.forEach((stop) => stop());
  });
}
