import { sql, type Kysely } from "kysely";

/** What a rule asks of a person and nobody knows stands on the award list until its officer decides, with the reason. */
export async function up(db: Kysely<any>): Promise<void> {
  // missing: what was not known when the list was drawn up; it stays when the line is decided.
  await sql`
    alter table award_line
      add column missing text[] not null default '{}'
        check (missing <@ array['born-on', 'sex', 'unit']),
      add column decided_by bigint references person,
      add column decided_reason text not null default '',
      drop constraint award_line_state_check,
      add constraint award_line_state_check
        check (state in ('undecided', 'proposed', 'struck', 'granted', 'withdrawn')),
      add constraint award_line_undecided
        check (state <> 'undecided' or (missing <> '{}' and decided_by is null)),
      add constraint award_line_decided
        check ((decided_by is null) = (decided_reason = '')),
      add constraint award_line_given_by_hand
        check (missing = '{}' or state in ('undecided', 'struck') or decided_by is not null)`.execute(
    db,
  );
}
