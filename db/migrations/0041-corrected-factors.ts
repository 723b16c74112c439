import { sql, type Kysely } from "kysely";

/** A correction may set an entrant's own factor at a panel; '' is the scheme's. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    alter table correction_line
      drop constraint correction_line_kind_check,
      add constraint correction_line_kind_check
        check (kind in ('mark', 'deduction', 'factor', 'status', 'time')),
      drop constraint correction_line_check1,
      add constraint correction_line_node
        check ((kind in ('mark', 'deduction', 'factor')) = (node <> ''))`.execute(
    db,
  );
}
