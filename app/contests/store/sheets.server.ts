import { sql } from "kysely";
import type { Db } from "~/platform/database.server";

// What a judge may read. None of these queries touches an entrant's name, number or unit but to leave a sheet out.

/** All sheets of a person as judge, in the order of work codes, with how many marks each has. Sheets of events that are still set up are left out. */
export async function sheetsOf(db: Db, personId: number) {
  return (
    db
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
        "j.until",
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
          .where(sql<boolean>`m.node <> all(e.desk_nodes)`)
          .as("marked"),
      ])
      .where("j.person_id", "=", personId)
      .where("e.board_state", "<>", "rehearsal")
      // What went to a stand-in or ended by a recusal is not this judge's any more.
      .where(({ or, eb }) =>
        or([eb("s.excused", "is", null), eb("s.excused", "=", "absent")]),
      )
      .orderBy("e.starts_at", "desc")
      .orderBy("e.id")
      .orderBy("n.work_code")
      .execute()
  );
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

/** The numbers of the entrants of whom a judge's sheet, one that counts and is waited for, is not handed in. */
export async function numbersStillMarked(
  db: Db,
  eventId: number,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom("mark_sheet as s")
    .innerJoin("panel_judge as j", "j.id", "s.judge_id")
    .innerJoin("entrant as n", "n.id", "s.entrant_id")
    .select("n.number")
    .distinct()
    .where("s.event_id", "=", eventId)
    .where("s.state", "=", "draft")
    .where("s.excused", "is", null)
    .where("j.kind", "=", "judge")
    .execute();
  return new Set(rows.map(({ number }) => number));
}
