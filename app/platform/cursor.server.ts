import type { CompiledQuery } from "kysely";
import { databasePool } from "./database.server";

const batch = 2000;

/**
 * The rows of a query, read through a cursor as they are asked for: for sheets of any length. One connection is held until
 * the last row is read or the reader goes away; it only reads, so it keeps nobody waiting.
 */
export async function* readInTurn<Row>({
  sql,
  parameters,
}: CompiledQuery): AsyncGenerator<Row> {
  const client = await databasePool().connect();
  try {
    await client.query("begin read only");
    await client.query(`declare in_turn no scroll cursor for ${sql}`, [
      ...parameters,
    ]);
    for (;;) {
      const { rows } = await client.query<Row & object>(
        `fetch ${batch} from in_turn`,
      );
      yield* rows;
      if (rows.length < batch) break;
    }
  } finally {
    await client.query("rollback").catch(() => {});
    client.release();
  }
}
