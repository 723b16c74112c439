import { nameIn } from "~/i18n/named";
import { isMember, type Actor } from "~/members/rules/actor";
import { actorOf, today } from "~/members/session.server";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { languageOf } from "~/words.server";
import { openCourse } from "./open-course.server";
import { codeOfRefusal } from "./refusal-code";
import { cancel, enrol, stateAt } from "./rules/enrolment";
import { mayManageSchool, maySeeEnrolments } from "./rules/may";
import type { CourseFacts } from "./store/courses.server";
import {
  countEnrolled,
  enrolmentsOf,
  otherClasses,
  ownEnrolment,
} from "./store/enrolments.server";
import { sessionsOfCourse } from "./store/sessions.server";

export type CoursePageView = Awaited<ReturnType<typeof courseView>>;

/** What a course's page shows to this reader: the course, its sessions, where they stand and the step that is open to them. */
export async function courseView(request: Request, id: string | undefined) {
  const actor = await actorOf(request);
  const course = await openCourse(actor, id);
  const at = now();
  const db = database();
  const me = isMember(actor) ? actor.person.id : undefined;
  const [sessions, enrolled, own, otherwise] = await Promise.all([
    sessionsOfCourse(db, course.id),
    countEnrolled(db, course.id),
    me ? ownEnrolment(db, course.id, me) : undefined,
    me ? otherClasses(db, me, course.id, at) : [],
  ]);
  const may = enrol({
    now: at,
    course,
    enrolled,
    own: own?.state,
    sessions: sessions.filter(({ state }) => state === "scheduled"),
    otherwise,
  });
  const { school, ...facts } = course;
  return {
    title: nameIn(await languageOf(request), {
      name: course.title,
      name_en: course.title_en,
    }),
    course: { ...facts, state: stateAt(course, at) },
    ...{ sessions, enrolled, now: at },
    own: own?.state,
    reason: own?.reason,
    refusal: may.ok ? undefined : codeOfRefusal(may.refusal),
    mayCancel: cancel(at, own?.state, course).ok,
    manage: mayManageSchool(actor, school),
    waiting: await waitingFor(actor, course),
  };
}

/** How many requests wait, for whoever may open the list. */
async function waitingFor(
  actor: Actor,
  { id, school }: CourseFacts,
): Promise<number | undefined> {
  if (!isMember(actor)) return undefined;
  const list = await enrolmentsOf(database(), id, today());
  const paths = list.flatMap(({ unit_path }) => unit_path ?? []);
  if (!maySeeEnrolments(actor, school, paths)) return undefined;
  return list.filter(({ state }) => state === "requested").length;
}
