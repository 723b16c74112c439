import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";
import type { TopicState } from "../rules/topics";
import { asLecture, lectureRows, type LectureRow } from "./lectures.server";

// Proposed topics as rows.

/** A topic with where it comes from: `key` names the thing that proposed it, `path` leads back to it. */
export type Proposal = {
  title: { name: string; name_en: string };
  trade: string | null;
  origin: { key: string; path: string; name: string; name_en: string };
  note: { name: string; name_en: string };
};

/** Writes a proposal; undefined where its origin has proposed it already. */
export async function addTopic(
  tx: Tx,
  { title, trade, origin, note }: Proposal,
  by: number,
): Promise<number | undefined> {
  const row = await tx
    .insertInto("lecture_topic")
    .values({
      title: title.name,
      title_en: title.name_en,
      trade_code: trade,
      origin_key: origin.key,
      origin_path: origin.path,
      origin: origin.name,
      origin_en: origin.name_en,
      note: note.name,
      note_en: note.name_en,
      proposed_by: by,
    })
    .onConflict((conflict) => conflict.column("origin_key").doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

function topicRows(db: Db) {
  return db
    .selectFrom("lecture_topic as t")
    .leftJoin("lecture as l", "l.session_id", "t.session_id")
    .leftJoin("lecture_series as s", "s.id", "l.series_id")
    .leftJoin("trade as d", "d.code", "t.trade_code")
    .select([
      "t.id",
      "t.title",
      "t.title_en",
      "t.trade_code",
      "d.name as trade",
      "d.name_en as trade_en",
      "t.origin_key",
      "t.origin_path",
      "t.origin",
      "t.origin_en",
      "t.note",
      "t.note_en",
      "t.proposed_at",
      "t.state",
      "t.reason",
      "t.session_id",
      "l.number",
      "s.title as series",
      "s.title_en as series_en",
    ]);
}
export type TopicRow = Awaited<
  ReturnType<ReturnType<typeof topicRows>["executeTakeFirstOrThrow"]>
>;

/** A page of the topics in a state, the newest first; with how many there are. */
export async function listTopics(
  db: Db,
  state: TopicState,
  { size, offset }: { size: number; offset: number },
): Promise<{ rows: TopicRow[]; total: number }> {
  const rows = await topicRows(db)
    .where("t.state", "=", state)
    .orderBy("t.proposed_at", "desc")
    .orderBy("t.id", "desc")
    .limit(size)
    .offset(offset)
    .execute();
  const { total } = await db
    .selectFrom("lecture_topic")
    .select(sql<number>`count(*)`.as("total"))
    .where("state", "=", state)
    .executeTakeFirstOrThrow();
  return { rows, total };
}

/** What came of the proposals whose origin's key begins so: by key the state, and the lecture it went into. */
export async function topicsFrom(db: Db, keyStart: string) {
  const rows = await topicRows(db)
    .where(sql<boolean>`starts_with(t.origin_key, ${keyStart})`)
    .execute();
  return new Map(rows.map((row) => [row.origin_key, row]));
}

/** The proposal that a lecture took its topic from, if it did. */
export async function topicOfLecture(db: Db, lectureId: number) {
  return topicRows(db)
    .where("t.session_id", "=", lectureId)
    .where("t.state", "=", "taken")
    .executeTakeFirst();
}

/** A topic, held until the transaction ends. */
export async function lockTopic(tx: Tx, id: number) {
  return tx
    .selectFrom("lecture_topic")
    .select(["id", "title", "title_en", "trade_code", "state"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** Writes what was decided of a topic. */
export async function decideTopic(
  tx: Tx,
  id: number,
  decision: {
    state: "taken" | "set-aside";
    lectureId: number | null;
    by: number;
    at: Date;
    reason: string;
  },
): Promise<void> {
  await tx
    .updateTable("lecture_topic")
    .set({
      state: decision.state,
      session_id: decision.lectureId,
      decided_by: decision.by,
      decided_at: decision.at,
      reason: decision.reason,
    })
    .where("id", "=", id)
    .execute();
}

/** How many topics wait, and since when. */
export async function waitingTopics(
  db: Db,
): Promise<{ count: number; since: Date | null }> {
  return db
    .selectFrom("lecture_topic")
    .select([
      sql<number>`count(*)`.as("count"),
      sql<Date | null>`min(proposed_at)`.as("since"),
    ])
    .where("state", "=", "open")
    .executeTakeFirstOrThrow();
}

/** Lectures that are still to come and have no topic, soonest first; whose they are is for the caller to ask. */
export async function lecturesWithoutTopic(
  db: Db,
  now: Date,
): Promise<LectureRow[]> {
  const rows = await lectureRows(db)
    .where("l.topic", "=", "")
    .where("cs.state", "=", "scheduled")
    .where("cs.starts_at", ">", now)
    .where("l.opened_at", "is", null)
    .orderBy("cs.starts_at")
    .orderBy("cs.id")
    .limit(500)
    .execute();
  return rows.map(asLecture);
}
