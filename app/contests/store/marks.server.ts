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
  /** what the mark was judged by: the sheet's version, its seat's kind and the scheme. If they are others now, it is not written */
  by: Pick<SheetFactsRow, "version" | "kind" | "scheme_id">;
};

/**
 * Keeps marks of different sheets: the newest mark of each sheet's node, the entry once per client id, and the poke, in one
 * statement and so in one transaction. Each sheet's row is held while it happens, so that a mark never lands on a sheet
 * being handed in; `held` says what becomes of a sheet that somebody else holds: wait for it, or leave its mark out. A mark
 * that was made on top of another one than the newest is not written.
 * The client ids of what was written come back; the others were known already, are in conflict, or their sheet is not open to
 * this person.
 */
export function marksStatement(
  inputs: readonly MarkInput[],
  held: "wait" | "skip",
): RawBuilder<{ client_id: string }> {
  const all = <T>(of: (input: MarkInput) => T) => inputs.map(of);
  return sql`
    with sent as (
      select * from unnest(
        ${all(({ clientId }) => clientId)}::uuid[], ${all(({ sheetId }) => sheetId)}::uuid[],
        ${all(({ personId }) => personId)}::bigint[], ${all(({ node }) => node)}::text[],
        ${all(({ value }) => value)}::text[], ${all(({ device }) => device)}::text[],
        ${all(({ base }) => base === undefined)}::boolean[], ${all(({ base }) => base ?? null)}::uuid[],
        ${all(({ by }) => by.version)}::int[], ${all(({ by }) => by.kind)}::text[], ${all(({ by }) => by.scheme_id)}::bigint[]
      ) as sent (client_id, sheet_id, person_id, node, value, device, blind, base, version, kind, scheme_id)
    ), sheet as (
      select sent.*, s.event_id, s.entrant_id, s.round, case when j.kind = 'chief' then '' else j.code end as judge_code
      from sent
      join mark_sheet s on s.id = sent.sheet_id and s.version = sent.version
      join panel_judge j on j.id = s.judge_id and j.person_id = sent.person_id and j.kind = sent.kind
      join contest_event e on e.id = s.event_id
      join entrant n on n.id = s.entrant_id
      where s.state = 'draft' and s.excused is null and e.board_state in ('live', 'frozen') and n.status = 'entered'
        and coalesce(j.since <= now(), true) and coalesce(j.until > now(), true) and sent.node <> all (e.desk_nodes)
        and not exists (select 1 from marking_scheme k where k.event_id = s.event_id and k.id > sent.scheme_id)
        and not exists (select 1 from mark_entry k where k.client_id = sent.client_id)
      order by s.id
      for share of s ${held === "skip" ? sql`skip locked` : sql``}
    ), newest as (
      insert into mark (event_id, entrant_id, node, judge_code, value, dnf, entry_id)
      select s.event_id, s.entrant_id, s.node, s.judge_code, nullif(nullif(s.value, 'DNF'), '')::numeric, s.value = 'DNF', s.client_id
      from sheet s
      where s.blind or s.base is null or exists (
        select 1 from mark m where m.event_id = s.event_id and m.entrant_id = s.entrant_id
          and m.node = s.node and m.judge_code = s.judge_code)
      on conflict (event_id, entrant_id, node, judge_code)
      do update set value = excluded.value, dnf = excluded.dnf, marked_at = now(), entry_id = excluded.entry_id
      where exists (select 1 from sent k
        where k.client_id = excluded.entry_id and (k.blind or mark.entry_id is not distinct from k.base))
      returning entry_id, event_id, entrant_id
    ), entry as (
      insert into mark_entry (client_id, sheet_id, node, value, entered_by, round, device)
      select s.client_id, s.sheet_id, s.node, s.value, s.person_id, s.round, s.device
      from newest join sheet s on s.client_id = newest.entry_id
      on conflict (client_id) do nothing
      returning client_id
    )
    select entry.client_id, pg_notify('jiangtang', 'event:' || event_id || ' ' || entrant_id)
    from newest join entry on entry.client_id = newest.entry_id`;
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
