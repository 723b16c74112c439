import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";

/** The correction of an event that is being prepared, if one is, with its lines. */
export async function openCorrection(db: Db, eventId: number) {
  return db
    .selectFrom("correction")
    .select(["id", "reason", "appeal_id", "opened_at", "opened_by"])
    .where("event_id", "=", eventId)
    .where("state", "=", "open")
    .executeTakeFirst();
}

/** The lines of a correction with whom they concern, in the order they were written. */
export async function correctionLines(db: Db, correctionId: number) {
  return db
    .selectFrom("correction_line as l")
    .innerJoin("entrant as n", "n.id", "l.entrant_id")
    .select([
      "l.id",
      "l.entrant_id",
      "l.kind",
      "l.node",
      "l.judge_code",
      "l.old_value",
      "l.new_value",
      "n.number",
      "n.name",
    ])
    .where("l.correction_id", "=", correctionId)
    .orderBy("l.id")
    .execute();
}
export type CorrectionLine = Awaited<
  ReturnType<typeof correctionLines>
>[number];

type NewCorrection = {
  event_id: number;
  appeal_id: number | null;
  reason: string;
  opened_by: number;
  opened_at: Date;
};

export async function addCorrection(
  tx: Tx,
  row: NewCorrection,
): Promise<number> {
  const { id } = await tx
    .insertInto("correction")
    .values(row)
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export type NewCorrectionLine = {
  correction_id: number;
  entrant_id: number;
  kind: string;
  node: string;
  judge_code: string;
  old_value: string;
  new_value: string;
};

/** Writes a line, or writes it anew where the same mark was named before. */
export async function setCorrectionLine(
  tx: Tx,
  line: NewCorrectionLine,
): Promise<void> {
  await tx
    .insertInto("correction_line")
    .values(line)
    .onConflict((conflict) =>
      conflict
        .columns(["correction_id", "entrant_id", "kind", "node", "judge_code"])
        .doUpdateSet({ new_value: line.new_value }),
    )
    .execute();
}

export async function removeCorrectionLine(
  tx: Tx,
  correctionId: number,
  lineId: number,
): Promise<void> {
  await tx
    .deleteFrom("correction_line")
    .where("id", "=", lineId)
    .where("correction_id", "=", correctionId)
    .execute();
}

type Close = {
  state: "applied" | "cancelled";
  by: number;
  at: Date;
  before?: number;
  after?: number;
};

export async function closeCorrection(
  tx: Tx,
  id: number,
  { state, by, at, before, after }: Close,
): Promise<void> {
  await tx
    .updateTable("correction")
    .set({
      state,
      closed_by: by,
      closed_at: at,
      before_id: before ?? null,
      after_id: after ?? null,
    })
    .where("id", "=", id)
    .execute();
}

/** The corrections of an event that are over, the newest first, with the result each one led to. */
export async function closedCorrections(db: Db, eventId: number) {
  return db
    .selectFrom("correction as k")
    .leftJoin("person as p", "p.id", "k.closed_by")
    .leftJoin("event_result as b", "b.id", "k.before_id")
    .leftJoin("event_result as a", "a.id", "k.after_id")
    .select([
      "k.id",
      "k.reason",
      "k.state",
      "k.closed_at",
      "p.name as by",
      "p.name_en as by_en",
      "b.version as before",
      "a.version as after",
    ])
    .where("k.event_id", "=", eventId)
    .where("k.state", "<>", "open")
    .orderBy("k.closed_at", "desc")
    .execute();
}

/** The judges whose marks count in an event, by code: those of its panel, and those that only its marks name, as imported ones do. */
export async function countedJudges(db: Db, eventId: number) {
  return db
    .selectFrom("panel_judge as j")
    .innerJoin("person as p", "p.id", "j.person_id")
    .select(["j.code", "p.name"])
    .where("j.event_id", "=", eventId)
    .where("j.kind", "<>", "trainee")
    .union(
      db
        .selectFrom("mark as m")
        .select(["m.judge_code as code", sql<string>`''`.as("name")])
        .distinct()
        .where("m.event_id", "=", eventId)
        .where("m.judge_code", "<>", "")
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom("panel_judge as s")
                .select("s.id")
                .whereRef("s.event_id", "=", "m.event_id")
                .whereRef("s.code", "=", "m.judge_code"),
            ),
          ),
        ),
    )
    .orderBy("code")
    .execute();
}

/** The events that take the first places of this one, with how many. */
export async function feedersFrom(db: Db, eventId: number) {
  return db
    .selectFrom("contest_feeder as f")
    .innerJoin("contest_event as e", "e.id", "f.event_id")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .select(["f.places", "c.name", "c.name_en"])
    .where("f.from_event_id", "=", eventId)
    .execute();
}
