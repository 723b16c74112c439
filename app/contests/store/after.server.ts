import { sql } from "kysely";
import type { Named } from "~/i18n/named";
import type { Db } from "~/platform/database.server";

// What is asked of a contest when it is over.

/** The sub-district or community of each judge's enterprise, by the judge's code. */
export async function judgeHomes(
  db: Db,
  eventId: number,
): Promise<Map<string, number | null>> {
  const rows = await db
    .selectFrom("panel_judge as j")
    .leftJoin("membership as m", (join) =>
      join
        .onRef("m.person_id", "=", "j.person_id")
        .on(sql<boolean>`m.period @> current_date`),
    )
    .leftJoin("unit as u", "u.id", "m.unit_id")
    .select(["j.code", "u.parent_id"])
    .where("j.event_id", "=", eventId)
    .execute();
  return new Map(rows.map(({ code, parent_id }) => [code, parent_id]));
}

/** The same of each entrant, by id. */
export async function entrantHomes(
  db: Db,
  eventId: number,
): Promise<Map<number, number | null>> {
  const rows = await db
    .selectFrom("entrant as n")
    .leftJoin("unit as u", "u.id", "n.unit_id")
    .select(["n.id", "u.parent_id"])
    .where("n.event_id", "=", eventId)
    .execute();
  return new Map(rows.map(({ id, parent_id }) => [id, parent_id]));
}

/** The names of the sub-district, community or park above each entrant's enterprise, by the entrant's id. */
export async function entrantParents(
  db: Db,
  eventId: number,
): Promise<Map<number, Named>> {
  const rows = await db
    .selectFrom("entrant as n")
    .innerJoin("unit as u", "u.id", "n.unit_id")
    .innerJoin("unit as a", "a.id", "u.parent_id")
    .select(["n.id", "a.name", "a.name_en"])
    .where("n.event_id", "=", eventId)
    .where("u.tier", "=", "enterprise")
    .execute();
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}

/** Whether this person has the chief judge's seat of an event. */
export async function isChiefOf(
  db: Db,
  eventId: number,
  personId: number,
): Promise<boolean> {
  const row = await db
    .selectFrom("panel_judge")
    .select("id")
    .where("event_id", "=", eventId)
    .where("person_id", "=", personId)
    .where("kind", "=", "chief")
    .executeTakeFirst();
  return row !== undefined;
}

/** Every line of a contest's announced results, event by event. */
export async function reportLines(db: Db, contestId: number) {
  return db
    .selectFrom("contest_event as e")
    .innerJoin("event_result as r", "r.event_id", "e.id")
    .innerJoin("result_line as l", "l.result_id", "r.id")
    .innerJoin("entrant as n", "n.id", "l.entrant_id")
    .leftJoin("unit as u", "u.id", "n.unit_id")
    .select([
      "n.id",
      "e.name as event",
      "e.name_en as event_en",
      "n.number",
      "n.name",
      "n.unit_name",
      "u.name_en as unit_en",
      "n.status",
      "l.rank",
      "l.total",
      "l.reason",
    ])
    .where("e.contest_id", "=", contestId)
    .where("e.board_state", "in", ["provisional", "notice", "final"])
    .where(
      "r.id",
      "=",
      sql<number>`(select v.id from event_result v where v.event_id = e.id and v.state in ('provisional', 'notice', 'final') order by v.version desc limit 1)`,
    )
    .orderBy("e.id")
    .orderBy("l.position")
    .execute();
}
