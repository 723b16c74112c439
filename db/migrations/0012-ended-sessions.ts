import { sql, type Kysely } from "kysely";

/**
 * Every process is told when a session ends or an account changes hands, so that one which remembers who is signed in
 * forgets it. As triggers: whoever ends a session cannot forget to say so.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    create function say_sessions_ended() returns trigger language plpgsql as $$
    begin
      perform pg_notify('jiangtang', 'sessions');
      return null;
    end $$`.execute(db);
  await sql`
    create trigger session_ended after delete on session
    for each statement execute function say_sessions_ended()`.execute(db);
  await sql`
    create trigger account_moved after update of user_id on person
    for each statement execute function say_sessions_ended()`.execute(db);
}
