import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction, type Tx } from "~/platform/database.server";
import { changeMode } from "../rules/course-change";
import { changeCapacity } from "../rules/enrolment";
import type { SchoolPlace } from "../rules/may";
import { comingSessions, type ComingSession } from "../store/coming.server";
import { updateCourse, type CourseChange } from "../store/course-writes.server";
import {
  courseById,
  lockCourse,
  type CourseFacts,
} from "../store/courses.server";
import { countEnrolled } from "../store/enrolments.server";
import { seatsOf } from "../store/rooms.server";
import { updateSession } from "../store/session-writes.server";
import { bookedTwice } from "./courses.server";

type ChangeRefusal =
  | "capacity-taken"
  | "capacity-over-seats"
  | "mode-fixed"
  | "mode-needs-rooms"
  | "course-gone";

/**
 * Changes what a course is and its terms, or opens and closes its enrolment. The course is locked meanwhile, so nobody
 * slips in between the count and a lower capacity. A new lecturer takes over the coming classes of the one before, a new
 * form goes for all of them. Refuses fewer places than are taken, more than the rooms of its classes have seats, another
 * form once it is open, and a lecturer who teaches elsewhere at the time (booked-twice).
 */
export async function changeCourse(
  actor: Member,
  school: SchoolPlace,
  courseId: number,
  change: CourseChange,
  act: string,
): Promise<Result<undefined, ChangeRefusal | "booked-twice">> {
  try {
    return await transaction(async (tx) => {
      await lockCourse(tx, courseId);
      const before = await courseById(tx, courseId);
      if (!before) return refused("course-gone");
      const coming = await comingSessions(tx, courseId, now());
      const answer = await ask(tx, before, change, coming);
      if (!answer.ok) return answer;
      await updateCourse(tx, courseId, school.id, change);
      await carryOver(tx, before, change, coming);
      await audit(tx, {
        actorId: actor.person.id,
        act,
        subject: { kind: "course", id: courseId },
        after: change,
      });
      return ok();
    });
  } catch (error) {
    return refused("booked-twice", { field: bookedTwice(error) });
  }
}

async function ask(
  tx: Tx,
  before: CourseFacts,
  { capacity = before.capacity, mode = before.mode }: CourseChange,
  coming: ComingSession[],
): Promise<Result<undefined, ChangeRefusal>> {
  const held = changeMode(before, mode, coming);
  if (!held.ok) return held;
  if (capacity === before.capacity && mode === before.mode) return ok();
  const enrolled = await countEnrolled(tx, before.id);
  return changeCapacity(capacity, enrolled, await seatsOf(tx, before.id, mode));
}

async function carryOver(
  tx: Tx,
  before: CourseFacts,
  { mode = before.mode, lecturer_id = before.lecturer_id }: CourseChange,
  coming: ComingSession[],
): Promise<void> {
  for (const session of coming) {
    if (mode !== before.mode)
      await updateSession(tx, session.id, before.school.id, { mode }, now());
    // Who stands in for one class goes on doing so.
    const taught = session.lecturer_id === before.lecturer_id;
    if (taught && lecturer_id !== before.lecturer_id)
      await updateSession(
        tx,
        session.id,
        before.school.id,
        { lecturer_id },
        now(),
      );
  }
}
