import { sql, type SqlBool } from "kysely";
import type { Db, Tx } from "~/platform/database.server";

/** A person as officers see them, with the unit they are in today, or were in last. */
export type Person = {
  id: number;
  name: string;
  name_en: string | null;
  sex: "male" | "female" | null;
  born_on: string | null;
  phone: string | null;
  public_passport: boolean;
  username: string | null;
  unit_path: string | null;
};

/** One person by id. */
export async function personById(
  db: Db,
  id: number,
): Promise<Person | undefined> {
  return db
    .selectFrom("person as p")
    .leftJoin("user as a", "a.id", "p.user_id")
    .select([
      "p.id",
      "p.name",
      "p.name_en",
      "p.sex",
      "p.born_on",
      "p.phone",
      "p.public_passport",
      "a.username",
    ])
    .select((select) =>
      select
        .selectFrom("membership as m")
        .innerJoin("unit as u", "u.id", "m.unit_id")
        .select("u.path")
        .whereRef("m.person_id", "=", "p.id")
        .orderBy(sql`lower(m.period)`, "desc")
        .limit(1)
        .as("unit_path"),
    )
    .where("p.id", "=", id)
    .executeTakeFirst() as Promise<Person | undefined>;
}

/** What may be written of a person. */
export type PersonFacts = {
  name: string;
  nameEn?: string;
  sex?: string;
  bornOn?: string;
  phone?: string;
};

const row = (facts: PersonFacts) => ({
  name: facts.name,
  name_en: facts.nameEn ?? null,
  sex: facts.sex ?? null,
  born_on: facts.bornOn ?? null,
  phone: facts.phone ?? null,
});

/** Adds a person. Returns the id. */
export async function insertPerson(
  tx: Tx,
  facts: PersonFacts,
): Promise<number> {
  const { id } = await tx
    .insertInto("person")
    .values(row(facts))
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes a person's own facts. */
export async function updatePerson(
  tx: Tx,
  id: number,
  facts: PersonFacts,
): Promise<void> {
  await tx.updateTable("person").set(row(facts)).where("id", "=", id).execute();
}

/** Whether the person agrees to a public passport. */
export async function setPublicPassport(
  tx: Tx,
  id: number,
  open: boolean,
): Promise<void> {
  await tx
    .updateTable("person")
    .set({ public_passport: open })
    .where("id", "=", id)
    .execute();
}

/** One stretch of belonging to a unit; half-open, `to` is the first day after it. */
export type MembershipRow = {
  id: number;
  unit_id: number;
  unit_path: string;
  name: string;
  name_en: string;
  member_no: string | null;
  from: string;
  to: string | null;
};

/** Where a person belonged and belongs, the latest first. */
export async function membershipsOf(
  db: Db,
  personId: number,
): Promise<MembershipRow[]> {
  return db
    .selectFrom("membership as m")
    .innerJoin("unit as u", "u.id", "m.unit_id")
    .select([
      "m.id",
      "m.unit_id",
      "u.path as unit_path",
      "u.name",
      "u.name_en",
      "m.member_no",
      sql<string>`lower(m.period)`.as("from"),
      sql<string | null>`upper(m.period)`.as("to"),
    ])
    .where("m.person_id", "=", personId)
    .orderBy(sql`lower(m.period)`, "desc")
    .execute();
}

/** Begins a membership on `day`, open-ended. */
export async function beginMembership(
  tx: Tx,
  membership: {
    personId: number;
    unitId: number;
    from: string;
    memberNo?: string;
  },
): Promise<void> {
  await tx
    .insertInto("membership")
    .values({
      person_id: membership.personId,
      unit_id: membership.unitId,
      period: `[${membership.from},)`,
      member_no: membership.memberNo ?? null,
    })
    .execute();
}

/** Ends a membership: `day` is the first one after it. A membership that never lasted a day is taken back. */
export async function endMembership(
  tx: Tx,
  id: number,
  day: string,
): Promise<void> {
  await tx
    .deleteFrom("membership")
    .where("id", "=", id)
    .where(sql<SqlBool>`lower(period) >= ${day}::date`)
    .execute();
  await tx
    .updateTable("membership")
    .set({ period: sql<string>`daterange(lower(period), ${day}::date)` })
    .where("id", "=", id)
    .execute();
}

/** Locks a person's row, so that two officers do not move them at once. */
export async function lockPerson(tx: Tx, id: number): Promise<boolean> {
  const found = await tx
    .selectFrom("person")
    .select("id")
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return found !== undefined;
}
