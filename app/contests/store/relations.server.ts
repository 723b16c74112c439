import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";

// The relations that were declared for the seats of a panel: standing, waiting for an officer's word, or withdrawn.

/** The relations that keep an event's judges away, the newest first; where `all` are asked for, also those that wait or were withdrawn. */
export async function relationsOf(db: Db, eventId: number, all = false) {
  return db
    .selectFrom("judge_relation as r")
    .innerJoin("panel_judge as j", "j.id", "r.judge_id")
    .innerJoin("person as p", "p.id", "r.declared_by")
    .select([
      "r.id",
      "r.judge_id",
      "r.name",
      "r.kind",
      "r.reason",
      "r.declared_at",
      "r.confirmed_at",
      "r.withdrawn_at",
      "r.withdrawn_reason",
      "p.name as by",
      "p.name_en as by_en",
      "j.code",
      "j.person_id",
    ])
    .where("j.event_id", "=", eventId)
    .$if(!all, (query) =>
      query
        .where("r.confirmed_at", "is not", null)
        .where("r.withdrawn_at", "is", null),
    )
    .orderBy("r.declared_at", "desc")
    .orderBy("r.id", "desc")
    .execute();
}

export async function addRelation(
  tx: Tx,
  row: {
    judge_id: number;
    name: string;
    kind: string;
    reason: string;
    declared_by: number;
  },
  waits: boolean,
): Promise<void> {
  const confirmed = {
    confirmed_at: sql<Date>`now()`,
    confirmed_by: row.declared_by,
  };
  await tx
    .insertInto("judge_relation")
    .values({ ...row, ...(waits ? {} : confirmed) })
    .execute();
}

/** A relation of this event that waits to be confirmed, with whose it is; held. */
export async function holdWaitingRelation(tx: Tx, eventId: number, id: number) {
  return tx
    .selectFrom("judge_relation as r")
    .innerJoin("panel_judge as j", "j.id", "r.judge_id")
    .select([
      "r.judge_id as seat",
      "r.kind",
      "r.reason",
      "j.person_id as personId",
    ])
    .where("j.event_id", "=", eventId)
    .where("r.id", "=", id)
    .where("r.confirmed_at", "is", null)
    .where("r.withdrawn_at", "is", null)
    .forUpdate("r")
    .executeTakeFirst();
}

export async function confirmRelationRow(
  tx: Tx,
  id: number,
  by: number,
): Promise<void> {
  await tx
    .updateTable("judge_relation")
    .set({ confirmed_at: sql<Date>`now()`, confirmed_by: by })
    .where("id", "=", id)
    .execute();
}

/** Withdraws a relation of this event that stands. Returns whether there was one. */
export async function withdrawRelationRow(
  tx: Tx,
  eventId: number,
  id: number,
  { by, reason }: { by: number; reason: string },
): Promise<boolean> {
  const row = await tx
    .updateTable("judge_relation as r")
    .from("panel_judge as j")
    .set({
      withdrawn_at: sql<Date>`now()`,
      withdrawn_by: by,
      withdrawn_reason: reason,
    })
    .whereRef("j.id", "=", "r.judge_id")
    .where("j.event_id", "=", eventId)
    .where("r.id", "=", id)
    .where("r.withdrawn_at", "is", null)
    .executeTakeFirst();
  return row.numUpdatedRows > 0n;
}
