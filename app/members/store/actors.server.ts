import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import { often } from "~/platform/prepared.server";
import type { Actor, Grant, Role } from "../rules/actor";

/** The actor behind an account, with the grants in force on `day` (YYYY-MM-DD); undefined for an account of nobody. */
export async function actorOfAccount(
  db: Db,
  userId: string,
  day: string,
): Promise<Actor | undefined> {
  const [person, grants] = await Promise.all([
    personOfAccount(db, userId, day),
    grantsOfAccount(db, userId, day),
  ]);
  if (!person) return undefined;
  return {
    person: { id: person.id, name: person.name, name_en: person.name_en },
    unit:
      person.unit_id && person.unit_path && person.unit_name
        ? { id: person.unit_id, path: person.unit_path, name: person.unit_name }
        : undefined,
    grants,
  };
}

function personOfAccount(db: Db, userId: string, day: string) {
  return db
    .selectFrom("person as p")
    .modifyFront(often)
    .leftJoin("membership as m", (join) =>
      join
        .onRef("m.person_id", "=", "p.id")
        .on(sql<boolean>`m.period @> ${day}::date`),
    )
    .leftJoin("unit as u", "u.id", "m.unit_id")
    .select([
      "p.id",
      "p.name",
      "p.name_en",
      "u.id as unit_id",
      "u.path as unit_path",
      "u.name as unit_name",
    ])
    .where("p.user_id", "=", userId)
    .executeTakeFirst();
}

async function grantsOfAccount(
  db: Db,
  userId: string,
  day: string,
): Promise<Grant[]> {
  const rows = await db
    .selectFrom("role_grant as g")
    .modifyFront(often)
    .innerJoin("person as p", "p.id", "g.person_id")
    .leftJoin("unit as u", (join) =>
      join.onRef("u.id", "=", "g.scope_id").on("g.scope_kind", "=", "unit"),
    )
    .select(["g.role", "g.scope_kind", "g.scope_id", "u.path"])
    .where("p.user_id", "=", userId)
    .where("g.revoked_at", "is", null)
    .where("g.starts_on", "<=", day)
    .where((where) =>
      where.or([where("g.ends_on", "is", null), where("g.ends_on", ">", day)]),
    )
    .execute();
  return rows.map((row) => ({
    role: row.role as Role,
    scope:
      row.scope_kind === "unit"
        ? { kind: "unit", id: row.scope_id, path: row.path ?? "" }
        : {
            kind: row.scope_kind as "school" | "contest" | "studio",
            id: row.scope_id,
          },
  }));
}

/** The user name behind what was typed at sign-in: itself, or that of the person with this phone number. */
export async function usernameFor(db: Db, typed: string): Promise<string> {
  if (!/^1[0-9]{10}$/.test(typed)) return typed;
  const found = await db
    .selectFrom("person as p")
    .innerJoin("user as u", "u.id", "p.user_id")
    .select("u.username")
    .where("p.phone", "=", typed)
    .executeTakeFirst();
  return found?.username ?? typed;
}

/** The demo district's accounts, one a role, for the sign-in page; none in a real installation. */
export async function demoAccounts(
  db: Db,
): Promise<
  { username: string; name: string; name_en: string | null; roles: string[] }[]
> {
  return db
    .selectFrom("person as p")
    .innerJoin("user as u", "u.id", "p.user_id")
    .select([
      "u.username",
      "p.name",
      "p.name_en",
      sql<
        string[]
      >`array(select distinct g.role from role_grant g where g.person_id = p.id and g.revoked_at is null order by 1)`.as(
        "roles",
      ),
    ])
    .where("p.demo_account", "=", true)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom("installation").select("one").where("demo", "=", true)),
    )
    .orderBy("p.id")
    .execute()
    .then((rows) =>
      rows.map((row) => ({ ...row, username: row.username ?? "" })),
    );
}
