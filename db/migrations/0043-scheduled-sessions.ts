import { sql, type Kysely } from "kysely";

/** What is on now or comes next is asked for on most pages, and is one in thirteen of a whole district's sessions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index class_session_scheduled on class_session (starts_at) where state = 'scheduled'`.execute(
    db,
  );
}
