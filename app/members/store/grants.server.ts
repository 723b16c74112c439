import type { Db, Tx } from "~/platform/database.server";
import type { Role } from "../rules/actor";

export type ScopeKind = "unit" | "school" | "contest" | "studio";

/** A grant as a page shows it. The name of a unit comes with it; that of a school, contest or studio its own feature knows. */
export type GrantRow = {
  id: number;
  role: Role;
  scope_kind: ScopeKind;
  scope_id: number;
  unit_name: string | null;
  unit_name_en: string | null;
  unit_path: string | null;
  starts_on: string;
  ends_on: string | null;
  revoked_at: Date | null;
  reason: string | null;
  granted_by_name: string | null;
  granted_by_name_en: string | null;
};

/** All grants a person has or had, the newest first. */
export async function grantsOf(db: Db, personId: number): Promise<GrantRow[]> {
  return grantRows(db)
    .where("g.person_id", "=", personId)
    .orderBy("g.id", "desc")
    .execute() as Promise<GrantRow[]>;
}

/** Locks one grant of a person. */
export async function lockGrant(
  tx: Tx,
  id: number,
  personId: number,
): Promise<GrantRow | undefined> {
  return grantRows(tx)
    .where("g.id", "=", id)
    .where("g.person_id", "=", personId)
    .forUpdate("g")
    .executeTakeFirst() as Promise<GrantRow | undefined>;
}

const grantRows = (db: Db) =>
  db
    .selectFrom("role_grant as g")
    .leftJoin("unit as u", (join) =>
      join.onRef("u.id", "=", "g.scope_id").on("g.scope_kind", "=", "unit"),
    )
    .leftJoin("person as by", "by.id", "g.granted_by")
    .select([
      "g.id",
      "g.role",
      "g.scope_kind",
      "g.scope_id",
      "u.name as unit_name",
      "u.name_en as unit_name_en",
      "u.path as unit_path",
      "g.starts_on",
      "g.ends_on",
      "g.revoked_at",
      "g.reason",
      "by.name as granted_by_name",
      "by.name_en as granted_by_name_en",
    ]);

type NewGrant = {
  personId: number;
  role: Role;
  scope: { kind: ScopeKind; id: number };
  startsOn: string;
  endsOn?: string;
  grantedBy?: number;
};

/** Writes a grant. Returns its id. */
export async function insertGrant(tx: Tx, grant: NewGrant): Promise<number> {
  const { id } = await tx
    .insertInto("role_grant")
    .values({
      person_id: grant.personId,
      role: grant.role,
      scope_kind: grant.scope.kind,
      scope_id: grant.scope.id,
      starts_on: grant.startsOn,
      ends_on: grant.endsOn ?? null,
      granted_by: grant.grantedBy ?? null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Ends a grant at once, with the reason. */
export async function revokeGrant(
  tx: Tx,
  id: number,
  at: Date,
  reason: string,
): Promise<void> {
  await tx
    .updateTable("role_grant")
    .set({ revoked_at: at, reason })
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .execute();
}
