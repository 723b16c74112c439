import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";
import type { ListState } from "../rules/award-list";
import type { Missing } from "../rules/awards";

/** The contest's award lists that were not discarded, the newest first: one that is being prepared or on notice, and those granted. */
export async function standingLists(db: Db, contestId: number) {
  const rows = await db
    .selectFrom("award_proposal")
    .select([
      "id",
      "state",
      "document_no",
      "notice_from",
      "notice_until",
      "granted_on",
    ])
    .where("contest_id", "=", contestId)
    .where("state", "<>", "cancelled")
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as ListState }));
}
export type AwardList = Awaited<ReturnType<typeof standingLists>>[number];

/** The list that acts are about: the newest that was not discarded. */
export async function standingList(
  db: Db,
  contestId: number,
): Promise<AwardList | undefined> {
  return (await standingLists(db, contestId))[0];
}

/** Holds a contest until the transaction ends, so that its award list changes in one place at a time. */
export async function holdContest(tx: Tx, contestId: number) {
  return tx
    .selectFrom("contest as c")
    .innerJoin("unit as u", "u.id", "c.unit_id")
    .select(["c.id", "c.starts_on", "c.notice_days", "c.name", "u.tier"])
    .where("c.id", "=", contestId)
    .forNoKeyUpdate("c")
    .executeTakeFirstOrThrow();
}

/** The lines of lists in the order of events and places; `stale`: the result they were drawn from is no longer the announced one. */
export async function awardLines(db: Db, ...listIds: number[]) {
  return db
    .selectFrom("award_line as l")
    .innerJoin("entrant as n", "n.id", "l.entrant_id")
    .innerJoin("contest_event as e", "e.id", "l.event_id")
    .innerJoin("event_result as r", "r.id", "l.result_id")
    .leftJoin("unit as u", "u.id", "n.unit_id")
    .leftJoin("person as p", "p.id", "n.person_id")
    .select([
      "l.id",
      "l.proposal_id",
      "l.award",
      "l.award_en",
      "l.rank",
      "l.total",
      "l.honours",
      "l.state",
      "l.struck_reason",
      "l.missing",
      "l.decided_reason",
      "l.certificate_no",
      "n.name",
      "p.name_en",
      "n.number",
      "n.person_id",
      "n.unit_id",
      "n.unit_name",
      "u.name_en as unit_en",
      "e.id as event_id",
      "e.name as event",
      "e.name_en as event_en",
      "e.board_state",
      sql<boolean>`r.hash <> (select v.hash from event_result v where v.event_id = l.event_id and v.state in ('provisional', 'notice', 'final') order by v.version desc limit 1)
        or e.board_state not in ('notice', 'final')`.as("stale"),
    ])
    .where("l.proposal_id", "in", listIds)
    .orderBy("e.id")
    .orderBy("l.rank")
    .orderBy("l.id")
    .execute();
}
export type AwardLineRow = Awaited<ReturnType<typeof awardLines>>[number];

export async function addList(
  tx: Tx,
  contestId: number,
  by: number,
): Promise<number> {
  const { id } = await tx
    .insertInto("award_proposal")
    .values({ contest_id: contestId, drawn_up_by: by })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export type NewAwardLine = {
  proposal_id: number;
  rule_id: number;
  event_id: number;
  entrant_id: number;
  result_id: number;
  award: string;
  award_en: string;
  rank: number;
  total: string;
  honours: string;
  /** undecided with what is missing, or proposed with nothing */
  state: "undecided" | "proposed";
  missing: Missing[];
};

export async function addAwardLines(
  tx: Tx,
  lines: readonly NewAwardLine[],
): Promise<void> {
  if (lines.length > 0)
    await tx.insertInto("award_line").values(lines).execute();
}

type ListChange = Partial<{
  state: ListState;
  document_no: string;
  notice_from: string;
  notice_until: string;
  granted_by: number;
  granted_on: string;
}>;

export async function setList(
  tx: Tx,
  id: number,
  change: ListChange,
): Promise<void> {
  await tx
    .updateTable("award_proposal")
    .set(change)
    .where("id", "=", id)
    .execute();
}

/** Strikes a line of a list with the reason; false where the list has none of that id that stands. */
export async function strikeLine(
  tx: Tx,
  listId: number,
  lineId: number,
  reason: string,
): Promise<boolean> {
  const done = await tx
    .updateTable("award_line")
    .set({ state: "struck", struck_reason: reason })
    .where("id", "=", lineId)
    .where("proposal_id", "=", listId)
    .where("state", "=", "proposed")
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Decides a line that waits for it; false where the list has none of that id that does. */
export async function decideLine(
  tx: Tx,
  listId: number,
  lineId: number,
  { given, by, reason }: { given: boolean; by: number; reason: string },
): Promise<boolean> {
  const done = await tx
    .updateTable("award_line")
    .set({
      ...(given
        ? { state: "proposed" }
        : { state: "struck", struck_reason: reason }),
      decided_by: by,
      decided_reason: reason,
    })
    .where("id", "=", lineId)
    .where("proposal_id", "=", listId)
    .where("state", "=", "undecided")
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Grants a line under its certificate's number. */
export async function grantLine(
  tx: Tx,
  lineId: number,
  certificateNo: string,
): Promise<void> {
  await tx
    .updateTable("award_line")
    .set({ state: "granted", certificate_no: certificateNo })
    .where("id", "=", lineId)
    .where("state", "=", "proposed")
    .execute();
}
