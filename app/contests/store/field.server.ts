import { sql } from "kysely";
import { besideDatabase, type Db } from "~/platform/database.server";
import { planOf, type Plan } from "../rules/plan";
import type { Scheme } from "../rules/scheme";

// A version of a scheme never changes once marks were given under it; before that the key holds its text's row anyway.
const plans = besideDatabase(() => new Map<string, Plan>());
const mostPlans = 200;

/** The newest version of an event's scheme, ready to price with; undefined where it has none yet. */
export async function schemeOf(
  db: Db,
  eventId: number,
): Promise<{ id: number; version: number; plan: Plan } | undefined> {
  const row = await db
    .selectFrom("marking_scheme")
    .select(["id", "version"])
    .where("event_id", "=", eventId)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, plan: await planBy(db, row.id) };
}

/** The plan of a stored scheme, kept in memory: a version is written once. */
export async function planBy(db: Db, schemeId: number): Promise<Plan> {
  const kept = plans();
  const known = kept.get(String(schemeId));
  if (known) return known;
  const { body } = await db
    .selectFrom("marking_scheme")
    .select("body")
    .where("id", "=", schemeId)
    .executeTakeFirstOrThrow();
  const plan = planOf(body as unknown as Scheme);
  const oldest = kept.keys().next().value;
  if (kept.size >= mostPlans && oldest !== undefined) kept.delete(oldest);
  kept.set(String(schemeId), plan);
  return plan;
}

/** Everyone entered in an event, with all four of who they are; in the order of their numbers. For officers and prices, never for judges. */
export async function entrantsOf(db: Db, eventId: number) {
  return db
    .selectFrom("entrant as n")
    .leftJoin("unit as u", "u.id", "n.unit_id")
    .leftJoin("person as p", "p.id", "n.person_id")
    .select([
      "n.id",
      "n.number",
      "n.name",
      "p.name_en",
      "n.unit_id",
      "n.unit_name",
      "u.name_en as unit_en",
      "n.work_code",
      "n.status",
      "n.status_reason",
      "n.time_seconds",
      "n.person_id",
    ])
    .where("n.event_id", "=", eventId)
    .orderBy(sql`length(n.number)`)
    .orderBy("n.number")
    .execute();
}
export type EntrantRecord = Awaited<ReturnType<typeof entrantsOf>>[number];

/** All marks of an event that count (trainees' do not), each with its moment; of some entrants only, where `ids` are given. */
export async function marksOf(
  db: Db,
  eventId: number,
  ids?: readonly number[],
) {
  return db
    .selectFrom("mark as m")
    .leftJoin("entrant_factor as f", (join) =>
      join
        .onRef("f.entrant_id", "=", "m.entrant_id")
        .onRef("f.node", "=", "m.node"),
    )
    .select((select) => [
      "m.entrant_id",
      "m.node",
      "m.judge_code",
      "m.value",
      "m.dnf",
      select.fn.coalesce("f.value", "m.factor").as("factor"),
      "m.marked_at",
    ])
    .where("m.event_id", "=", eventId)
    .$if(ids !== undefined, (query) =>
      query.where("m.entrant_id", "in", [...(ids ?? [])]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("panel_judge as j")
            .select("j.id")
            .whereRef("j.event_id", "=", "m.event_id")
            .whereRef("j.code", "=", "m.judge_code")
            .where("j.kind", "=", "trainee"),
        ),
      ),
    )
    .execute();
}

/** All deductions of an event; of some entrants only, where `ids` are given. */
export async function deductionsOf(
  db: Db,
  eventId: number,
  ids?: readonly number[],
) {
  return db
    .selectFrom("deduction as d")
    .innerJoin("entrant as n", "n.id", "d.entrant_id")
    .select(["d.entrant_id", "d.code", "d.value", "d.reason"])
    .where("n.event_id", "=", eventId)
    .$if(ids !== undefined, (query) =>
      query.where("n.id", "in", [...(ids ?? [])]),
    )
    .execute();
}
