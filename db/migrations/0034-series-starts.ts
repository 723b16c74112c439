import { sql, type Kysely } from "kysely";

/** One lecture a series and start, and series that may end on the day they began. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`alter table class_session add series_id bigint references lecture_series`.execute(
    db,
  );
  // What was planned twice before this was asked stays as it is; only the first of them holds its start.
  await sql`
    update class_session cs set series_id = first.series_id
    from (
      select distinct on (l.series_id, s.starts_at) l.series_id, s.id
      from lecture l join class_session s on s.id = l.session_id
      order by l.series_id, s.starts_at, s.state in ('scheduled', 'held') desc, l.number
    ) first
    where first.id = cs.id`.execute(db);
  // What was put off or called off leaves its start free.
  await sql`
    create unique index series_start_once on class_session (series_id, starts_at)
    where state in ('scheduled', 'held')`.execute(db);
  // The session says it for the index; the lecture is what is read.
  await sql`
    create function name_series_of_session() returns trigger language plpgsql as $$
    begin
      update class_session set series_id = new.series_id where id = new.session_id;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger lecture_names_series after insert on lecture
    for each row execute function name_series_of_session()`.execute(db);
  await sql`alter table lecture_series drop constraint lecture_series_check`.execute(
    db,
  );
  await sql`alter table lecture_series add check (ended_on >= starts_on)`.execute(
    db,
  );
}
