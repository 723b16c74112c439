import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import type { SessionFacts } from "./sessions.server";

export type Room = {
  id: number;
  name: string;
  name_en: string;
  seats: number;
  place: string;
};

/** A school's rooms for its keepers: retired ones too, and whether a class was ever put there. */
export async function roomsKept(
  db: Db,
  schoolId: number,
): Promise<(Room & { retired: boolean; used: boolean })[]> {
  return db
    .selectFrom("room as r")
    .select(["r.id", "r.name", "r.name_en", "r.seats", "r.place"])
    .select([
      sql<boolean>`r.retired_on is not null`.as("retired"),
      sql<boolean>`exists (select from class_session s where s.room_id = r.id)`.as(
        "used",
      ),
    ])
    .where("r.school_id", "=", schoolId)
    .orderBy("r.id")
    .execute();
}

/** A school's rooms that are in use. */
export async function roomsOf(db: Db, schoolId: number): Promise<Room[]> {
  return db
    .selectFrom("room")
    .select(["id", "name", "name_en", "seats", "place"])
    .where("school_id", "=", schoolId)
    .where("retired_on", "is", null)
    .orderBy("id")
    .execute();
}

/** The seats of the smallest room in which a course still meets, were it held in this way; undefined where nothing limits it. */
export async function seatsOf(
  db: Db,
  courseId: number,
  mode: SessionFacts["mode"],
): Promise<number | undefined> {
  if (mode !== "physical") return undefined;
  const row = await db
    .selectFrom("class_session as s")
    .innerJoin("room as r", "r.id", "s.room_id")
    .select((select) => select.fn.min<number | null>("r.seats").as("seats"))
    .where("s.course_id", "=", courseId)
    .where("s.state", "=", "scheduled")
    .executeTakeFirst();
  return row?.seats ?? undefined;
}
