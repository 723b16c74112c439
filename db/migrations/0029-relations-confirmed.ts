import { sql, type Kysely } from "kysely";

/**
 * A relation that a judge declares while entrants are behind codes keeps them away only from when an officer confirms it:
 * else the code that leaves their strip at once would tell whose it is. Those there are stand.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    alter table judge_relation
      add column confirmed_at timestamptz,
      add column confirmed_by bigint references person,
      add check ((confirmed_at is null) = (confirmed_by is null))`.execute(db);
  await sql`update judge_relation set confirmed_at = declared_at, confirmed_by = declared_by`.execute(
    db,
  );
}
