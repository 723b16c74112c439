import { sql, type Kysely } from "kysely";

/**
 * Who has a seat on a panel, over which contest, and whether it is still of use. A judge acts by the seat and needs no grant,
 * so whoever asks what a person's account is worth reads this beside role_grant.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    create view panel_seat as
      select j.person_id, e.contest_id, u.path as unit_path, e.board_state <> 'final' as open
      from panel_judge j
      join contest_event e on e.id = j.event_id
      join contest c on c.id = e.contest_id
      join unit u on u.id = c.unit_id`.execute(db);
}
