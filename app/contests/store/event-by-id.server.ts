import type { Db } from "~/platform/database.server";

/** An event with its contest and the unit's path, by its id. */
export async function eventById(db: Db, id: number) {
  return db
    .selectFrom("contest_event as e")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .innerJoin("unit as u", "u.id", "c.unit_id")
    .select([
      "e.id",
      "e.slug",
      "e.name",
      "e.name_en",
      "e.board_state",
      "e.contest_id",
      "e.desk_nodes",
      "c.slug as contest",
      "u.path",
    ])
    .where("e.id", "=", id)
    .executeTakeFirst();
}

/** The leaves of an event whose mark comes from the score desk: from an exam system, or keyed twice from paper. */
export async function deskNodesOf(db: Db, eventId: number): Promise<string[]> {
  const { desk_nodes } = await db
    .selectFrom("contest_event")
    .select("desk_nodes")
    .where("id", "=", eventId)
    .executeTakeFirstOrThrow();
  return desk_nodes;
}
