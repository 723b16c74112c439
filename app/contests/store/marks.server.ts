import { sql, type RawBuilder } from "kysely";
import type { Db } from "~/platform/database.server";

// The two statements of a mark, the product's most frequent write. They stand here alone so that the bench runs the very
// same ones under pgbench.

export type SheetFactsRow = {
  event_id: number;
  entrant_id: number;
  judge_id: number;
  state: string;
  version: number;
  round: number;
  /** in a second round: the leaves that are marked anew */
  again: string[] | null;
  excused: string | null;
  kind: string;
  /** the seat's moments have come and not gone */
  seated: boolean;
  board_state: string;
  status: string;
  scheme_id: number | null;
  desk_nodes: string[];
};

/** What must be known before a mark is taken, of the sheet if it is this person's. */
export function sheetFactsStatement(
  sheetId: string,
  personId: number,
): RawBuilder<SheetFactsRow> {
  return sql<SheetFactsRow>`
    select s.event_id, s.entrant_id, s.judge_id, s.state, s.version, s.round, s.again, s.excused, j.kind,
      (coalesce(j.since <= now(), true) and coalesce(j.until > now(), true)) as seated,
      e.board_state, n.status, e.desk_nodes,
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
  /** a short name of the device, for the case that two differ */
  device: string;
  /** the entry that the device saw as the newest of this leaf; null: none; undefined: it does not say, and takes what comes */
  base: string | null | undefined;
};

/**
 * Keeps a mark: the newest mark of the sheet's node, the entry once per client id, and the poke, in one statement and so
 * in one transaction. The sheet's row is held while it happens, so that a mark never lands on a sheet being handed in. A
 * mark that was made on top of another one than the newest is not written.
 * One row comes back where the mark is new, none where it was known already, is in conflict, or the sheet is not open to
 * this person.
 */
export function markStatement(input: MarkInput): RawBuilder<unknown> {
  const { clientId, sheetId, personId, node, value, device } = input;
  const dnf = value === "DNF";
  const number = dnf || value === "" ? null : value;
  const blind = input.base === undefined;
  const base = input.base ?? null;
  return sql`
    with sheet as (
      select s.id, s.event_id, s.entrant_id, s.round, case when j.kind = 'chief' then '' else j.code end as judge_code
      from mark_sheet s
      join panel_judge j on j.id = s.judge_id
      join contest_event e on e.id = s.event_id
      where s.id = ${sheetId} and j.person_id = ${personId} and s.state = 'draft' and s.excused is null
        and e.board_state in ('live', 'frozen') and coalesce(j.until > now(), true)
        and not exists (select 1 from mark_entry k where k.client_id = ${clientId}::uuid)
      for share of s
    ), newest as (
      insert into mark (event_id, entrant_id, node, judge_code, value, dnf, entry_id)
      select s.event_id, s.entrant_id, ${node}, s.judge_code, ${number}::numeric, ${dnf}::boolean, ${clientId}::uuid
      from sheet s
      where ${blind}::boolean or ${base}::uuid is null or exists (
        select 1 from mark m where m.event_id = s.event_id and m.entrant_id = s.entrant_id
          and m.node = ${node} and m.judge_code = s.judge_code)
      on conflict (event_id, entrant_id, node, judge_code)
      do update set value = excluded.value, dnf = excluded.dnf, marked_at = now(), entry_id = excluded.entry_id
      where ${blind}::boolean or mark.entry_id is not distinct from ${base}::uuid
      returning event_id, entrant_id
    ), entry as (
      insert into mark_entry (client_id, sheet_id, node, value, entered_by, round, device)
      select ${clientId}::uuid, s.id, ${node}, ${value}, ${personId}::bigint, s.round, ${device}
      from newest, sheet s
      on conflict (client_id) do nothing
      returning sheet_id
    )
    select pg_notify('jiangtang', 'event:' || event_id || ' ' || entrant_id) from newest, entry`;
}

/** The mark that stands at a leaf of a sheet, with who gave it, when and from which device; undefined where there is none. */
export async function standingMark(db: Db, sheetId: string, node: string) {
  const { rows } = await sql<{
    value: string | null;
    dnf: boolean;
    entry_id: string | null;
    by: string | null;
    device: string | null;
    at: Date;
  }>`
    select m.value, m.dnf, m.entry_id, p.name as by, k.device, m.marked_at as at
    from mark_sheet s
    join panel_judge j on j.id = s.judge_id
    join mark m on m.event_id = s.event_id and m.entrant_id = s.entrant_id and m.node = ${node}
      and m.judge_code = case when j.kind = 'chief' then '' else j.code end
    left join mark_entry k on k.client_id = m.entry_id
    left join person p on p.id = k.entered_by
    where s.id = ${sheetId}`.execute(db);
  return rows[0];
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
