import { sql } from "kysely";
import pg from "pg";
import { databaseUrl, type Db } from "./database.server";
import { log } from "./log.server";

type Listener = (topic: string) => void;
// On globalThis, so that a reload of this module during development keeps the one connection.
type State = {
  listeners: Map<string, Set<Listener>>;
  /** Ends of the open streams, so that a stop need not wait for screens that never leave. */
  streams: Set<() => void>;
  client?: pg.Client;
  stopped: boolean;
};
const held = globalThis as { jiangtangEvents?: State };
const state = (): State =>
  (held.jiangtangEvents ??= {
    listeners: new Map(),
    streams: new Set(),
    stopped: false,
  });

/** Says that something of `topic` changed, to every process, when the transaction commits. Truth stays in the tables. */
export async function poke(db: Db, topic: string): Promise<void> {
  await sql`select pg_notify('jiangtang', ${topic})`.execute(db);
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
      for (const end of state().streams) end();
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
  client.on("end", () => void reconnect());
  await client.connect();
  await client.query("listen jiangtang");
  state().client = client;
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

function tell(topic: string): void {
  for (const listener of state().listeners.get(topic) ?? []) listener(topic);
}

const beat = 20_000;

/**
 * Answers with server-sent events: `event: changed` with the topic as data whenever one of `topics` changes, once at the
 * start, and a comment every 20 s so that proxies keep the connection. Ends when the request does.
 */
export function eventStream(request: Request, topics: string[]): Response {
  const encoder = new TextEncoder();
  let end = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const say = (text: string) => {
        // A screen that reads nothing must not fill the memory; it reconnects and looks again.
        if ((controller.desiredSize ?? 0) < -1000) return end();
        controller.enqueue(encoder.encode(text));
      };
      const stops = topics.map((topic) =>
        subscribe(topic, () => say(`event: changed\ndata: ${topic}\n\n`)),
      );
      const timer = setInterval(() => say(": still here\n\n"), beat);
      let ended = false;
      end = () => {
        if (ended) return;
        ended = true;
        clearInterval(timer);
        state().streams.delete(end);
        for (const stop of stops) stop();
        try {
          controller.close();
        } catch {
          // Already closed from the other side.
        }
      };
      state().streams.add(end);
      request.signal.addEventListener("abort", end);
      say("retry: 2000\nevent: changed\ndata: start\n\n");
    },
    cancel: () => end(),
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream",
      "Cache-Control": "no-store",
      "X-Accel-Buffering": "no",
    },
  });
}
