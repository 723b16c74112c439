import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";

// Stages, their shifts, and the contests that feed an event, as rows.

/** The stages of an event in the order of their times, each with its shifts. */
export async function stagesOf(db: Db, eventId: number) {
  const stages = await db
    .selectFrom("contest_stage")
    .selectAll()
    .where("event_id", "=", eventId)
    .orderBy("starts_at")
    .orderBy("id")
    .execute();
  if (stages.length === 0) return [];
  const shifts = await db
    .selectFrom("contest_shift")
    .selectAll()
    .where(
      "stage_id",
      "in",
      stages.map(({ id }) => id),
    )
    .orderBy("number")
    .execute();
  return stages.map((stage) => ({
    ...stage,
    shifts: shifts.filter(({ stage_id }) => stage_id === stage.id),
  }));
}
export type StageRow = Awaited<ReturnType<typeof stagesOf>>[number];

type StageValues = {
  kind: string;
  name: string;
  name_en: string;
  node: string | null;
  place: string;
  starts_at: Date;
  ends_at: Date;
};

export async function addStage(
  tx: Tx,
  row: StageValues & { event_id: number },
): Promise<void> {
  await tx.insertInto("contest_stage").values(row).execute();
}

/** Changes a stage of this event. */
export async function setStage(
  tx: Tx,
  eventId: number,
  id: number,
  values: StageValues,
): Promise<void> {
  await tx
    .updateTable("contest_stage")
    .set(values)
    .where("event_id", "=", eventId)
    .where("id", "=", id)
    .execute();
}

/** Takes a stage of this event away with its shifts. */
export async function dropStage(tx: Tx, eventId: number, id: number) {
  await tx
    .deleteFrom("contest_stage")
    .where("event_id", "=", eventId)
    .where("id", "=", id)
    .execute();
}

/** The events that feed this one, with how far they are. */
export async function feedersOf(db: Db, eventId: number) {
  return db
    .selectFrom("contest_feeder as f")
    .innerJoin("contest_event as e", "e.id", "f.from_event_id")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .select([
      "f.from_event_id as id",
      "f.places",
      "f.nominated_at",
      "e.name",
      "e.name_en",
      "e.board_state",
      "c.name as contest",
      "c.name_en as contest_en",
    ])
    .where("f.event_id", "=", eventId)
    .orderBy("c.starts_on")
    .orderBy("e.id")
    .execute();
}

/** Events of the same trade in contests of units below the host's that could feed an event; the latest first. */
export async function possibleFeeders(
  db: Db,
  event: { id: number; trade_code: string; contest_id: number },
  hostPath: string,
) {
  return db
    .selectFrom("contest_event as e")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .innerJoin("unit as u", "u.id", "c.unit_id")
    .select([
      "e.id",
      "e.name",
      "e.name_en",
      "c.name as contest",
      "c.name_en as contest_en",
    ])
    .where("e.trade_code", "=", event.trade_code)
    .where("e.contest_id", "<>", event.contest_id)
    .where("c.state", "<>", "draft")
    .where(
      sql<boolean>`u.path <@ ${hostPath}::ltree and u.path <> ${hostPath}::ltree`,
    )
    .orderBy("c.starts_on", "desc")
    .limit(100)
    .execute();
}

/** Whether an event is among the possible feeders of another. */
export async function isPossibleFeeder(
  db: Db,
  eventId: number,
  from: number,
): Promise<boolean> {
  const event = await db
    .selectFrom("contest_event as e")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .innerJoin("unit as u", "u.id", "c.unit_id")
    .select(["e.id", "e.trade_code", "e.contest_id", "u.path"])
    .where("e.id", "=", eventId)
    .executeTakeFirstOrThrow();
  const possible = await possibleFeeders(db, event, event.path);
  return possible.some(({ id }) => id === from);
}

export async function setFeeder(
  tx: Tx,
  eventId: number,
  from: number,
  places: number | null,
): Promise<void> {
  if (places === null)
    await tx
      .deleteFrom("contest_feeder")
      .where("event_id", "=", eventId)
      .where("from_event_id", "=", from)
      .execute();
  else
    await tx
      .insertInto("contest_feeder")
      .values({ event_id: eventId, from_event_id: from, places })
      .onConflict((conflict) =>
        conflict.columns(["event_id", "from_event_id"]).doUpdateSet({ places }),
      )
      .execute();
}

/** Members among the ranked of an event's newest announced result, in order, with their places; those who share one share it. */
export async function rankedMembers(db: Db, eventId: number) {
  return db
    .selectFrom("result_line as l")
    .innerJoin("entrant as n", "n.id", "l.entrant_id")
    .leftJoin("person as p", "p.id", "n.person_id")
    .leftJoin("unit as u", "u.id", "n.unit_id")
    .select([
      "n.person_id",
      "n.name",
      "p.name_en",
      "n.unit_name",
      "u.name_en as unit_en",
      "l.rank",
    ])
    .where("l.result_id", "=", (query) =>
      query
        .selectFrom("event_result")
        .select("id")
        .where("event_id", "=", eventId)
        .where("state", "in", ["provisional", "notice", "final"])
        .orderBy("version", "desc")
        .limit(1),
    )
    .where("l.rank", "is not", null)
    .orderBy("l.rank")
    .orderBy("l.position")
    .execute();
}

export async function markNominated(
  tx: Tx,
  eventId: number,
  from: number,
  by: number,
): Promise<void> {
  await tx
    .updateTable("contest_feeder")
    .set({ nominated_at: sql<Date>`now()`, nominated_by: by })
    .where("event_id", "=", eventId)
    .where("from_event_id", "=", from)
    .execute();
}
