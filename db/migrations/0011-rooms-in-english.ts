import { sql, type Kysely } from "kysely";

/** A room's name as an English reader sees it; empty where it has none. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`alter table room add column name_en text not null default ''`.execute(
    db,
  );
}
