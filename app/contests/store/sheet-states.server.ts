import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";

// A sheet on its way from draft to lock. Every step leaves a version that nothing changes afterwards.

/** One sheet with what its rules ask, held until the transaction ends; undefined where there is none. */
export async function holdSheet(tx: Tx, sheetId: string) {
  return sheetQuery(tx)
    .where("s.id", "=", sheetId)
    .forUpdate("s")
    .executeTakeFirst();
}
export type HeldSheet = NonNullable<Awaited<ReturnType<typeof holdSheet>>>;

/** All sheets of an entrant, held, after the entrant's row: two judges who hand in at once come one after the other. */
export async function holdSheetsOf(
  tx: Tx,
  entrantId: number,
): Promise<HeldSheet[]> {
  await sql`select 1 from entrant where id = ${entrantId} for no key update`.execute(
    tx,
  );
  return sheetQuery(tx)
    .where("s.entrant_id", "=", entrantId)
    .orderBy("j.code")
    .forUpdate("s")
    .execute();
}

function sheetQuery(db: Db) {
  return db
    .selectFrom("mark_sheet as s")
    .innerJoin("panel_judge as j", "j.id", "s.judge_id")
    .innerJoin("contest_event as e", "e.id", "s.event_id")
    .innerJoin("entrant as n", "n.id", "s.entrant_id")
    .select(({ exists, selectFrom }) => [
      "s.id",
      "s.event_id",
      "s.entrant_id",
      "s.judge_id",
      "s.state",
      "s.version",
      "s.round",
      "s.again",
      "s.excused",
      "s.checked_by",
      "j.person_id",
      "j.kind",
      "j.code as judge",
      "e.board_state",
      "e.desk_nodes",
      "n.status",
      exists(
        selectFrom("decryption as d")
          .select("d.step")
          .whereRef("d.event_id", "=", "s.event_id"),
      ).as("identities_open"),
    ]);
}

/** The marks of an entrant by judge's code ("" for what is measured) and leaf. */
export async function marksOfEntrant(
  db: Db,
  entrantId: number,
): Promise<Map<string, Record<string, string>>> {
  const rows = await db
    .selectFrom("mark")
    .select(["judge_code", "node", "value", "dnf"])
    .where("entrant_id", "=", entrantId)
    .execute();
  const marks = new Map<string, Record<string, string>>();
  for (const { judge_code, node, value, dnf } of rows) {
    const own = marks.get(judge_code) ?? {};
    own[node] = dnf ? "DNF" : (value ?? "");
    marks.set(judge_code, own);
  }
  return marks;
}

export type SheetChange = {
  state: string;
  round?: number;
  again?: string[] | null;
  excused?: string | null;
  excuse?: string;
  checked_by?: number | null;
  signed_by?: number | null;
};

/**
 * Changes a sheet and keeps the version with its marks as they then are. `seen`: the version that the person saw; a sheet
 * that has moved on since is left alone. Returns whether it was changed.
 */
export async function changeSheet(
  tx: Tx,
  sheetId: string,
  change: SheetChange,
  who: { by: number | null; reason?: string; seen?: number },
): Promise<boolean> {
  const { version } =
    (await tx
      .updateTable("mark_sheet")
      .set({
        ...change,
        version: sql<number>`version + 1`,
        ...(change.state === "submitted"
          ? { submitted_at: sql<Date>`now()` }
          : {}),
      })
      .where("id", "=", sheetId)
      .$if(who.seen !== undefined, (query) =>
        query.where("version", "=", who.seen ?? 0),
      )
      .returning("version")
      .executeTakeFirst()) ?? {};
  if (version === undefined) return false;
  await sql`
    insert into mark_sheet_version (sheet_id, version, state, round, excused, marks, changed_by, reason)
    select s.id, s.version, s.state, s.round, s.excused,
      coalesce((select jsonb_object_agg(m.node, case when m.dnf then 'DNF' else coalesce(m.value::text, '') end)
        from mark m where m.event_id = s.event_id and m.entrant_id = s.entrant_id
          and m.judge_code = case when j.kind = 'chief' then '' else j.code end), '{}'),
      ${who.by}, ${who.reason ?? ""}
    from mark_sheet s join panel_judge j on j.id = s.judge_id
    where s.id = ${sheetId}`.execute(tx);
  return true;
}

/** Takes these leaves' marks off a sheet (all of its leaves where none are named); the entries and versions keep them. */
export async function clearMarks(
  tx: Tx,
  sheet: Pick<HeldSheet, "event_id" | "entrant_id" | "kind" | "judge">,
  nodes: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom("mark")
    .where("event_id", "=", sheet.event_id)
    .where("entrant_id", "=", sheet.entrant_id)
    .where("judge_code", "=", sheet.kind === "chief" ? "" : sheet.judge)
    .where("node", "in", [...nodes])
    .execute();
}

/** Notes for these leaves that the judge gave no mark: absent, which is not 0. */
export async function noteAbsent(
  tx: Tx,
  sheet: Pick<HeldSheet, "event_id" | "entrant_id" | "judge">,
  nodes: readonly string[],
): Promise<void> {
  if (nodes.length === 0) return;
  await tx
    .insertInto("mark")
    .values(
      nodes.map((node) => ({
        event_id: sheet.event_id,
        entrant_id: sheet.entrant_id,
        node,
        judge_code: sheet.judge,
        value: null,
      })),
    )
    .execute();
}

/** The seat of a person on an event's panel. */
export async function seatOf(db: Db, eventId: number, personId: number) {
  return db
    .selectFrom("panel_judge")
    .select(["id", "code", "kind"])
    .where("event_id", "=", eventId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
}
