import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";

// The shifts of an event's stages, as rows.

/** A shift more; `numberShifts` gives it its number in order. */
export async function addShift(
  tx: Tx,
  row: {
    stage_id: number;
    place: string;
    starts_at: Date;
    ends_at: Date;
    benches: number;
  },
): Promise<void> {
  await tx
    .insertInto("contest_shift")
    .values({
      ...row,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from contest_shift where stage_id = ${row.stage_id})`,
    })
    .execute();
}

/** Changes a shift of a stage. */
export async function setShift(
  tx: Tx,
  id: number,
  row: { place: string; starts_at: Date; ends_at: Date; benches: number },
): Promise<void> {
  await tx
    .updateTable("contest_shift")
    .set({ ...row, planned_twice: false })
    .where("id", "=", id)
    .execute();
}

/** Takes a shift of this event's away. */
export async function dropShift(tx: Tx, eventId: number, id: number) {
  await tx
    .deleteFrom("contest_shift")
    .where("id", "=", id)
    .where("stage_id", "in", (query) =>
      query
        .selectFrom("contest_stage")
        .select("id")
        .where("event_id", "=", eventId),
    )
    .execute();
}

/**
 * Numbers an event's shifts by their times, from 1 on: over all stages of a kind that are for the same part of the scheme,
 * for an entrant has one shift in each part.
 */
export async function numberShifts(tx: Tx, eventId: number): Promise<void> {
  await sql`
    update contest_shift h set number = o.number
    from (
      select s.id, row_number() over (partition by g.kind, coalesce(g.node, '') order by s.starts_at, s.id) as number
      from contest_shift s join contest_stage g on g.id = s.stage_id
      where g.event_id = ${eventId}
    ) o
    where o.id = h.id and o.number <> h.number`.execute(tx);
}

/** A shift into which benches are drawn. */
export type DrawnShift = {
  number: number;
  benches: number;
  place: string;
  starts_at: Date;
  ends_at: Date;
};

/**
 * The shifts into which an event's benches are drawn, in order: those of its first practical stage, and of further ones for
 * the same part of the scheme. Empty where none is laid out.
 */
export async function drawnShifts(
  db: Db,
  eventId: number,
): Promise<DrawnShift[]> {
  const { rows } = await sql<DrawnShift>`
    with first as (
      select coalesce(g.node, '') as node from contest_stage g
      where g.event_id = ${eventId} and g.kind = 'practical' and exists (select from contest_shift h where h.stage_id = g.id)
      order by g.starts_at, g.id limit 1)
    select h.number, h.benches, coalesce(nullif(h.place, ''), g.place) as place, h.starts_at, h.ends_at
    from contest_shift h join contest_stage g on g.id = h.stage_id
    where g.event_id = ${eventId} and g.kind = 'practical' and coalesce(g.node, '') = (select node from first)
    order by h.number`.execute(db);
  return rows;
}

/** Whether a draw of benches stands, so that the practical shifts stay as they are. */
export async function benchesAreDrawn(
  db: Db,
  eventId: number,
): Promise<boolean> {
  const row = await db
    .selectFrom("identity_draw")
    .select("id")
    .where("event_id", "=", eventId)
    .where("kind", "=", "bench")
    .where("voided_at", "is", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
