import type { Db, Tx } from "~/platform/database.server";

/** The objections to the lines of lists, the newest first. */
export async function objectionsTo(db: Db, ...listIds: number[]) {
  return db
    .selectFrom("award_objection as o")
    .innerJoin("award_line as l", "l.id", "o.line_id")
    .innerJoin("person as p", "p.id", "o.by_id")
    .select([
      "o.id",
      "o.line_id",
      "o.body",
      "o.state",
      "o.answer",
      "o.lodged_at",
      "o.by_id",
      "p.name as by",
      "p.name_en as by_en",
    ])
    .where("l.proposal_id", "in", listIds)
    .orderBy("o.lodged_at", "desc")
    .execute();
}

type NewObjection = {
  line_id: number;
  by_id: number;
  body: string;
  lodged_at: Date;
};

export async function addObjection(tx: Tx, row: NewObjection): Promise<void> {
  await tx.insertInto("award_objection").values(row).execute();
}

/** Answers an objection that is open; false where there is none of that id. */
export async function setObjection(
  tx: Tx,
  id: number,
  values: {
    state: "upheld" | "dismissed";
    answer: string;
    answered_by: number;
    answered_at: Date;
  },
): Promise<boolean> {
  const done = await tx
    .updateTable("award_objection")
    .set(values)
    .where("id", "=", id)
    .where("state", "=", "open")
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
