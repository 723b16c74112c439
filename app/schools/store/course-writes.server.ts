import type { Tx } from "~/platform/database.server";
import type { CourseTerms } from "../rules/enrolment";
import type { CourseFacts, Level } from "./courses.server";

export type NewCourse = {
  school_id: number;
  title: string;
  title_en: string;
  trade_code: string | null;
  level: Level;
  mode: CourseFacts["mode"];
  outline: string;
  materials: string;
  lecturer_id: number | null;
  capacity: number;
  enrolment: CourseTerms["enrolment"];
  enrol_until: Date | null;
  cancel_until: Date | null;
  recurrence: string | null;
  state: CourseTerms["state"];
};

/** Writes a course; returns its id. */
export async function insertCourse(tx: Tx, course: NewCourse): Promise<number> {
  const row = await tx
    .insertInto("course")
    .values(course)
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export type CourseChange = Partial<
  Pick<
    NewCourse,
    | "title"
    | "title_en"
    | "trade_code"
    | "level"
    | "mode"
    | "lecturer_id"
    | "outline"
    | "materials"
    | "capacity"
    | "enrolment"
    | "enrol_until"
    | "cancel_until"
    | "state"
  >
>;

/** Changes a course of a school. */
export async function updateCourse(
  tx: Tx,
  id: number,
  schoolId: number,
  change: CourseChange,
): Promise<void> {
  await tx
    .updateTable("course")
    .set(change)
    .where("id", "=", id)
    .where("school_id", "=", schoolId)
    .execute();
}

/** Deletes a course of a school with its sessions. */
export async function deleteCourseRow(
  tx: Tx,
  id: number,
  schoolId: number,
): Promise<void> {
  await tx
    .deleteFrom("course")
    .where("id", "=", id)
    .where("school_id", "=", schoolId)
    .execute();
}
