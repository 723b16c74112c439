import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import type { OpenStay } from "../rules/segments";

/** The stays of a lecture's media room that are still going on, as far as is written. */
export async function openStays(
  db: Db,
  lectureId: number,
): Promise<OpenStay[]> {
  const rows = await db
    .selectFrom("presence")
    .select(["participant_sid", "person_id", "last_seen_at"])
    .where("session_id", "=", lectureId)
    .where("source", "=", "live")
    .where("ends_at", "is", null)
    .where("participant_sid", "is not", null)
    .execute();
  return rows.map((row) => ({
    sid: row.participant_sid ?? "",
    personId: row.person_id,
    lastSeenAt: row.last_seen_at,
  }));
}

/** Ends the live segments that have no participant (written by hand of a seed or an import) at the time they were last seen. */
export async function endNamelessStays(
  db: Db,
  lectureId: number,
): Promise<void> {
  await db
    .updateTable("presence")
    .set((set) => ({ ends_at: set.ref("last_seen_at") }))
    .where("session_id", "=", lectureId)
    .where("source", "=", "live")
    .where("ends_at", "is", null)
    .where("participant_sid", "is", null)
    .execute();
}

/** Whether a stay is known, going on or over, and whose it is. */
export async function stayBySid(
  db: Db,
  lectureId: number,
  sid: string,
): Promise<{ personId: number; over: boolean } | undefined> {
  const row = await db
    .selectFrom("presence")
    .select(["person_id", "ends_at"])
    .where("session_id", "=", lectureId)
    .where("participant_sid", "=", sid)
    .executeTakeFirst();
  return row && { personId: row.person_id, over: row.ends_at !== null };
}

/** When anybody was last seen in a lecture's media room. */
export async function lastSeenAt(
  db: Db,
  lectureId: number,
): Promise<Date | null> {
  const { at } = await db
    .selectFrom("presence")
    .select(sql<Date | null>`max(greatest(last_seen_at, ends_at))`.as("at"))
    .where("session_id", "=", lectureId)
    .where("source", "=", "live")
    .executeTakeFirstOrThrow();
  return at;
}

/** Everybody who was seen at a lecture. */
export async function personsSeen(
  db: Db,
  lectureId: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom("presence")
    .select("person_id")
    .distinct()
    .where("session_id", "=", lectureId)
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** How many different persons listen now, and how many were seen in all. */
export async function audienceOf(
  db: Db,
  lectureId: number,
): Promise<{ now: number; seen: number }> {
  const rows = await db
    .selectFrom("presence")
    .select(["person_id", "ends_at"])
    .where("session_id", "=", lectureId)
    .execute();
  const here = rows.filter(({ ends_at }) => ends_at === null);
  return {
    now: new Set(here.map(({ person_id }) => person_id)).size,
    seen: new Set(rows.map(({ person_id }) => person_id)).size,
  };
}
