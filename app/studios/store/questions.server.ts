import { sql } from "kysely";
import type { Db } from "~/platform/database.server";

/** The lecture's question behind a new problem, for what it prefills; undefined when there is none or it became one already. */
export async function freeQuestion(
  db: Db,
  questionId: number,
): Promise<{ id: number; body: string; topic: string } | undefined> {
  return db
    .selectFrom("question as q")
    .innerJoin("lecture as l", "l.session_id", "q.session_id")
    .select(["q.id", "q.body", "l.topic"])
    .where("q.id", "=", questionId)
    .where(
      sql<boolean>`not exists (select 1 from problem b where b.question_id = q.id)`,
    )
    .executeTakeFirst();
}

/** The problems that a lecture's questions became, by question. */
export async function problemsFromLecture(
  db: Db,
  sessionId: number,
): Promise<{ questionId: number; no: string }[]> {
  const rows = await db
    .selectFrom("problem as b")
    .innerJoin("question as q", "q.id", "b.question_id")
    .select(["q.id", "b.no"])
    .where("q.session_id", "=", sessionId)
    .execute();
  return rows.map(({ id, no }) => ({ questionId: id, no }));
}
