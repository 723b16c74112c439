import type { Db } from "~/platform/database.server";

// What those read who check, sign and look back. Work codes only, never a name.

/** The marks of an event, by "entrant judge" and leaf; the judge is "" for what is measured. */
export async function marksOfEvent(
  db: Db,
  eventId: number,
): Promise<Map<string, Record<string, string>>> {
  const rows = await db
    .selectFrom("mark")
    .select(["entrant_id", "judge_code", "node", "value", "dnf"])
    .where("event_id", "=", eventId)
    .execute();
  const marks = new Map<string, Record<string, string>>();
  for (const { entrant_id, judge_code, node, value, dnf } of rows) {
    const key = `${entrant_id} ${judge_code}`;
    const own = marks.get(key) ?? {};
    own[node] = dnf ? "DNF" : (value ?? "");
    marks.set(key, own);
  }
  return marks;
}

/** Whose sheet it is and of which work code. */
export async function sheetHead(db: Db, sheetId: string) {
  return db
    .selectFrom("mark_sheet as s")
    .innerJoin("panel_judge as j", "j.id", "s.judge_id")
    .innerJoin("entrant as n", "n.id", "s.entrant_id")
    .select([
      "s.event_id",
      "j.person_id",
      "j.code as judge",
      "n.work_code as code",
    ])
    .where("s.id", "=", sheetId)
    .executeTakeFirst();
}

/** Every version of a sheet, the newest first, with who changed it. */
export async function versionsOf(db: Db, sheetId: string) {
  return db
    .selectFrom("mark_sheet_version as v")
    .leftJoin("person as p", "p.id", "v.changed_by")
    .select([
      "v.version",
      "v.state",
      "v.round",
      "v.excused",
      "v.marks",
      "v.reason",
      "v.changed_at",
      "p.name as by",
      "p.name_en as by_en",
    ])
    .where("v.sheet_id", "=", sheetId)
    .orderBy("v.version", "desc")
    .execute();
}

/** The sheets of an event with everything a second person checks, by work code; never a name. */
export async function sheetsToCheck(db: Db, eventId: number) {
  return db
    .selectFrom("mark_sheet as s")
    .innerJoin("panel_judge as j", "j.id", "s.judge_id")
    .innerJoin("entrant as n", "n.id", "s.entrant_id")
    .select([
      "s.id",
      "s.entrant_id",
      "s.state",
      "s.version",
      "s.round",
      "s.excused",
      "s.excuse",
      "s.checked_by",
      "j.code as judge",
      "j.kind",
      "j.person_id",
      "n.work_code as code",
      "n.status",
    ])
    .where("s.event_id", "=", eventId)
    .orderBy("n.work_code")
    .orderBy("j.code")
    .execute();
}
