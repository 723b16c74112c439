import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";
import { appointed } from "../rules/appointments";

// Who is encryption officer and arbitrator of a contest, by a grant for it alone or for a unit above it.

/** All who hold one of the two roles over a contest on a day; `own` are those appointed for this contest alone. */
export async function appointedOf(
  db: Db,
  contest: { id: number; path: string },
  day: string,
) {
  return db
    .selectFrom("role_grant as g")
    .innerJoin("person as p", "p.id", "g.person_id")
    .leftJoin("unit as u", (join) =>
      join.onRef("u.id", "=", "g.scope_id").on("g.scope_kind", "=", "unit"),
    )
    .select([
      "g.id",
      "g.role",
      "p.name",
      "p.name_en",
      "u.name as unit",
      "u.name_en as unit_en",
      sql<boolean>`g.scope_kind = 'contest'`.as("own"),
    ])
    .where("g.role", "in", [...appointed])
    .where("g.revoked_at", "is", null)
    .where(({ or, eb }) =>
      or([eb("g.ends_on", "is", null), eb("g.ends_on", ">", day)]),
    )
    .where(
      sql<boolean>`((g.scope_kind = 'contest' and g.scope_id = ${contest.id})
        or (g.scope_kind = 'unit' and ${contest.path}::ltree <@ u.path))`,
    )
    .orderBy("g.role", "desc")
    .orderBy("g.id")
    .execute();
}
export type AppointedRow = Awaited<ReturnType<typeof appointedOf>>[number];

/** Whether a person judges in a contest, and whether they take part in it. */
export async function tiesToContest(
  db: Db,
  contestId: number,
  personId: number,
): Promise<{ judges: boolean; enters: boolean }> {
  const { rows } = await sql<{ judges: boolean; enters: boolean }>`
    select exists (select from panel_judge j join contest_event e on e.id = j.event_id
        where e.contest_id = ${contestId} and j.person_id = ${personId}) as judges,
      exists (select from entrant n join contest_event e on e.id = n.event_id
        where e.contest_id = ${contestId} and n.person_id = ${personId} and n.status <> 'withdrew')
      or exists (select from contest_entry n join contest_event e on e.id = n.event_id
        where e.contest_id = ${contestId} and n.person_id = ${personId}
          and n.state in ('applied', 'approved')) as enters`.execute(db);
  return rows[0] ?? { judges: false, enters: false };
}

/** An open grant for this contest alone of one of the two roles, held until the transaction ends. */
export async function holdAppointment(
  tx: Tx,
  contestId: number,
  grantId: number,
) {
  return tx
    .selectFrom("role_grant")
    .select(["id", "role", "person_id"])
    .where("id", "=", grantId)
    .where("scope_kind", "=", "contest")
    .where("scope_id", "=", contestId)
    .where("role", "in", [...appointed])
    .where("revoked_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
}
