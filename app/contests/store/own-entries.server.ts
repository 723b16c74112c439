import { sql } from "kysely";
import type { Db } from "~/platform/database.server";

export type OwnEventRow = {
  id: number;
  slug: string;
  event: string;
  name: string;
  name_en: string;
  contest: string;
  contest_en: string;
  contest_state: string;
  board_state: string;
  starts_at: Date | null;
  entry_opens_at: Date | null;
  entry_closes_at: Date | null;
  state: string | null;
  decision_reason: string | null;
  shift: number | null;
  announced: boolean;
  rank: number | null;
  total: string | null;
  reason: string | null;
};

/** The events that this person entered or is on the list of, the newest twenty: their last entry, their shift, their announced line. */
export async function ownEvents(db: Db, personId: number) {
  const { rows } = await sql<OwnEventRow>`
    with own as (
      select event_id from contest_entry where person_id = ${personId}
      union select event_id from entrant where person_id = ${personId})
    select e.id, c.slug, e.slug as event, e.name, e.name_en, c.name as contest, c.name_en as contest_en,
      c.state as contest_state, e.board_state, e.starts_at, c.entry_opens_at, c.entry_closes_at,
      n.state, n.decision_reason, t.shift, l.id is not null as announced, l.rank, l.total, l.reason
    from own join contest_event e on e.id = own.event_id join contest c on c.id = e.contest_id
    left join lateral (
      select state, decision_reason from contest_entry
      where event_id = e.id and person_id = ${personId}
      order by state in ('applied', 'approved') desc, id desc limit 1) n on true
    left join entrant t on t.event_id = e.id and t.person_id = ${personId}
    left join lateral (
      select r.id, i.rank, i.total, i.reason from event_result r
      join result_line i on i.result_id = r.id and i.entrant_id = t.id
      where r.event_id = e.id and r.state in ('provisional', 'notice', 'final')
        and e.board_state in ('provisional', 'notice', 'final')
      order by r.version desc limit 1) l on true
    where c.state <> 'draft'
    order by coalesce(e.starts_at, c.starts_on) desc, e.id desc
    limit 20`.execute(db);
  return rows;
}
