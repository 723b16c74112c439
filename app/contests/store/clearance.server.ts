import { sql } from "kysely";
import type { Db } from "~/platform/database.server";

// What must be over before names and results may stand side by side. Announcing asks here, and so does decryption.

/**
 * The sheets that stand in the way of announcing an event: not locked, of seats that count (trainees do not), of entrants
 * who take part, and not excused (judge absent, replaced by a stand-in, recused). By work code and judge's code; never a name.
 */
export async function sheetsInTheWay(db: Db, eventId: number) {
  return db
    .selectFrom("mark_sheet as s")
    .innerJoin("panel_judge as j", "j.id", "s.judge_id")
    .innerJoin("entrant as n", "n.id", "s.entrant_id")
    .select(["s.id", "s.state", "n.work_code as code", "j.code as judge"])
    .where("s.event_id", "=", eventId)
    .where("s.state", "<>", "locked")
    .where("s.excused", "is", null)
    .where("j.kind", "<>", "trainee")
    .where("n.status", "=", "entered")
    .orderBy("n.work_code")
    .orderBy("j.code")
    .execute();
}
export type SheetInTheWay = Awaited<ReturnType<typeof sheetsInTheWay>>[number];

/**
 * Whether names may be put to an event's results: every draw that was made has been decrypted, the last drawn first. True
 * as well for an event without any draw (one that came in from elsewhere has nothing that was encrypted).
 */
export async function isDecrypted(db: Db, eventId: number): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`
    select exists (
      select 1 from identity_draw d
      left join decryption c on c.event_id = d.event_id and c.step = d.kind
      where d.event_id = ${eventId} and d.voided_at is null and c.step is null
    ) as open`.execute(db);
  return rows[0]?.open === false;
}
