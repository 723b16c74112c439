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
  /** true from the loss of the connection until it is back */
  deaf?: boolean;
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
  client.on("end", () => {
    state().deaf = true;
    void reconnect();
  });
  await client.connect();
  await client.query("listen jiangtang");
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

function tell(topic: string): void {
  for (const listener of state().listeners.get(topic) ?? []) listener(topic);
}

const beat = 20_000;

type Watch = {
  /** What is watched, as a short text; nothing is said while it stays the same. */
  version: () => Promise<string>;
  /** At most one look in so many milliseconds, however often the topics change. */
  everyMs: number;
};

/**
 * Answers with server-sent events: `event: changed` with the topic as data whenever one of `topics` changes, once at the
 * start, and a comment every 20 s so that proxies keep the connection. Ends when the request does. With a `watch` the
 * topics only make it look, and it speaks when what it sees is another, with the version as data.
 */
export function eventStream(
  request: Request,
  topics: string[],
  watch?: Watch,
): Response {
  const encoder = new TextEncoder();
  let end = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const say = (text: string) => {
        // A screen that reads nothing must not fill the memory; it reconnects and looks again.
        if ((controller.desiredSize ?? 0) < -1000) return end();
        controller.enqueue(encoder.encode(text));
      };
      const changed = (data: string) =>
        say(`event: changed\ndata: ${data}\n\n`);
      let ended = false;
      const told = watch
        ? looking(watch, (version) => ended || changed(version))
        : changed;
      const stops = topics.map((topic) => subscribe(topic, told));
      const timer = setInterval(() => say(": still here\n\n"), beat);
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
      say("retry: 2000\n\n");
      if (!watch) changed("start");
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

/** Looks at once and tells; then at most once in `everyMs`, the last time after the last poke, and tells of another version. */
function looking(
  { version, everyMs }: Watch,
  tell: (version: string) => unknown,
): Listener {
  let seen: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lookedAt = 0;
  const look = async () => {
    timer = undefined;
    lookedAt = Date.now();
    try {
      const current = await version();
      if (current !== seen) tell(current);
      seen = current;
    } catch (error) {
      log().warn({ err: error }, "an event stream could not look");
    }
  };
  const soon = () => {
    timer ??= setTimeout(
      () => void look(),
      Math.max(0, lookedAt + everyMs - Date.now()),
    );
  };
  soon();
  return soon;
}
