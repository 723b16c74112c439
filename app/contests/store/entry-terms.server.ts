import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";
import type { Eligibility } from "../rules/eligibility";

// The terms of an event's entry as rows: what is asked, quotas of single units, and the names that pages show.

/** The quotas of single units with their names, and how many of each hold a place. */
export async function quotasOf(db: Db, eventId: number) {
  return db
    .selectFrom("event_quota as q")
    .innerJoin("unit as u", "u.id", "q.unit_id")
    .select((select) => [
      "q.unit_id",
      "q.places",
      "u.name",
      "u.name_en",
      "u.tier",
      select
        .selectFrom("contest_entry as n")
        .innerJoin("unit as w", "w.id", "n.unit_id")
        .select(sql<number>`count(*)`.as("n"))
        .whereRef("n.event_id", "=", "q.event_id")
        .where("n.state", "in", ["applied", "approved"])
        .where("n.via", "<>", "feeder")
        .where(sql<boolean>`w.path <@ u.path`)
        .as("taken"),
    ])
    .where("q.event_id", "=", eventId)
    .orderBy("u.path")
    .execute();
}

/** Names of units by id, of trades by code, in the order asked. */
export async function namesOf(
  db: Db,
  { units = [], trades = [] }: Eligibility,
) {
  return {
    units:
      units.length === 0
        ? []
        : await db
            .selectFrom("unit")
            .select(["id", "name", "name_en"])
            .where("id", "in", [...units])
            .orderBy("path")
            .execute(),
    trades:
      trades.length === 0
        ? []
        : await db
            .selectFrom("trade")
            .select(["code", "name", "name_en"])
            .where("code", "in", [...trades])
            .orderBy("code")
            .execute(),
  };
}

/** The units of the tiers below a host that terms can name: no enterprises, which would be thousands. */
export async function unitsBelow(db: Db, hostPath: string) {
  return db
    .selectFrom("unit")
    .select(["id", "name", "name_en", "tier"])
    .where(sql<boolean>`path <@ ${hostPath}::ltree`)
    .where("tier", "in", ["subdistrict", "community"])
    .where("dissolved_on", "is", null)
    .orderBy(sql`nlevel(path)`)
    .orderBy("path")
    .execute();
}

/** A unit below a host by its full name in either language, if there is just one. */
export async function unitNamed(db: Db, hostPath: string, name: string) {
  const rows = await db
    .selectFrom("unit")
    .select(["id", "name", "path"])
    .where(sql<boolean>`path <@ ${hostPath}::ltree`)
    .where(({ or, eb }) =>
      or([eb("name", "=", name), eb("name_en", "=", name)]),
    )
    .where("dissolved_on", "is", null)
    .limit(2)
    .execute();
  return rows.length === 1 ? rows[0] : undefined;
}

/** Writes what an event asks of its entrants. */
export async function setTerms(
  tx: Tx,
  eventId: number,
  terms: {
    eligibility: Eligibility;
    perUnit: number | null;
    capacity: number | null;
  },
): Promise<void> {
  await tx
    .updateTable("contest_event")
    .set({
      eligibility: JSON.stringify(terms.eligibility),
      quota_per_unit: terms.perUnit,
      capacity: terms.capacity,
    })
    .where("id", "=", eventId)
    .execute();
}

/** Sets the quota of one unit; null takes it away. */
export async function setQuota(
  tx: Tx,
  eventId: number,
  unitId: number,
  places: number | null,
): Promise<void> {
  await tx
    .deleteFrom("event_quota")
    .where("event_id", "=", eventId)
    .where("unit_id", "=", unitId)
    .execute();
  if (places !== null)
    await tx
      .insertInto("event_quota")
      .values({ event_id: eventId, unit_id: unitId, places })
      .execute();
}
