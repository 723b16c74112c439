import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";

// What a judge may read. None of these queries touches an entrant's name, number or unit but to leave a sheet out.

/** All sheets of a person as judge, in the order of work codes, with how many marks each has. Sheets of events that are still set up are left out. */
export async function sheetsOf(db: Db, personId: number) {
  return db
    .selectFrom("mark_sheet as s")
    .innerJoin("panel_judge as j", "j.id", "s.judge_id")
    .innerJoin("contest_event as e", "e.id", "s.event_id")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .innerJoin("entrant as n", "n.id", "s.entrant_id")
    .select((select) => [
      "s.id",
      "s.event_id",
      "s.state",
      "s.again",
      "s.round",
      "s.excused",
      "n.work_code as code",
      "n.status",
      "e.board_state",
      "e.desk_nodes",
      "e.name as event",
      "e.name_en as event_en",
      "e.starts_at",
      "c.name as contest",
      "c.name_en as contest_en",
      "j.kind",
      "j.code as judge",
      select
        .selectFrom("mark as m")
        .select(sql<number>`count(*)`.as("n"))
        .whereRef("m.event_id", "=", "s.event_id")
        .whereRef("m.entrant_id", "=", "s.entrant_id")
        .where(
          "m.judge_code",
          "=",
          sql<string>`case when j.kind = 'chief' then '' else j.code end`,
        )
        .where(({ or, eb }) =>
          or([eb("m.value", "is not", null), eb("m.dnf", "=", true)]),
        )
        .as("marked"),
    ])
    .where("j.person_id", "=", personId)
    .where("e.board_state", "<>", "rehearsal")
    .orderBy("e.starts_at", "desc")
    .orderBy("e.id")
    .orderBy("n.work_code")
    .execute();
}
export type SheetRow = Awaited<ReturnType<typeof sheetsOf>>[number];

/** The marks on one sheet by node, as its judge gave them. */
export async function marksOnSheet(
  db: Db,
  sheetId: string,
): Promise<Record<string, string>> {
  const rows = await markRows(db, sheetId);
  return Object.fromEntries(
    rows.map(({ node, value, dnf }) => [node, dnf ? "DNF" : (value ?? "")]),
  );
}

/** What the judge of a sheet gave others at the same leaves, newest of each: for the warning at an implausible mark. */
export async function ownMarks(
  db: Db,
  sheetId: string,
): Promise<Record<string, string[]>> {
  const { rows } = await sql<{ node: string; marks: string[] }>`
    select m.node, array_agg(m.value::text) as marks
    from mark_sheet s
    join panel_judge j on j.id = s.judge_id
    join mark m on m.event_id = s.event_id and m.entrant_id <> s.entrant_id
      and m.judge_code = case when j.kind = 'chief' then '' else j.code end
    where s.id = ${sheetId} and m.value is not null
    group by m.node`.execute(db);
  return Object.fromEntries(rows.map(({ node, marks }) => [node, marks]));
}

/** The entries behind the marks on a sheet, by node: what a device builds its next marks upon. */
export async function entriesOnSheet(
  db: Db,
  sheetId: string,
): Promise<Record<string, string>> {
  const rows = await markRows(db, sheetId);
  return Object.fromEntries(
    rows.flatMap(({ node, entry_id }) => (entry_id ? [[node, entry_id]] : [])),
  );
}

async function markRows(db: Db, sheetId: string) {
  return db
    .selectFrom("mark_sheet as s")
    .innerJoin("panel_judge as j", "j.id", "s.judge_id")
    .innerJoin("mark as m", (join) =>
      join
        .onRef("m.event_id", "=", "s.event_id")
        .onRef("m.entrant_id", "=", "s.entrant_id")
        .on(
          "m.judge_code",
          "=",
          sql<string>`case when j.kind = 'chief' then '' else j.code end`,
        ),
    )
    .select(["m.node", "m.value", "m.dnf", "m.entry_id"])
    .where("s.id", "=", sheetId)
    .execute();
}

/** The seats of an event's panel with the judges' own units. */
export async function panelOf(db: Db, eventId: number, day: string) {
  return db
    .selectFrom("panel_judge as j")
    .innerJoin("person as p", "p.id", "j.person_id")
    .leftJoin("membership as m", (join) =>
      join
        .onRef("m.person_id", "=", "p.id")
        .on(sql<boolean>`m.period @> ${day}::date`),
    )
    .leftJoin("unit as u", "u.id", "m.unit_id")
    .select((select) => [
      "j.id",
      "j.code",
      "j.kind",
      "p.id as person_id",
      "p.name",
      "u.id as unit_id",
      "u.name as unit",
      "u.name_en as unit_en",
      select
        .selectFrom("mark_sheet as s")
        .select(sql<number>`count(*)`.as("n"))
        .whereRef("s.judge_id", "=", "j.id")
        .as("sheets"),
      select
        .selectFrom("mark_sheet as s")
        .select(sql<number>`count(*)`.as("n"))
        .whereRef("s.judge_id", "=", "j.id")
        .where("s.state", "<>", "draft")
        .as("submitted"),
    ])
    .where("j.event_id", "=", eventId)
    .orderBy("j.code")
    .execute();
}
export type SeatRow = Awaited<ReturnType<typeof panelOf>>[number];

/** Makes sheets where there are none yet: each pair of a seat and an entrant once. */
export async function addSheets(
  tx: Tx,
  eventId: number,
  pairs: { judgeId: number; entrantId: number }[],
): Promise<void> {
  for (let from = 0; from < pairs.length; from += 1000) {
    await tx
      .insertInto("mark_sheet")
      .values(
        pairs.slice(from, from + 1000).map(({ judgeId, entrantId }) => ({
          event_id: eventId,
          judge_id: judgeId,
          entrant_id: entrantId,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(["entrant_id", "judge_id"]).doNothing(),
      )
      .execute();
  }
}
