import type { Tx } from "~/platform/database.server";

/** Opens a method's public notice. */
export async function insertNotice(
  tx: Tx,
  methodId: number,
  period: { opensAt: Date; closesAt: Date },
  openedBy: number,
): Promise<void> {
  await tx
    .insertInto("public_notice")
    .values({
      subject_kind: "method",
      subject_id: methodId,
      opens_at: period.opensAt,
      closes_at: period.closesAt,
      opened_by: openedBy,
    })
    .execute();
}

/** Writes an objection and answers its id. */
export async function insertObjection(
  tx: Tx,
  noticeId: number,
  objection: { byId: number | null; byName: string; body: string; at: Date },
): Promise<number> {
  const { id } = await tx
    .insertInto("objection")
    .values({
      notice_id: noticeId,
      by_id: objection.byId,
      by_name: objection.byName,
      body: objection.body,
      raised_at: objection.at,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes the answer to an objection of this notice that has none. */
export async function answerTo(
  tx: Tx,
  noticeId: number,
  objectionId: number,
  said: { answer: string; upheld: boolean; by: number; at: Date },
): Promise<void> {
  await tx
    .updateTable("objection")
    .set({
      answer: said.answer,
      upheld: said.upheld,
      answered_at: said.at,
      answered_by: said.by,
    })
    .where("id", "=", objectionId)
    .where("notice_id", "=", noticeId)
    .where("upheld", "is", null)
    .execute();
}
