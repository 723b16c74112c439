import { once } from "node:events";
import { finished } from "node:stream/promises";
import type { Insertable } from "kysely";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { DB } from "~db/schema";

type Table = keyof DB & string;

/** Rows waiting to be written, and the ids given out so far. Everything goes in by COPY, in the order the tables first appeared, but files first: what they belong to refers to them. */
export type Book = {
  /** The next id of a table. */
  id: (table: Table) => number;
  add: <T extends Table>(table: T, row: Insertable<DB[T]>) => void;
  /** Writes what waits, saying how far a long table is. Returns how many rows went in. */
  write: (tell?: Progress) => Promise<number>;
  /** Writes what waits and moves the tables' own counters behind the ids given out. */
  close: () => Promise<void>;
};

/** Told now and then while a table goes in: rows sent so far, and of how many. */
export type Progress = (table: string, rows: number, of: number) => void;

type Batch = {
  table: Table;
  columns: string[];
  chunks: string[];
  lines: string[];
  rows: number;
};

// A COPY chunk of some hundred lines: large enough for the socket, small enough for memory.
const linesPerChunk = 500;
/** A word of progress each 100,000 rows. */
const chunksPerWord = 200;

/** Opens a book on a connection that is inside a transaction of the caller. */
export function openBook(client: pg.Client): Book {
  const ids = new Map<Table, number>();
  let batches = new Map<string, Batch>();

  const batchFor = (table: Table, columns: string[]): Batch => {
    const key = `${table}(${columns.join(",")})`;
    const known = batches.get(key);
    if (known) return known;
    const batch = { table, columns, chunks: [], lines: [], rows: 0 };
    batches.set(key, batch);
    return batch;
  };

  const write = async (tell?: Progress) => {
    const waiting = [...batches.values()].sort(
      (one, other) =>
        Number(other.table === "kept_file") - Number(one.table === "kept_file"),
    );
    batches = new Map();
    let rows = 0;
    for (const batch of waiting) {
      await copy(client, batch, tell);
      rows += batch.rows;
    }
    return rows;
  };

  return {
    id: (table) => {
      const id = (ids.get(table) ?? 0) + 1;
      ids.set(table, id);
      return id;
    },
    add: (table, row) => {
      const batch = batchFor(table, Object.keys(row));
      batch.lines.push(Object.values(row).map(copyText).join("\t"));
      batch.rows += 1;
      if (batch.lines.length >= linesPerChunk) {
        batch.chunks.push(batch.lines.join("\n") + "\n");
        batch.lines = [];
      }
    },
    write,
    close: async () => {
      await write();
      for (const [table, id] of ids) {
        await client.query(
          `select setval(pg_get_serial_sequence($1, 'id'), $2)`,
          [`"${table}"`, id],
        );
      }
    },
  };
}

async function copy(
  client: pg.Client,
  { table, columns, chunks, lines, rows }: Batch,
  tell: Progress = () => {},
): Promise<void> {
  const names = columns.map((name) => `"${name}"`).join(", ");
  const stream = client.query(
    copyFrom(`copy "${table}" (${names}) from stdin`),
  );
  const done = finished(stream);
  // Awaited below; a refusal while chunks are still going out must not count as unhandled.
  done.catch(() => {});
  if (lines.length > 0) chunks.push(lines.join("\n") + "\n");
  for (const [at, chunk] of chunks.entries()) {
    if (at % chunksPerWord === chunksPerWord - 1)
      tell(table, at * linesPerChunk, rows);
    if (!stream.write(chunk)) await Promise.race([once(stream, "drain"), done]);
  }
  stream.end();
  await done;
}

/** One value in the text form of COPY. */
function copyText(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "t" : "f";
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value) && value.every((each) => typeof each === "number"))
    return `{${value.join(",")}}`;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? "");
}

const escapes: Record<string, string> = {
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
};
