import { sql, type Kysely } from "kysely";

/** Shifts are numbered by their times over the stages of one part, so their numbers may change places within one statement. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    alter table contest_shift
      drop constraint contest_shift_stage_id_number_key,
      add constraint contest_shift_number unique (stage_id, number) deferrable initially immediate`.execute(
    db,
  );
}
