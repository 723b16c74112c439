import { refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction, type Tx } from "~/platform/database.server";
import {
  cancel,
  decide,
  enrol,
  type DecideRefusal,
  type EnrolRefusal,
} from "../rules/enrolment";
import { mayDecideEnrolment } from "../rules/may";
import { courseById, lockCourse } from "../store/courses.server";
import {
  countEnrolled,
  decideEnrolment,
  enrolmentById,
  insertEnrolment,
  otherClasses,
  ownEnrolment,
} from "../store/enrolments.server";
import { sessionsOfCourse } from "../store/sessions.server";

/** Asks for a place in a course. The course is locked meanwhile, so two who ask for the last place get one between them. */
export function enrolIn(
  actor: Member,
  courseId: number,
): Promise<Result<"enrolled" | "requested", EnrolRefusal>> {
  return transaction(async (tx) => {
    await lockCourse(tx, courseId);
    const course = await courseById(tx, courseId);
    if (!course) return refused("course-not-open");
    const at = now();
    const sessions = await sessionsOfCourse(tx, courseId);
    const answer = enrol({
      now: at,
      course,
      enrolled: await countEnrolled(tx, courseId),
      own: (await ownEnrolment(tx, courseId, actor.person.id))?.state,
      sessions: sessions.filter(({ state }) => state === "scheduled"),
      otherwise: await otherClasses(tx, actor.person.id, courseId, at),
    });
    if (!answer.ok) return answer;
    await insertEnrolment(tx, courseId, actor.person.id, answer.value, at);
    await audit(tx, {
      actorId: actor.person.id,
      act: `enrolment.${answer.value}`,
      subject: { kind: "course", id: courseId },
      after: { person: actor.person.id },
    });
    return answer;
  });
}

/** Gives one's own place or request back. */
export function cancelEnrolment(
  actor: Member,
  courseId: number,
): Promise<Result<"cancelled", "not-enrolled" | "cancel-over">> {
  return transaction(async (tx) => {
    await lockCourse(tx, courseId);
    const course = await courseById(tx, courseId);
    const own = await ownEnrolment(tx, courseId, actor.person.id);
    if (!course || !own) return refused("not-enrolled");
    const at = now();
    const answer = cancel(at, own.state, course);
    if (!answer.ok) return answer;
    await decideEnrolment(tx, own.id, courseId, {
      state: "cancelled",
      at,
      by: actor.person.id,
    });
    await audit(tx, {
      actorId: actor.person.id,
      act: "enrolment.cancelled",
      subject: { kind: "course", id: courseId },
      before: { state: own.state },
      after: { person: actor.person.id },
    });
    return answer;
  });
}

type Decision = { enrolmentId: number; approve: boolean; reason: string };

/** Approves or refuses a request. Whoever may not decide on this person is told that there is no such request. */
export function decideOn(
  actor: Member,
  courseId: number,
  decision: Decision,
): Promise<Result<"enrolled" | "refused", DecideRefusal>> {
  return transaction(async (tx) => {
    await lockCourse(tx, courseId);
    const course = await courseById(tx, courseId);
    const request = await enrolmentById(
      tx,
      decision.enrolmentId,
      courseId,
      today(),
    );
    if (!course || !request) return refused("not-requested");
    const { state, person_id: id, unit_path } = request;
    const person = { id, unitPath: unit_path ?? undefined };
    if (!mayDecideEnrolment(actor, course.school, person))
      return refused("not-requested");
    const enrolled = await countEnrolled(tx, courseId);
    const answer = decide(state, decision.approve, course, enrolled);
    if (answer.ok)
      await keepDecision(tx, actor, courseId, id, {
        ...decision,
        state: answer.value,
      });
    return answer;
  });
}

async function keepDecision(
  tx: Tx,
  actor: Member,
  courseId: number,
  personId: number,
  decided: Decision & { state: "enrolled" | "refused" },
): Promise<void> {
  const { state } = decided;
  const by = actor.person.id;
  const reason = decided.reason || undefined;
  await decideEnrolment(tx, decided.enrolmentId, courseId, {
    ...{ state, by, reason },
    at: now(),
  });
  await audit(tx, {
    actorId: by,
    act: `enrolment.${state}`,
    subject: { kind: "course", id: courseId },
    after: { person: personId },
    reason,
  });
}
