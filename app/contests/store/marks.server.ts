import { sql, type RawBuilder } from "kysely";
import type { Db } from "~/platform/database.server";

// The two statements of a mark, the product's most frequent write. They stand here alone so that the bench runs the very
// same ones under pgbench.

export type SheetFactsRow = {
  event_id: number;
  state: string;
  kind: string;
  board_state: string;
  status: string;
  scheme_id: number | null;
};

/** What must be known before a mark is taken, of the sheet if it is this person's. */
export function sheetFactsStatement(
  sheetId: string,
  personId: number,
): RawBuilder<SheetFactsRow> {
  return sql<SheetFactsRow>`
    select s.event_id, s.state, j.kind, e.board_state, n.status,
      (select k.id from marking_scheme k where k.event_id = s.event_id order by k.version desc limit 1) as scheme_id
    from mark_sheet s
    join panel_judge j on j.id = s.judge_id
    join contest_event e on e.id = s.event_id
    join entrant n on n.id = s.entrant_id
    where s.id = ${sheetId} and j.person_id = ${personId}`;
}

export type MarkInput = {
  /** made by the judge's device; the same one is stored once */
  clientId: string;
  sheetId: string;
  personId: number;
  node: string;
  /** a plain decimal, "DNF", or "" for a mark taken back */
  value: string;
};

/**
 * Keeps a mark: the entry once per client id, the newest mark of the sheet's node, and the poke, in one statement and so
 * in one transaction. The sheet's row is held while it happens, so that a mark never lands on a sheet being handed in.
 * One row comes back where the entry is new, none where it was known already or the sheet is not open to this person.
 */
export function markStatement(input: MarkInput): RawBuilder<unknown> {
  const { clientId, sheetId, personId, node, value } = input;
  const dnf = value === "DNF";
  const number = dnf || value === "" ? null : value;
  return sql`
    with sheet as (
      select s.id, s.event_id, s.entrant_id, case when j.kind = 'chief' then '' else j.code end as judge_code
      from mark_sheet s
      join panel_judge j on j.id = s.judge_id
      join contest_event e on e.id = s.event_id
      where s.id = ${sheetId} and j.person_id = ${personId} and s.state = 'draft'
        and e.board_state in ('live', 'frozen')
      for share of s
    ), entry as (
      insert into mark_entry (client_id, sheet_id, node, value, entered_by)
      select ${clientId}::uuid, id, ${node}, ${value}, ${personId}::bigint from sheet
      on conflict (client_id) do nothing
      returning sheet_id
    ), newest as (
      insert into mark (event_id, entrant_id, node, judge_code, value, dnf)
      select s.event_id, s.entrant_id, ${node}, s.judge_code, ${number}::numeric, ${dnf}::boolean
      from entry join sheet s on s.id = entry.sheet_id
      on conflict (event_id, entrant_id, node, judge_code)
      do update set value = excluded.value, dnf = excluded.dnf, marked_at = now()
      returning event_id, entrant_id
    )
    select pg_notify('jiangtang', 'event:' || event_id || ' ' || entrant_id) from newest`;
}

/** Whether this entry is already kept for this sheet: the answer to a mark sent twice. */
export async function hasEntry(
  db: Db,
  clientId: string,
  sheetId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("mark_entry")
    .select("client_id")
    .where("client_id", "=", clientId)
    .where("sheet_id", "=", sheetId)
    .executeTakeFirst();
  return row !== undefined;
}
