import { sql } from "kysely";
import type { Named } from "~/i18n/named";
import { standing } from "~/members/store/units.server";
import type { Db } from "~/platform/database.server";
import type { StudioPlace } from "../rules/may";

/** Somebody as pages name them. */
export type Person = Named & { id: number };

/** A studio as other things point to it. */
export type StudioRef = Named & { id: number; slug: string; unitPath: string };

/** Where a studio stands, for the rules of who may. */
export function placeOf(studio: { id: number; unitPath: string }): StudioPlace {
  return { studio: studio.id, unitPath: studio.unitPath };
}

/** Whether a person works in the studio today: as its lead or as a member who has not left. */
export async function worksIn(
  db: Db,
  studioId: number,
  personId: number | undefined,
): Promise<boolean> {
  if (personId === undefined) return false;
  const found = await db
    .selectFrom("studio as s")
    .select("s.id")
    .where("s.id", "=", studioId)
    .where(({ or, exists, selectFrom, eb }) =>
      or([
        eb("s.lead_id", "=", personId),
        exists(
          selectFrom("studio_member as m")
            .select("m.person_id")
            .whereRef("m.studio_id", "=", "s.id")
            .where("m.person_id", "=", personId)
            .where("m.left_on", "is", null),
        ),
      ]),
    )
    .executeTakeFirst();
  return found !== undefined;
}

/** The people of a studio, its lead first: those who own problems, have shares and invent methods. */
export async function peopleOf(db: Db, studioId: number): Promise<Person[]> {
  // From the few of the studio to their persons; asked the other way round, PostgreSQL reads everyone in the district.
  const { rows } = await sql<Person>`
    select p.id, p.name, p.name_en
    from (
      select s.lead_id as person_id, true as leads, null::date as joined_on from studio s where s.id = ${studioId}
      union all
      select m.person_id, false, m.joined_on from studio_member m join studio s on s.id = m.studio_id
      where m.studio_id = ${studioId} and m.left_on is null and m.person_id <> s.lead_id
    ) one
    join person p on p.id = one.person_id
    order by one.leads desc, one.joined_on, p.id`.execute(db);
  return rows;
}

/** The officers over a unit's path: they verify, open notices and answer. */
export async function officersOver(
  db: Db,
  unitPath: string,
  day: string,
): Promise<Person[]> {
  return db
    .selectFrom("role_grant as g")
    .innerJoin("unit as u", (join) =>
      join.onRef("u.id", "=", "g.scope_id").on("g.scope_kind", "=", "unit"),
    )
    .innerJoin("person as p", "p.id", "g.person_id")
    .select(["p.id", "p.name", "p.name_en"])
    .distinct()
    .where("g.role", "in", ["union-officer", "district-administrator"])
    .where("g.revoked_at", "is", null)
    .where("g.starts_on", "<=", day)
    .where(({ or, eb }) =>
      or([eb("g.ends_on", "is", null), eb("g.ends_on", ">", day)]),
    )
    .where(sql<boolean>`u.path @> ${unitPath}::ltree`)
    .orderBy("p.id")
    .execute();
}

/** The unit standing on `day` that a text names: by its code or its exact name; undefined when there is none. */
export async function unitByText(
  db: Db,
  text: string,
  day: string,
): Promise<{ id: number; path: string; name: string } | undefined> {
  return db
    .selectFrom("unit")
    .select(["id", "path", "name"])
    .where(({ or, eb }) =>
      or([
        eb("code", "=", text),
        eb("name", "=", text),
        eb("name_en", "=", text),
      ]),
    )
    .where(standing(day))
    .orderBy(sql`(code = ${text}) desc`)
    .executeTakeFirst();
}

/** The trades, for a choice. */
export async function tradesOf(db: Db): Promise<(Named & { code: string })[]> {
  return db
    .selectFrom("trade")
    .select(["code", "name", "name_en"])
    .orderBy("code")
    .execute();
}
