import { sql, type Kysely } from "kysely";

/** A room that classes were held in is no longer offered once it is retired; those classes keep it. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`alter table room add column retired_on date`.execute(db);
}
