import { ok, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { transaction, type Tx } from "~/platform/database.server";
import { changeCapacity } from "../rules/enrolment";
import type { SchoolPlace } from "../rules/may";
import { updateCourse, type CourseChange } from "../store/course-writes.server";
import { courseById, lockCourse } from "../store/courses.server";
import { countEnrolled } from "../store/enrolments.server";
import { seatsOf } from "../store/rooms.server";

type TermsRefusal = "capacity-taken" | "capacity-over-seats";

/**
 * Changes a course's terms, or opens and closes its enrolment. The course is locked meanwhile, so nobody slips in between
 * the count and a lower capacity. Refuses fewer places than are taken, and more than the rooms of its classes have seats.
 */
export function changeCourse(
  actor: Member,
  school: SchoolPlace,
  courseId: number,
  change: CourseChange,
  act: string,
): Promise<Result<undefined, TermsRefusal>> {
  return transaction(async (tx) => {
    await lockCourse(tx, courseId);
    const answer = await askCapacity(tx, courseId, change.capacity);
    if (!answer.ok) return answer;
    await updateCourse(tx, courseId, school.id, change);
    await audit(tx, {
      actorId: actor.person.id,
      act,
      subject: { kind: "course", id: courseId },
      after: change,
    });
    return ok();
  });
}

async function askCapacity(
  tx: Tx,
  courseId: number,
  capacity: number | undefined,
): Promise<Result<undefined, TermsRefusal>> {
  const before = await courseById(tx, courseId);
  if (capacity === undefined || capacity === before?.capacity) return ok();
  const enrolled = await countEnrolled(tx, courseId);
  return changeCapacity(capacity, enrolled, await seatsOf(tx, courseId));
}
