import type { Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import type { FieldErrors } from "~/platform/http.server";
import { dayOf } from "~/platform/wall-time.server";
import { choicesOf, notOffered } from "./choices.server";
import {
  clashesOf,
  planOf,
  scheduleCourse,
  type FoundClash,
  type Planned,
  type ScheduleRefusal,
} from "./commands/courses.server";
import { addSessions } from "./commands/more-sessions.server";
import type { CourseForm, PlanForm } from "./forms";
import { clashErrors, refusalField } from "./plan-refusals.server";
import { codeOfRefusal } from "./refusal-code";
import { heldBefore } from "./rules/dates";
import type { SchoolPlace } from "./rules/may";
import type { CourseFacts } from "./store/courses.server";
import { closingDay } from "./store/closing.server";

/** What came of a plan: the course's id; or words beside fields, with the plan they are about where one was asked for. */
type Outcome =
  | { id: number }
  | {
      errors: FieldErrors;
      plan?: { planned: Planned[]; clashes: FoundClash[] };
    };

/** Plans a new course from its form and, unless only the plan was asked for, writes it. */
export function planOrSchedule(
  actor: Member,
  place: SchoolPlace,
  value: CourseForm,
): Promise<Outcome> {
  const write = () => scheduleCourse(actor, place, value);
  return planThen(place, value, {}, write);
}

/** The same for more sessions of a course that stands; its own lecturer may teach them whoever may teach there by now. */
export function planOrAdd(
  actor: Member,
  course: CourseFacts,
  value: PlanForm,
): Promise<Outcome> {
  const stood = { lecturer: course.lecturer_id ?? undefined };
  const write = () => addSessions(actor, course, value);
  return planThen(course.school, value, stood, write);
}

async function planThen(
  place: SchoolPlace,
  value: PlanForm & { trade?: string },
  stood: { lecturer?: number },
  write: () => Promise<Result<number, ScheduleRefusal>>,
): Promise<Outcome> {
  const unknown = notOffered(value, await choicesOf(place), stood);
  if (unknown) return { errors: unknown };
  const plan = await planWithin(place, value);
  if (!plan.ok)
    return {
      errors: {
        [refusalField(plan.refusal.code)]: [codeOfRefusal(plan.refusal)],
      },
    };
  const look = () => clashesOf(plan.value, value.room, value.lecturer);
  const clashes = await look();
  if (value.intent === "preview")
    return {
      errors: clashErrors(clashes),
      plan: { planned: plan.value, clashes },
    };
  if (clashes.length > 0) return { errors: clashErrors(clashes) };
  const answer = await write();
  if (answer.ok) return { id: answer.value };
  if (answer.refusal.code !== "booked-twice")
    return { errors: { room: [codeOfRefusal(answer.refusal)] } };
  // Somebody was quicker by a moment: the database refused, and by now it can be seen with whom.
  return { errors: clashErrors(await look()) };
}

/** The plan, all of it before the day from which its school is closed. */
async function planWithin(place: SchoolPlace, value: PlanForm) {
  const plan = planOf(value);
  if (!plan.ok) return plan;
  const days = plan.value.map(({ startsAt }) => dayOf(startsAt));
  const open = heldBefore(days, await closingDay(database(), place.id));
  return open.ok ? plan : open;
}
