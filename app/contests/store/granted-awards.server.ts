import type { Db, Tx } from "~/platform/database.server";

// Awards that were granted, and what may still become of them.

/** The lines of a contest that are granted now, over all its lists. */
export async function grantedLines(db: Db, contestId: number) {
  return db
    .selectFrom("award_line as l")
    .innerJoin("award_proposal as p", "p.id", "l.proposal_id")
    .innerJoin("entrant as n", "n.id", "l.entrant_id")
    .select([
      "l.id",
      "l.event_id",
      "l.entrant_id",
      "l.rule_id",
      "l.award",
      "l.award_en",
      "l.certificate_no",
      "n.number",
    ])
    .where("p.contest_id", "=", contestId)
    .where("l.state", "=", "granted")
    .orderBy("l.id")
    .execute();
}

/** By entrant and rule: what was decided by hand on the lists that were granted, whether it became an award or not. */
export async function decidedByHand(db: Db, contestId: number) {
  return db
    .selectFrom("award_line as l")
    .innerJoin("award_proposal as p", "p.id", "l.proposal_id")
    .select(["l.entrant_id", "l.rule_id", "l.state"])
    .where("p.contest_id", "=", contestId)
    .where("p.state", "=", "granted")
    .where("l.decided_by", "is not", null)
    .where("l.state", "in", ["granted", "struck"])
    .execute();
}

/** How many certificates a contest has given out, those withdrawn included: their numbers are never given again. */
export async function certificatesGiven(
  db: Db,
  contestId: number,
): Promise<number> {
  const { count } = await db
    .selectFrom("award_line as l")
    .innerJoin("award_proposal as p", "p.id", "l.proposal_id")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("p.contest_id", "=", contestId)
    .where("l.certificate_no", "is not", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Takes a granted line back; its certificate stays to be found, and says so. */
export async function withdrawLine(
  tx: Tx,
  lineId: number,
  day: string,
  reason: string,
): Promise<void> {
  await tx
    .updateTable("award_line")
    .set({ state: "withdrawn", withdrawn_on: day, struck_reason: reason })
    .where("id", "=", lineId)
    .where("state", "=", "granted")
    .execute();
}
