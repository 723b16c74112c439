import { sql, type Kysely } from "kysely";

/** Two shifts of a stage are not in one place at the same time. */
export async function up(db: Kysely<any>): Promise<void> {
  // What was planned twice before this was asked stays until it is changed; only the first of them holds its time.
  await sql`alter table contest_shift add column planned_twice boolean not null default false`.execute(
    db,
  );
  await sql`
    update contest_shift h set planned_twice = true
    where exists (select from contest_shift o where o.stage_id = h.stage_id and o.place = h.place and o.id < h.id
      and tstzrange(o.starts_at, o.ends_at) && tstzrange(h.starts_at, h.ends_at))`.execute(
    db,
  );
  await sql`
    alter table contest_shift add constraint contest_shift_apart
      exclude using gist (stage_id with =, place with =, tstzrange(starts_at, ends_at) with &&)
      where (not planned_twice)`.execute(db);
}
