import { sql } from "kysely";
import type { Tx } from "~/platform/database.server";
import type { EntryState, EntryVia } from "../rules/entry";

// Entries as rows: who wants to take part, what was decided, and the entrant that an approval makes.

export type NewEntry = {
  eventId: number;
  personId: number;
  unitId: number | null;
  via: EntryVia;
  grade: number | null;
  certificate: string;
  late: boolean;
  reason: string;
  by: number;
};

/** Writes an entry that waits for approval; gives its id. */
export async function addEntry(tx: Tx, entry: NewEntry): Promise<number> {
  const { id } = await tx
    .insertInto("contest_entry")
    .values({
      event_id: entry.eventId,
      person_id: entry.personId,
      unit_id: entry.unitId,
      via: entry.via,
      grade: entry.grade,
      certificate_no: entry.certificate,
      late: entry.late,
      reason: entry.reason,
      entered_by: entry.by,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Entries of an event by id, held until the transaction ends. */
export async function holdEntriesById(
  tx: Tx,
  eventId: number,
  ids: readonly number[],
) {
  return tx
    .selectFrom("contest_entry as n")
    .innerJoin("person as p", "p.id", "n.person_id")
    .leftJoin("unit as u", "u.id", "n.unit_id")
    .select([
      "n.id",
      "n.person_id",
      "n.unit_id",
      "n.via",
      "n.state",
      "n.grade",
      "n.certificate_no",
      "n.entrant_id",
      "n.entered_by",
      "p.name",
      "u.name as unit",
      "u.path",
    ])
    .where("n.event_id", "=", eventId)
    .where("n.id", "in", [...ids])
    .orderBy("n.id")
    .forUpdate("n")
    .execute();
}
export type HeldEntry = Awaited<ReturnType<typeof holdEntriesById>>[number];

/** Puts an entry into a state; `reason` is empty for an approval. */
export async function setEntryState(
  tx: Tx,
  id: number,
  state: EntryState,
  by: number,
  reason: string,
): Promise<void> {
  await tx
    .updateTable("contest_entry")
    .set({
      state,
      decided_by: by,
      decided_at: sql<Date>`now()`,
      decision_reason: reason,
    })
    .where("id", "=", id)
    .execute();
}

/** The entrant of an approved entry: the one who is on the list already, or a new one with the next free number of three digits. */
export async function makeEntrant(
  tx: Tx,
  eventId: number,
  entry: HeldEntry,
): Promise<number> {
  const there = await tx
    .updateTable("entrant")
    .set({
      status: sql<string>`case status when 'withdrew' then 'entered' else status end`,
      status_reason: sql<
        string | null
      >`case status when 'withdrew' then null else status_reason end`,
    })
    .where("event_id", "=", eventId)
    .where("person_id", "=", entry.person_id)
    .returning("id")
    .executeTakeFirst();
  const id =
    there?.id ??
    (
      await tx
        .insertInto("entrant")
        .values({
          event_id: eventId,
          number: sql<string>`(select lpad((coalesce(max(number::int) filter (where number ~ '^[0-9]{1,6}$'), 0) + 1)::text, 3, '0') from entrant where event_id = ${eventId})`,
          person_id: entry.person_id,
          name: entry.name,
          unit_id: entry.unit_id,
          unit_name: entry.unit ?? "",
        })
        .returning("id")
        .executeTakeFirstOrThrow()
    ).id;
  await tx
    .updateTable("contest_entry")
    .set({ entrant_id: id })
    .where("id", "=", entry.id)
    .execute();
  return id;
}

/** Keeps a grade that was looked at with an approval, unless a better one is known. */
export async function keepGrade(
  tx: Tx,
  entry: HeldEntry,
  trade: string,
  by: number,
): Promise<void> {
  if (entry.grade === null) return;
  await tx
    .insertInto("person_skill")
    .values({
      person_id: entry.person_id,
      trade_code: trade,
      grade: entry.grade,
      certificate_no: entry.certificate_no,
      confirmed_by: by,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["person_id", "trade_code"])
        .doUpdateSet({
          grade: entry.grade as number,
          certificate_no: entry.certificate_no,
          confirmed_by: by,
          confirmed_at: sql<Date>`now()`,
        })
        .where("person_skill.grade", ">", entry.grade),
    )
    .execute();
}

/**
 * Takes the entrant of a withdrawn entry off the list. One who was given a bench or a work code by a draw stays on it as
 * withdrawn: the draw's list names them.
 */
export async function takeOffList(
  tx: Tx,
  entrantId: number,
  reason: string,
): Promise<void> {
  const gone = await tx
    .deleteFrom("entrant")
    .where("id", "=", entrantId)
    .where("work_code", "is", null)
    .where("bench", "is", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("identity_draw as d")
            .select("d.id")
            .whereRef("d.event_id", "=", "entrant.event_id"),
        ),
      ),
    )
    .executeTakeFirst();
  if (gone.numDeletedRows > 0n) return;
  await tx
    .updateTable("entrant")
    .set({ status: "withdrew", status_reason: reason })
    .where("id", "=", entrantId)
    .execute();
}
