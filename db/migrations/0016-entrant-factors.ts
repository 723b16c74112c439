import { sql, type Kysely } from "kysely";

/** The factor of one entrant at a panel, where it is not the scheme's: the difficulty that they announced. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    create table entrant_factor (
      entrant_id bigint not null references entrant on delete cascade,
      node text not null,
      value numeric not null check (value >= 0 and value <= 1000),
      reason text not null default '',
      primary key (entrant_id, node)
    )`.execute(db);
}
