import { sql, type SqlBool } from "kysely";
import type { Db, Tx } from "~/platform/database.server";

/** Appeals that wait for an answer or a decision. */
export async function countOpenAppeals(
  db: Db,
  eventId: number,
): Promise<number> {
  const row = await db
    .selectFrom("appeal")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("event_id", "=", eventId)
    .where("state", "in", ["lodged", "accepted"])
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export type AppealScope = {
  eventId: number;
  /** everybody's appeals, or only those that this person may know of */
  all: boolean;
  personId: number;
};

/** The appeals of an event as this reader may see them, the newest first: all for arbitration and officers, else one's own. */
export async function appealsOf(
  db: Db,
  { eventId, all, personId }: AppealScope,
) {
  return db
    .selectFrom("appeal as a")
    .innerJoin("entrant as n", "n.id", "a.entrant_id")
    .innerJoin("person as p", "p.id", "a.by_id")
    .leftJoin("person as np", "np.id", "n.person_id")
    .leftJoin("unit as u", "u.id", "n.unit_id")
    .select([
      "a.id",
      "a.body",
      "a.lodged_at",
      "a.state",
      "a.answer",
      "a.answered_at",
      "a.decision",
      "a.decided_at",
      "a.by_id",
      "p.name as by",
      "p.name_en as by_en",
      "n.id as entrant_id",
      "n.number",
      "n.name",
      "np.name_en",
      "n.unit_name",
      "u.name_en as unit_en",
    ])
    .where("a.event_id", "=", eventId)
    .$if(!all, (query) =>
      query.where(({ or, eb }) =>
        or([eb("a.by_id", "=", personId), eb("n.person_id", "=", personId)]),
      ),
    )
    .orderBy("a.lodged_at", "desc")
    .execute();
}
export type AppealRow = Awaited<ReturnType<typeof appealsOf>>[number];

/** The files sent in with these appeals, by appeal. */
export async function appealFiles(db: Db, appealIds: readonly number[]) {
  if (appealIds.length === 0) return [];
  return db
    .selectFrom("kept_file")
    .select(["id", "name", "size", "subject_id"])
    .where("subject_kind", "=", "appeal")
    .where("subject_id", "in", appealIds.map(String))
    .where("deleted_at", "is", null)
    .orderBy("created_at")
    .execute();
}

/** One appeal with its entrant and where its contest stands. */
export async function appealById(db: Db, id: number) {
  return db
    .selectFrom("appeal as a")
    .innerJoin("entrant as n", "n.id", "a.entrant_id")
    .innerJoin("contest_event as e", "e.id", "a.event_id")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .innerJoin("unit as u", "u.id", "c.unit_id")
    .select([
      "a.id",
      "a.event_id",
      "u.path",
      "a.state",
      "a.by_id",
      "n.person_id",
      "n.unit_id",
      "e.contest_id",
    ])
    .where("a.id", "=", id)
    .executeTakeFirst();
}

/** Holds one appeal of an event until the transaction ends. */
export async function holdAppeal(tx: Tx, eventId: number, id: number) {
  return tx
    .selectFrom("appeal as a")
    .innerJoin("entrant as n", "n.id", "a.entrant_id")
    .select(["a.id", "a.state", "a.by_id", "n.unit_id", "n.person_id"])
    .where("a.id", "=", id)
    .where("a.event_id", "=", eventId)
    .forUpdate("a")
    .executeTakeFirst();
}

type NewAppeal = {
  event_id: number;
  entrant_id: number;
  by_id: number;
  body: string;
  lodged_at: Date;
};

/** Keeps an appeal; gives its id. */
export async function addAppeal(tx: Tx, row: NewAppeal): Promise<number> {
  const { id } = await tx
    .insertInto("appeal")
    .values(row)
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

type AppealStep = {
  state: "accepted" | "refused" | "upheld" | "dismissed" | "withdrawn";
  text: string;
  by: number;
  at: Date;
};

/** Moves an appeal one step: answered, decided, or withdrawn. */
export async function setAppeal(
  tx: Tx,
  id: number,
  { state, text, by, at }: AppealStep,
): Promise<void> {
  const decided = state === "upheld" || state === "dismissed";
  const step = decided
    ? { decision: text, decided_by: by, decided_at: at }
    : state === "withdrawn"
      ? {}
      : { answer: text, answered_by: by, answered_at: at };
  await tx
    .updateTable("appeal")
    .set({ state, ...step })
    .where("id", "=", id)
    .execute();
}

/** An entrant by number, with what decides who may speak for them. */
export async function entrantForAppeal(
  db: Db,
  eventId: number,
  number: string,
) {
  const row = await db
    .selectFrom("entrant as n")
    .leftJoin("unit as u", "u.id", "n.unit_id")
    .select(["n.id", "n.person_id", "u.path"])
    .where("n.event_id", "=", eventId)
    .where("n.number", "=", number)
    .executeTakeFirst();
  return row && { id: row.id, personId: row.person_id, unitPath: row.path };
}

/** The entrants for whom this person may appeal: themselves, and everybody in the units they look after. */
export async function appealableEntrants(
  db: Db,
  eventId: number,
  { personId, paths }: { personId: number; paths: string[] },
) {
  return db
    .selectFrom("entrant as n")
    .leftJoin("unit as u", "u.id", "n.unit_id")
    .leftJoin("person as np", "np.id", "n.person_id")
    .select([
      "n.number",
      "n.name",
      "np.name_en",
      "n.unit_name",
      "u.name_en as unit_en",
    ])
    .where("n.event_id", "=", eventId)
    .where(
      sql<SqlBool>`(n.person_id = ${personId} or u.path <@ any(${paths}::ltree[]))`,
    )
    .orderBy(sql`length(n.number)`)
    .orderBy("n.number")
    .limit(500)
    .execute();
}

/** How many files were sent in with an appeal. */
export async function filesWithAppeal(db: Db, id: number): Promise<number> {
  return (await appealFiles(db, [id])).length;
}
