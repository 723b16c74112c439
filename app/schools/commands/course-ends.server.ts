import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { brokenConstraint, transaction } from "~/platform/database.server";
import { deleteCourse } from "../rules/course-change";
import { comingSessions, wasHeld } from "../store/coming.server";
import { deleteCourseRow } from "../store/course-writes.server";
import {
  courseById,
  lockCourse,
  type CourseFacts,
} from "../store/courses.server";
import { updateSession } from "../store/session-writes.server";

/** Deletes a draft with its sessions, which frees its room and lecturer. Refusals: of the rule (deleteCourse). */
export async function deleteDraft(
  actor: Member,
  { id, school }: CourseFacts,
): Promise<Result<undefined, "course-not-draft" | "course-was-held">> {
  try {
    return await transaction(async (tx) => {
      await lockCourse(tx, id);
      const course = await courseById(tx, id);
      if (!course) return ok();
      const answer = deleteCourse(course, await wasHeld(tx, id));
      if (!answer.ok) return answer;
      await deleteCourseRow(tx, id, school.id);
      await audit(tx, {
        actorId: actor.person.id,
        act: "course.deleted",
        subject: { kind: "course", id },
        before: { title: course.title, school: school.id },
      });
      return ok();
    });
  } catch (error) {
    // Hours in the ledger, or whatever else speaks of its classes: those stay.
    if (brokenConstraint(error)?.endsWith("_fkey"))
      return refused("course-was-held");
    throw error;
  }
}

/** Calls off every class of a course that is still to come, each with the reason, as one that is called off alone. */
export function callOffComing(
  actor: Member,
  { id, school }: CourseFacts,
  reason: string,
): Promise<Result<number, "nothing-coming">> {
  return transaction(async (tx) => {
    await lockCourse(tx, id);
    const at = now();
    const coming = await comingSessions(tx, id, at);
    if (coming.length === 0) return refused("nothing-coming");
    const change = { state: "cancelled", called_off_reason: reason } as const;
    for (const session of coming) {
      await updateSession(tx, session.id, school.id, change, at);
      await audit(tx, {
        actorId: actor.person.id,
        act: "session.cancelled",
        subject: { kind: "session", id: session.id },
        before: { state: "scheduled" },
        reason,
      });
    }
    return ok(coming.length);
  });
}
