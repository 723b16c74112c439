import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";

// The score desk: leaves whose one mark is imported or keyed twice, and does not come from the chief judge's sheet.

/** The leaves that the desk keeps from now on. */
export async function setDeskNodes(
  tx: Tx,
  eventId: number,
  nodes: string[],
): Promise<void> {
  await tx
    .updateTable("contest_event")
    .set({ desk_nodes: nodes })
    .where("id", "=", eventId)
    .execute();
}

/** The agreed marks of these leaves, by leaf and entrant, as texts. */
export async function agreedMarks(
  db: Db,
  eventId: number,
  nodes: readonly string[],
): Promise<Map<string, Map<number, string>>> {
  const marks = new Map(nodes.map((node) => [node, new Map<number, string>()]));
  if (nodes.length === 0) return marks;
  const rows = await db
    .selectFrom("mark")
    .select(["entrant_id", "node", "value", "dnf"])
    .where("event_id", "=", eventId)
    .where("judge_code", "=", "")
    .where("node", "in", [...nodes])
    .execute();
  for (const { entrant_id, node, value, dnf } of rows)
    if (dnf || value !== null)
      marks.get(node)?.set(entrant_id, dnf ? "DNF" : (value ?? ""));
  return marks;
}

/** Whether any mark was given under an event's scheme. */
export async function hasMarks(db: Db, eventId: number): Promise<boolean> {
  const row = await db
    .selectFrom("mark")
    .select("node")
    .where("event_id", "=", eventId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export type DeskMark = {
  entrantId: number;
  node: string;
  /** "" for what is measured */
  judge: string;
  /** a plain decimal or DNF */
  value: string;
};

/** Puts a mark that came neither from a tablet nor by a correction: from an exam, or from paper. */
export async function putMark(
  tx: Tx,
  eventId: number,
  { entrantId, node, judge, value }: DeskMark,
): Promise<void> {
  const dnf = value === "DNF";
  const number = dnf ? null : value;
  await tx
    .insertInto("mark")
    .values({
      event_id: eventId,
      entrant_id: entrantId,
      node,
      judge_code: judge,
      value: number,
      dnf,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["event_id", "entrant_id", "node", "judge_code"])
        .doUpdateSet({
          value: number,
          dnf,
          entry_id: null,
          marked_at: sql<Date>`now()`,
        }),
    )
    .execute();
}

/** Takes the agreed mark of a leaf away. */
export async function dropMark(
  tx: Tx,
  eventId: number,
  entrantId: number,
  node: string,
): Promise<void> {
  await tx
    .deleteFrom("mark")
    .where("event_id", "=", eventId)
    .where("entrant_id", "=", entrantId)
    .where("node", "=", node)
    .where("judge_code", "=", "")
    .execute();
}

export type NewImport = {
  event_id: number;
  node: string;
  file_name: string;
  file_hash: string;
  rows: (readonly [entrantId: number, value: string])[];
  imported_by: number;
  reason: string;
};

export async function addImport(tx: Tx, row: NewImport): Promise<void> {
  await tx
    .insertInto("score_import")
    .values({ ...row, rows: JSON.stringify(row.rows) })
    .execute();
}

/** What was imported for a leaf, the newest first. */
export async function importsOf(db: Db, eventId: number, node: string) {
  return db
    .selectFrom("score_import as i")
    .innerJoin("person as p", "p.id", "i.imported_by")
    .select([
      "i.id",
      "i.file_name",
      "i.file_hash",
      "i.imported_at",
      "i.reason",
      "p.name as by",
      "p.name_en as by_en",
      sql<number>`jsonb_array_length(i.rows)`.as("count"),
    ])
    .where("i.event_id", "=", eventId)
    .where("i.node", "=", node)
    .orderBy("i.id", "desc")
    .execute();
}

/** The sheets of an event that may be marked on paper, with how far each is; by judge and work code. */
export async function paperSheets(db: Db, eventId: number, judge?: string) {
  return db
    .selectFrom("mark_sheet as s")
    .innerJoin("panel_judge as j", "j.id", "s.judge_id")
    .innerJoin("person as p", "p.id", "j.person_id")
    .innerJoin("entrant as n", "n.id", "s.entrant_id")
    .select([
      "s.id",
      "s.state",
      "s.round",
      "s.again",
      "s.entrant_id",
      "j.code as judge",
      "j.kind",
      "p.name as judge_name",
      "p.name_en as judge_name_en",
      "n.work_code as code",
    ])
    .where("s.event_id", "=", eventId)
    .where("s.excused", "is", null)
    .where("n.status", "=", "entered")
    .$if(judge !== undefined, (query) =>
      query.where("j.code", "=", judge ?? ""),
    )
    .orderBy("j.code")
    .orderBy("n.work_code")
    .execute();
}
export type PaperRow = Awaited<ReturnType<typeof paperSheets>>[number];

/** What was keyed of sheets and not at the desk, by "entrant judge": how many leaves were keyed, once and twice, and how many still differ. */
export async function keyedOfSheets(db: Db, eventId: number) {
  const { rows } = await sql<{
    key: string;
    first: number;
    differing: number;
  }>`
    select entrant_id || ' ' || judge_code as key, count(*) as first,
      count(*) filter (where passes = 2 and low <> high) as differing
    from (
      select judge_code, node, entrant_id, count(*) as passes, min(value) as low, max(value) as high
      from keyed_mark
      where event_id = ${eventId} and node <> all (
        select unnest(e.desk_nodes) from contest_event e where e.id = ${eventId})
      group by judge_code, node, entrant_id) each
    group by entrant_id, judge_code`.execute(db);
  return new Map(rows.map(({ key, ...counts }) => [key, counts]));
}
