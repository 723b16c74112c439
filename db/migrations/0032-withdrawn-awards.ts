import { sql, type Kysely } from "kysely";

/** An award that a correction took back keeps its certificate's number; what it brings anew goes on a list beside the granted ones. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    alter table award_line
      add column withdrawn_on date,
      drop constraint award_line_state_check,
      add constraint award_line_state_check
        check (state in ('proposed', 'struck', 'granted', 'withdrawn')),
      drop constraint award_line_check,
      add constraint award_line_certified
        check ((state in ('granted', 'withdrawn')) = (certificate_no is not null)),
      add constraint award_line_withdrawn
        check ((state = 'withdrawn') = (withdrawn_on is not null))`.execute(db);
  await sql`drop index award_proposal_current`.execute(db);
  await sql`
    create unique index award_proposal_current on award_proposal (contest_id)
    where state in ('draft', 'notice')`.execute(db);
  await sql`create index award_proposal_contest on award_proposal (contest_id)`.execute(
    db,
  );
}
