import type { z } from "zod";
import type { Member } from "~/members/rules/actor";
import type { FieldErrors } from "~/platform/http.server";
import { choicesOf, notOffered } from "./choices.server";
import {
  clashesOf,
  planOf,
  scheduleCourse,
  type FoundClash,
} from "./commands/courses.server";
import type { courseForm } from "./forms";
import { clashErrors, refusalField } from "./plan-refusals.server";
import { codeOfRefusal } from "./refusal-code";
import type { SchoolPlace } from "./rules/may";

type Planned = Extract<ReturnType<typeof planOf>, { ok: true }>["value"];

/** What came of a new course: its id; or words beside fields, with the plan they are about where one was asked for. */
type Outcome =
  | { id: number }
  | { errors: FieldErrors; plan?: { planned: Planned; clashes: FoundClash[] } };

/** Plans a new course from its form and, unless only the plan was asked for, writes it. */
export async function planOrSchedule(
  actor: Member,
  place: SchoolPlace,
  value: z.infer<typeof courseForm>,
): Promise<Outcome> {
  const unknown = notOffered(value, await choicesOf(place));
  if (unknown) return { errors: unknown };
  const plan = planOf(value);
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
  const answer = await scheduleCourse(actor, place, value);
  if (answer.ok) return { id: answer.value };
  if (answer.refusal.code !== "booked-twice")
    return { errors: { room: [codeOfRefusal(answer.refusal)] } };
  // Somebody was quicker by a moment: the database refused, and by now it can be seen with whom.
  return { errors: clashErrors(await look()) };
}
