import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";

// The seats of a panel, what ties their judges to entrants, and the sheets that are laid out for them.

/** The seats of an event's panel with the judges' own units, and whether each has ended. */
export async function panelOf(db: Db, eventId: number, day: string) {
  return db
    .selectFrom("panel_judge as j")
    .innerJoin("person as p", "p.id", "j.person_id")
    .leftJoin("membership as m", (join) =>
      join
        .onRef("m.person_id", "=", "p.id")
        .on(sql<boolean>`m.period @> ${day}::date`),
    )
    .leftJoin("unit as u", "u.id", "m.unit_id")
    .select((select) => [
      "j.id",
      "j.code",
      "j.kind",
      "j.since",
      "j.until",
      "j.stands_in_for",
      sql<boolean>`coalesce(j.until <= now(), false)`.as("ended"),
      "p.id as person_id",
      "p.name",
      "p.name_en",
      "u.id as unit_id",
      "u.name as unit",
      "u.name_en as unit_en",
      select
        .selectFrom("mark_sheet as s")
        .select(sql<number>`count(*)`.as("n"))
        .whereRef("s.judge_id", "=", "j.id")
        .where("s.excused", "is", null)
        .as("sheets"),
      select
        .selectFrom("mark_sheet as s")
        .select(sql<number>`count(*)`.as("n"))
        .whereRef("s.judge_id", "=", "j.id")
        .where("s.excused", "is", null)
        .where("s.state", "<>", "draft")
        .as("submitted"),
    ])
    .where("j.event_id", "=", eventId)
    .orderBy("j.code")
    .execute();
}
export type SeatRow = Awaited<ReturnType<typeof panelOf>>[number];

/** With whom each of an event's judges is or was in a mentor pair: their person's id and the other's. */
export async function mentorPairsOf(db: Db, eventId: number) {
  const { rows } = await sql<{ judge: number; other: number }>`
    select j.person_id as judge,
      case when m.mentor_id = j.person_id then m.apprentice_id else m.mentor_id end as other
    from panel_judge j
    join mentor_pair m on j.person_id in (m.mentor_id, m.apprentice_id)
    where j.event_id = ${eventId}`.execute(db);
  return rows;
}

/** Every sheet of an event, as the plan of sheets asks of it. */
export async function sheetsLaidOut(db: Db, eventId: number) {
  return db
    .selectFrom("mark_sheet")
    .select([
      "id",
      "entrant_id as entrantId",
      "judge_id as seatId",
      "state",
      "excused",
    ])
    .where("event_id", "=", eventId)
    .execute();
}

/** Makes sheets where there are none yet: each pair of a seat and an entrant once. */
export async function addSheets(
  tx: Tx,
  eventId: number,
  pairs: { judgeId: number; entrantId: number }[],
): Promise<void> {
  for (let from = 0; from < pairs.length; from += 1000) {
    await tx
      .insertInto("mark_sheet")
      .values(
        pairs.slice(from, from + 1000).map(({ judgeId, entrantId }) => ({
          event_id: eventId,
          judge_id: judgeId,
          entrant_id: entrantId,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(["entrant_id", "judge_id"]).doNothing(),
      )
      .execute();
  }
}

/** A chair whose judge is kept away from an entrant and has nobody standing in. */
export type AbsentNote = { entrantId: number; judge: string };

/** Notes for these leaves that judges gave no mark: absent, which is not 0. */
export async function noteAbsentMany(
  tx: Tx,
  eventId: number,
  notes: readonly AbsentNote[],
  nodes: readonly string[],
): Promise<void> {
  if (notes.length === 0 || nodes.length === 0) return;
  await sql`
    insert into mark (event_id, entrant_id, node, judge_code)
    select ${eventId}, a.entrant, node, a.judge
    from unnest(${notes.map(({ entrantId }) => entrantId)}::bigint[], ${notes.map(({ judge }) => judge)}::text[]) as a(entrant, judge),
      unnest(${[...nodes]}::text[]) as node
    on conflict do nothing`.execute(tx);
}

/** Takes such notes back: somebody stands in now. */
export async function dropAbsent(
  tx: Tx,
  eventId: number,
  entrantId: number,
  codes: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom("mark")
    .where("event_id", "=", eventId)
    .where("entrant_id", "=", entrantId)
    .where("judge_code", "in", [...codes])
    .where("value", "is", null)
    .where("dnf", "=", false)
    .execute();
}
