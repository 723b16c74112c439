import type { CompiledQuery } from "kysely";
import { databasePool } from "./database.server";

const batch = 2000;

/**
 * The rows of a query, read through a cursor as they are asked for: for sheets of any length. One connection is held until
 * the last row is read or `signal` (the request's) says that nobody reads on; it only reads, so it keeps nobody waiting.
 */
export async function* readInTurn<Row>(
  { sql, parameters }: CompiledQuery,
  signal: AbortSignal,
): AsyncGenerator<Row> {
  const client = await databasePool().connect();
  let held = true;
  const release = () => {
    if (!held) return;
    held = false;
    client.query("rollback").then(
      () => client.release(),
      (error: Error) => client.release(error),
    );
  };
  signal.addEventListener("abort", release);
  try {
    await client.query("begin read only");
    await client.query(`declare in_turn no scroll cursor for ${sql}`, [
      ...parameters,
    ]);
    while (!signal.aborted) {
      const { rows } = await client.query<Row & object>(
        `fetch ${batch} from in_turn`,
      );
      yield* rows;
      if (rows.length < batch) break;
    }
  } finally {
    signal.removeEventListener("abort", release);
    release();
  }
}
