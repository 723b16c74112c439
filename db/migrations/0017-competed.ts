import { sql, type Kysely } from "kysely";

/** Who competed, by event: the report counts all of them at each reading. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    create index entrant_competed on entrant (event_id)
    where status in ('entered', 'disqualified')`.execute(db);
}
