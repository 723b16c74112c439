import { sql } from "kysely";
import type { Named } from "~/i18n/named";
import type { Db, Tx } from "~/platform/database.server";

// What was keyed from paper: each value by two persons who do not see one another's, and what settled a difference.

/** What was keyed for an event, of some leaves and of one judge's code ("" for what is measured); in the order of passes. */
export async function keyedOf(
  db: Db,
  eventId: number,
  judge: string,
  nodes: readonly string[],
) {
  if (nodes.length === 0) return [];
  return db
    .selectFrom("keyed_mark as k")
    .innerJoin("person as p", "p.id", "k.keyed_by")
    .select([
      "k.entrant_id",
      "k.node",
      "k.pass",
      "k.value",
      "k.keyed_by",
      "k.keyed_at",
      "k.reason",
      "p.name as by",
      "p.name_en as by_en",
    ])
    .where("k.event_id", "=", eventId)
    .where("k.judge_code", "=", judge)
    .where("k.node", "in", [...nodes])
    .orderBy("k.entrant_id")
    .orderBy("k.node")
    .orderBy("k.pass")
    .execute();
}
export type KeyedRow = Awaited<ReturnType<typeof keyedOf>>[number];

/** Who keyed a value. */
export function keyerOf({ by, by_en }: KeyedRow): Named {
  return { name: by, name_en: by_en };
}

export type NewKeyed = {
  eventId: number;
  entrantId: number;
  node: string;
  judge: string;
  pass: number;
  /** plain: a decimal or DNF */
  value: string;
  by: number;
  reason?: string;
};

/** Keeps what somebody keyed; what they keyed before in the same pass is replaced. */
export async function putKeyed(tx: Tx, row: NewKeyed): Promise<void> {
  const { value, by, reason = "" } = row;
  await tx
    .insertInto("keyed_mark")
    .values({
      event_id: row.eventId,
      entrant_id: row.entrantId,
      node: row.node,
      judge_code: row.judge,
      pass: row.pass,
      value,
      keyed_by: by,
      reason,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["entrant_id", "node", "judge_code", "pass"])
        .doUpdateSet({
          value,
          keyed_by: by,
          reason,
          keyed_at: sql<Date>`now()`,
        }),
    )
    .execute();
}

/** Takes away what was keyed for a sheet, to be keyed anew. */
export async function dropKeyed(
  tx: Tx,
  sheet: { entrant_id: number; kind: string; judge: string },
): Promise<void> {
  const desk = sql<boolean>`node <> all(
    select unnest(e.desk_nodes) from contest_event e where e.id = keyed_mark.event_id)`;
  await tx
    .deleteFrom("keyed_mark")
    .where("entrant_id", "=", sheet.entrant_id)
    .where("judge_code", "=", sheet.kind === "chief" ? "" : sheet.judge)
    .where(desk)
    .execute();
}

/** Takes away what was keyed for one leaf of an entrant that the desk keeps. */
export async function dropKeyedOfDesk(
  tx: Tx,
  entrantId: number,
  node: string,
): Promise<void> {
  await tx
    .deleteFrom("keyed_mark")
    .where("entrant_id", "=", entrantId)
    .where("judge_code", "=", "")
    .where("node", "=", node)
    .execute();
}

/** How far keying is, of each judge's code and leaf: entries made once, differing, and settled or alike. */
export async function keyedCounts(db: Db, eventId: number) {
  const { rows } = await sql<{
    judge: string;
    node: string;
    once: number;
    differing: number;
  }>`
    select judge_code as judge, node,
      count(*) filter (where passes = 1) as once,
      count(*) filter (where passes = 2 and low <> high) as differing
    from (
      select judge_code, node, entrant_id, count(*) as passes, min(value) as low, max(value) as high
      from keyed_mark where event_id = ${eventId} group by judge_code, node, entrant_id) each
    group by judge_code, node`.execute(db);
  return rows;
}
