import { database } from "~/platform/database.server";

/** The school that a demo account keeps by a grant scoped to this one school. */
export async function schoolOf(
  username: string,
): Promise<{ id: number; slug: string }> {
  return database()
    .selectFrom("role_grant as g")
    .innerJoin("person as p", "p.id", "g.person_id")
    .innerJoin("user as u", "u.id", "p.user_id")
    .innerJoin("school as h", "h.id", "g.scope_id")
    .select(["h.id", "h.slug"])
    .where("u.username", "=", username)
    .where("g.scope_kind", "=", "school")
    .executeTakeFirstOrThrow();
}

type Course = {
  enrolment?: "open" | "approval";
  capacity?: number;
  /** Days from now to its first class; two classes a day apart share none. */
  days?: number;
  sessions?: number;
  /** With a room it is a classroom course. */
  room?: number;
};

/** An open course of a school, its classes an hour long and a week apart. */
export async function newCourse(
  schoolId: number,
  course: Course = {},
): Promise<number> {
  const { enrolment = "open", capacity = 5, days = 30, sessions = 1 } = course;
  const mode = course.room ? "physical" : "online";
  const { id } = await database()
    .insertInto("course")
    .values({
      ...{ school_id: schoolId, title: "试验课", mode, capacity, enrolment },
      state: "open",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  // At four in the morning, when nobody of the demo district has a class.
  const day = 86_400_000;
  const hour = day / 24;
  const night = Math.floor(Date.now() / day) * day + 20 * hour;
  for (let number = 1; number <= sessions; number++) {
    const starts = new Date(night + (days + 7 * (number - 1)) * day);
    await database()
      .insertInto("class_session")
      .values({
        ...{ school_id: schoolId, kind: "course", course_id: id, number, mode },
        room_id: course.room ?? null,
        starts_at: starts,
        ends_at: new Date(starts.getTime() + hour),
      })
      .execute();
  }
  return id;
}
