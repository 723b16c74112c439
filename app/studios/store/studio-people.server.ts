import { sql, type SqlBool } from "kysely";
import type { Db } from "~/platform/database.server";
import type { Stay } from "../rules/studio-people";
import type { Person } from "./places.server";

export type MemberRow = Person & Stay & { leads: boolean; open: number };

/** Everybody who is or was in a studio, a row for each stay: those here now first, each with the open problems they own in it. */
export async function membersOf(
  db: Db,
  studioId: number,
): Promise<MemberRow[]> {
  return db
    .selectFrom("studio_member as m")
    .innerJoin("studio as s", "s.id", "m.studio_id")
    .innerJoin("person as p", "p.id", "m.person_id")
    .select([
      "p.id",
      "p.name",
      "p.name_en",
      "m.joined_on as joinedOn",
      "m.left_on as leftOn",
      sql<boolean>`s.lead_id = p.id and m.left_on is null`.as("leads"),
      sql<number>`(select count(*) from problem b where b.studio_id = s.id and b.owner_id = p.id
        and b.state in ('accepted', 'trial', 'solved'))`.as("open"),
    ])
    .where("m.studio_id", "=", studioId)
    .orderBy(sql`m.left_on is not null`)
    .orderBy(sql`s.lead_id <> p.id`)
    .orderBy("m.joined_on")
    .orderBy("m.id")
    .execute();
}

/** The stays of one person in a studio. */
export async function staysOf(
  db: Db,
  studioId: number,
  personId: number,
): Promise<Stay[]> {
  return db
    .selectFrom("studio_member")
    .select(["joined_on as joinedOn", "left_on as leftOn"])
    .where("studio_id", "=", studioId)
    .where("person_id", "=", personId)
    .execute();
}

export type PastLead = Person & { from: string; until: string };

/** Who led a studio before its present lead, the latest first. */
export async function pastLeadsOf(
  db: Db,
  studioId: number,
): Promise<PastLead[]> {
  return db
    .selectFrom("studio_past_lead as l")
    .innerJoin("person as p", "p.id", "l.person_id")
    .select([
      "p.id",
      "p.name",
      "p.name_en",
      "l.led_from as from",
      "l.led_until as until",
    ])
    .where("l.studio_id", "=", studioId)
    .orderBy("l.led_from", "desc")
    .execute();
}

/** A studio's topics of a year, in their order. */
export async function topicsOf(
  db: Db,
  studioId: number,
  year: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom("studio_topic")
    .select("title")
    .where("studio_id", "=", studioId)
    .where("year", "=", year)
    .orderBy("position")
    .execute();
  return rows.map(({ title }) => title);
}

/**
 * The people whom `typed` names, two at most: by the whole phone or member number anywhere, by the whole name among those
 * who belong to `unitPath` today.
 */
export async function peopleMeant(
  db: Db,
  typed: string,
  unitPath: string,
): Promise<Person[]> {
  return db
    .selectFrom("person as p")
    .select(["p.id", "p.name", "p.name_en"])
    .where((where) =>
      where.or([
        where("p.phone", "=", typed),
        sql<SqlBool>`p.id in (select person_id from membership where member_no = ${typed})`,
        where.and([
          where("p.name", "=", typed),
          sql<SqlBool>`p.id in (select m.person_id from membership m join unit u on u.id = m.unit_id
            where u.path <@ ${unitPath}::ltree and upper_inf(m.period))`,
        ]),
      ]),
    )
    .orderBy("p.id")
    .limit(2)
    .execute();
}
