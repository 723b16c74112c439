import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";
import type { Chapter, Seconds } from "../rules/replay";

/** What a person has watched of a lecture's replay and of those before it, and when they last said so. */
export async function watchedBy(
  db: Db,
  lectureId: number,
  personId: number,
): Promise<
  | {
      union: Seconds[];
      earlier: Seconds[];
      position: number;
      updatedAt: Date;
    }
  | undefined
> {
  const { rows } = await sql<{
    seconds: Seconds[] | null;
    earlier: Seconds[] | null;
    position: number;
    updated_at: Date;
  }>`
    select position, updated_at,
      (select jsonb_agg(jsonb_build_array(lower(r), upper(r)) order by r) from unnest(seconds) r) as seconds,
      (select jsonb_agg(jsonb_build_array(lower(r), upper(r)) order by r) from unnest(earlier) r) as earlier
    from replay_watch where session_id = ${lectureId} and person_id = ${personId}`.execute(
    db,
  );
  const [row] = rows;
  return (
    row && {
      union: row.seconds ?? [],
      earlier: row.earlier ?? [],
      position: row.position,
      updatedAt: row.updated_at,
    }
  );
}

/** Notes that a person has begun (or goes on) to watch, without any seconds; their next report is measured from `at`. */
export async function beginWatching(
  tx: Tx,
  lectureId: number,
  personId: number,
  at: Date,
): Promise<void> {
  await tx
    .insertInto("replay_watch")
    .values({ session_id: lectureId, person_id: personId, updated_at: at })
    .onConflict((conflict) =>
      conflict
        .columns(["session_id", "person_id"])
        .doUpdateSet({ updated_at: at }),
    )
    .execute();
}

/** Adds seconds to what a person has watched; the database keeps the union. */
export async function addWatched(
  tx: Tx,
  lectureId: number,
  personId: number,
  ranges: readonly Seconds[],
  at: Date,
): Promise<void> {
  const text = `{${ranges.map(([from, to]) => `[${from},${to})`).join(",")}}`;
  await tx
    .updateTable("replay_watch")
    .set({
      seconds: sql`seconds + ${text}::int4multirange`,
      updated_at: at,
    })
    .where("session_id", "=", lectureId)
    .where("person_id", "=", personId)
    .execute();
}

/** Another recording begins: what everybody has watched until now was of an earlier one. */
export async function keepAsEarlier(tx: Tx, lectureId: number): Promise<void> {
  await tx
    .updateTable("replay_watch")
    .set({
      earlier: sql`earlier + seconds`,
      seconds: sql`'{}'`,
      position: 0,
    })
    .where("session_id", "=", lectureId)
    .execute();
}

/** Keeps where a person's player stands, in seconds. */
export async function keepPosition(
  tx: Tx,
  lectureId: number,
  personId: number,
  position: number,
): Promise<void> {
  await tx
    .updateTable("replay_watch")
    .set({ position })
    .where("session_id", "=", lectureId)
    .where("person_id", "=", personId)
    .execute();
}

/** A replay's chapters in their order. */
export async function chaptersOf(
  db: Db,
  lectureId: number,
): Promise<Chapter[]> {
  return db
    .selectFrom("replay_chapter")
    .select(["second", "title"])
    .where("session_id", "=", lectureId)
    .orderBy("second")
    .execute();
}

/** Writes a replay's chapters anew. */
export async function putChapters(
  tx: Tx,
  lectureId: number,
  chapters: readonly Chapter[],
): Promise<void> {
  await tx
    .deleteFrom("replay_chapter")
    .where("session_id", "=", lectureId)
    .execute();
  if (chapters.length === 0) return;
  await tx
    .insertInto("replay_chapter")
    .values(chapters.map((each) => ({ ...each, session_id: lectureId })))
    .execute();
}
