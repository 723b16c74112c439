import { sql, type SqlBool } from "kysely";
import type { Db, Tx } from "~/platform/database.server";
import type { AwardBody, AwardRule } from "../rules/awards";

/** The award rules of a contest in their order. */
export async function awardRulesOf(
  db: Db,
  contestId: number,
): Promise<AwardRule[]> {
  const rows = await db
    .selectFrom("award_rule")
    .select(["id", "name", "name_en", "body"])
    .where("contest_id", "=", contestId)
    .orderBy("position")
    .execute();
  return rows.map(({ id, name, name_en, body }) => ({
    id,
    name,
    nameEn: name_en,
    body: body as unknown as AwardBody,
  }));
}

/** The units that a contest's rules ask for, by path. */
export async function awardUnits(db: Db, contestId: number) {
  return db
    .selectFrom("unit as u")
    .select(["u.path", "u.name", "u.name_en"])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("award_rule as r")
          .select("r.id")
          .where("r.contest_id", "=", contestId)
          .where(sql<SqlBool>`r.body->>'unitPath' = u.path::text`),
      ),
    )
    .execute();
}

/** Adds a rule behind the others; gives its id. */
export async function addAwardRule(
  tx: Tx,
  contestId: number,
  rule: Omit<AwardRule, "id">,
): Promise<number> {
  const { id } = await tx
    .insertInto("award_rule")
    .values({
      contest_id: contestId,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from award_rule where contest_id = ${contestId})`,
      name: rule.name,
      name_en: rule.nameEn,
      body: JSON.stringify(rule.body),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Takes a rule of this contest away; lists that were drawn up keep what it gave. */
export async function removeAwardRule(
  tx: Tx,
  contestId: number,
  id: number,
): Promise<boolean> {
  const gone = await tx
    .deleteFrom("award_rule")
    .where("id", "=", id)
    .where("contest_id", "=", contestId)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** What awards ask of an event's entrants, by id, and of the event: its part of the address and the contest's first day. */
export async function awardFacts(db: Db, eventId: number) {
  const event = await db
    .selectFrom("contest_event as e")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .select(["e.slug", "c.starts_on"])
    .where("e.id", "=", eventId)
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom("entrant as n")
    .leftJoin("person as p", "p.id", "n.person_id")
    .leftJoin("unit as u", "u.id", "n.unit_id")
    .select(["n.id", "p.born_on", "p.sex", "u.path"])
    .where("n.event_id", "=", eventId)
    .execute();
  return {
    event: event.slug,
    day: event.starts_on,
    entrants: new Map(
      rows.map(({ id, born_on, sex, path }) => [
        id,
        { entrantId: id, bornOn: born_on, sex, unitPath: path },
      ]),
    ),
  };
}

/** The placed lines of the newest announced result of each event of a contest, with what awards ask of them. */
export async function placedLines(db: Db, contestId: number) {
  return db
    .selectFrom("contest_event as e")
    .innerJoin("event_result as r", "r.event_id", "e.id")
    .innerJoin("result_line as l", "l.result_id", "r.id")
    .innerJoin("entrant as n", "n.id", "l.entrant_id")
    .leftJoin("person as p", "p.id", "n.person_id")
    .leftJoin("unit as u", "u.id", "n.unit_id")
    .select([
      "e.id as event_id",
      "e.slug as event",
      "r.id as result_id",
      "n.id as entrant_id",
      "l.rank",
      "l.total",
      "p.born_on",
      "p.sex",
      "u.path",
    ])
    .where("e.contest_id", "=", contestId)
    .where("l.rank", "is not", null)
    .where(
      "r.id",
      "=",
      sql<number>`(select v.id from event_result v where v.event_id = e.id and v.state in ('provisional', 'notice', 'final') order by v.version desc limit 1)`,
    )
    .orderBy("e.id")
    .orderBy("l.position")
    .execute();
}
