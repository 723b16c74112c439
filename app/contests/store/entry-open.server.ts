import { sql } from "kysely";

/** Whether any event of contest `c` takes entries at a moment, as `entryWindow` has it. */
export function takesEntries(now: Date) {
  return sql<boolean>`(c.state = 'open' and coalesce(c.entry_opens_at <= ${now}, true) and exists (
    select from contest_event e where e.contest_id = c.id and e.board_state = 'rehearsal'
      and coalesce(coalesce(c.entry_closes_at, e.starts_at) > ${now}, true)))`;
}
