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
  isOver,
  takeOff,
  type DecideRefusal,
  type EnrolmentState,
  type EnrolRefusal,
} from "../rules/enrolment";
import { mayDecideEnrolment, mayManageSchool } from "../rules/may";
import {
  courseById,
  lockCourse,
  type CourseFacts,
} from "../store/courses.server";
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

type Decision = {
  enrolmentId: number;
  decision: "approve" | "refuse" | "take-off";
  reason: string;
};
type Decided = Result<
  "enrolled" | "refused" | "cancelled",
  DecideRefusal | "not-on-list"
>;

/**
 * Approves or refuses a request, or takes someone off the list, which only the school's keepers may. Whoever may not decide
 * on this person is told that there is no such request.
 */
export function decideOn(
  actor: Member,
  courseId: number,
  decision: Decision,
): Promise<Decided> {
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
    const { person_id: id, unit_path } = request;
    const person = { id, unitPath: unit_path ?? undefined };
    const may =
      decision.decision === "take-off"
        ? mayManageSchool(actor, course.school)
        : mayDecideEnrolment(actor, course.school, person);
    if (!may) return refused("not-requested");
    const answer = await askRule(tx, course, request.state, decision.decision);
    if (answer.ok)
      await keepDecision(tx, actor, courseId, id, decision, answer.value);
    return answer;
  });
}

async function askRule(
  tx: Tx,
  course: CourseFacts,
  state: EnrolmentState,
  decision: Decision["decision"],
): Promise<Decided> {
  if (decision === "take-off") return takeOff(state);
  const over = isOver(await sessionsOfCourse(tx, course.id), now());
  const enrolled = await countEnrolled(tx, course.id);
  return decide(state, decision === "approve", course, enrolled, over);
}

async function keepDecision(
  tx: Tx,
  actor: Member,
  courseId: number,
  personId: number,
  { enrolmentId, decision, reason: typed }: Decision,
  state: "enrolled" | "refused" | "cancelled",
): Promise<void> {
  const by = actor.person.id;
  const reason = typed || undefined;
  await decideEnrolment(tx, enrolmentId, courseId, {
    ...{ state, by, reason },
    at: now(),
  });
  await audit(tx, {
    actorId: by,
    act: `enrolment.${decision === "take-off" ? "taken-off" : state}`,
    subject: { kind: "course", id: courseId },
    after: { person: personId },
    reason,
  });
}
