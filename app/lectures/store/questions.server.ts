import { sql } from "kysely";
import { namedOr, type Named } from "~/i18n/named";
import type { Db, Tx } from "~/platform/database.server";

export type QuestionRow = {
  id: number;
  askedBy: Named & { id: number };
  askedAt: Date;
  body: string;
  /** null: open; "": answered aloud in the lecture. */
  answer: string | null;
  answeredBy: Named | null;
  answeredAt: Date | null;
};

function questionRows(db: Db) {
  return db
    .selectFrom("question as q")
    .innerJoin("person as p", "p.id", "q.asked_by")
    .leftJoin("person as a", "a.id", "q.answered_by")
    .select([
      "q.id",
      "q.session_id",
      "q.asked_by",
      "p.name as asker",
      "p.name_en as asker_en",
      "q.asked_at",
      "q.body",
      "q.answer",
      "a.name as answerer",
      "a.name_en as answerer_en",
      "q.answered_at",
    ]);
}

/** A lecture's questions in the order they were asked. */
export async function questionsOf(
  db: Db,
  lectureId: number,
): Promise<QuestionRow[]> {
  const rows = await questionRows(db)
    .where("q.session_id", "=", lectureId)
    .orderBy("q.asked_at")
    .orderBy("q.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    askedBy: { id: row.asked_by, name: row.asker, name_en: row.asker_en },
    askedAt: row.asked_at,
    body: row.body,
    answer: row.answer,
    answeredBy: namedOr(row.answerer, row.answerer_en),
    answeredAt: row.answered_at,
  }));
}

/** Writes a question; the page's own id makes a second sending harmless. Returns false when it was known. */
export async function insertQuestion(
  tx: Tx,
  question: {
    lectureId: number;
    personId: number;
    body: string;
    clientId: string | null;
    at: Date;
  },
): Promise<boolean> {
  const row = await tx
    .insertInto("question")
    .values({
      session_id: question.lectureId,
      asked_by: question.personId,
      body: question.body,
      client_id: question.clientId,
      asked_at: question.at,
    })
    .onConflict((conflict) => conflict.column("client_id").doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes an answer to a question of this lecture (an earlier answer is replaced); returns what stood there, or undefined when there is no such question. */
export async function answerQuestion(
  tx: Tx,
  answer: {
    lectureId: number;
    questionId: number;
    body: string;
    by: number;
    at: Date;
  },
): Promise<{ answer: string | null } | undefined> {
  const before = await tx
    .selectFrom("question")
    .select("answer")
    .where("id", "=", answer.questionId)
    .where("session_id", "=", answer.lectureId)
    .forUpdate()
    .executeTakeFirst();
  if (!before) return undefined;
  await tx
    .updateTable("question")
    .set({
      answer: answer.body,
      answered_by: answer.by,
      answered_at: answer.at,
    })
    .where("id", "=", answer.questionId)
    .execute();
  return before;
}

/** Lectures of a lecturer with questions that are still open: how many, and since when. */
export async function openQuestionsFor(
  db: Db,
  lecturerId: number,
): Promise<
  {
    lectureId: number;
    topic: { name: string; name_en: string };
    open: number;
    since: Date;
  }[]
> {
  const rows = await db
    .selectFrom("question as q")
    .innerJoin("lecture as l", "l.session_id", "q.session_id")
    .innerJoin("class_session as cs", "cs.id", "q.session_id")
    .select([
      "q.session_id",
      "l.topic",
      "l.topic_en",
      sql<number>`count(*)`.as("open"),
      sql<Date>`min(q.asked_at)`.as("since"),
    ])
    .where("cs.lecturer_id", "=", lecturerId)
    .where("q.answer", "is", null)
    .groupBy(["q.session_id", "l.topic", "l.topic_en"])
    .orderBy("since")
    .limit(5)
    .execute();
  return rows.map((row) => ({
    lectureId: row.session_id,
    topic: { name: row.topic, name_en: row.topic_en },
    open: row.open,
    since: row.since,
  }));
}
