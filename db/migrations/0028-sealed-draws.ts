import { sql, type Kysely } from "kysely";

/** The salt of a draw: without it a seed of few characters could be tried out against its published digest. Old draws have none. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    alter table identity_draw
      add column salt text check (salt ~ '^[0-9a-f]{32}$')`.execute(db);
}
