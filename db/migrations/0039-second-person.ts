import { sql, type Kysely } from "kysely";

/** A sheet is checked and signed by two persons. Not asked of sheets that an earlier release let one person do. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    alter table mark_sheet
      add constraint mark_sheet_two_persons check (signed_by <> checked_by) not valid`.execute(
    db,
  );
}
