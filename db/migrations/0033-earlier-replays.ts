import { sql, type Kysely } from "kysely";

/** What was watched of a replay that another has replaced, and why a lecture was held without its live room. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`alter table replay_watch add earlier int4multirange not null default '{}'`.execute(
    db,
  );
  // Seconds behind the end of the recording that is up were watched of an earlier, longer one.
  await sql`
    update replay_watch w
    set earlier = w.seconds - coalesce(int4multirange(int4range(0, l.replay_seconds)), '{}')
    from lecture l
    where l.session_id = w.session_id
      and (l.replay_file_id is null or l.replay_seconds is not null)`.execute(
    db,
  );
  await sql`alter table lecture add held_reason text check (length(held_reason) between 1 and 500)`.execute(
    db,
  );
}
