import { sql, type Kysely } from "kysely";

/** What people are told of a class that moved or was called off, what a lecture's trade is, and where one stopped in a replay. */
export async function up(db: Kysely<any>): Promise<void> {
  // Told on the class's page and on Today of whoever is enrolled; the audit trail has the rest.
  await sql`alter table class_session add moved_from timestamptz, add called_off_reason text`.execute(
    db,
  );
  // Without one a lecture counts as of every trade that its school teaches.
  await sql`alter table lecture add trade_code text references trade`.execute(
    db,
  );
  await sql`alter table replay_watch add position int not null default 0 check (position >= 0)`.execute(
    db,
  );
  await sql`
    create table replay_chapter (
      session_id bigint not null references lecture on delete cascade,
      second int not null check (second >= 0),
      title text not null check (length(title) between 1 and 80),
      primary key (session_id, second)
    )`.execute(db);
}
