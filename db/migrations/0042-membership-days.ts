import { sql, type Kysely } from "kysely";

/**
 * A membership's first day and the first day after it as columns of their own, kept by the database. Reports count half a
 * million of them by these two alone, which an index of dates answers in a third of the time that the ranges take.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    alter table membership
      add starts_on date generated always as (lower(period)) stored,
      add ends_on date generated always as (upper(period)) stored`.execute(db);
  await sql`create index membership_days on membership (starts_on, ends_on)`.execute(
    db,
  );
}
