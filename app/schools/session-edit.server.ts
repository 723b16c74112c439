import type { z } from "zod";
import type { Refusal } from "~/kit/result";
import type { Actor, Member } from "~/members/rules/actor";
import { wallTimeOf } from "~/platform/wall-time.server";
import { notFound, type FieldErrors } from "~/platform/http.server";
import { choicesOf, notOffered } from "./choices.server";
import { clashesOf, planOf } from "./commands/courses.server";
import { bookedAs, changeSession } from "./commands/sessions.server";
import {
  changeTogether,
  clashesTogether,
  planTogether,
} from "./commands/together.server";
import type { sessionForm } from "./forms";
import { keepSession } from "./open-session.server";
import { clashErrors } from "./plan-refusals.server";
import { codeOfRefusal } from "./refusal-code";
import { lengthOf } from "./rules/presence";
import type { SessionFacts } from "./store/sessions.server";

/** A course's session for those who keep it. A lecture is changed where its series is kept, so here it is a 404. */
export async function courseSession(
  actor: Actor,
  id: string | undefined,
): Promise<SessionFacts> {
  const session = await keepSession(actor, id);
  if (session.kind === "lecture") notFound();
  return session;
}

/** What the form of one session shows at first, and what it offers. */
export async function sessionChoices(session: SessionFacts) {
  const { rooms, lecturers } = await choicesOf(session.school);
  const { room_id: room, lecturer_id: lecturer } = session;
  const defaults = {
    first: wallTimeOf(session.startsAt),
    minutes: String(lengthOf(session)),
    room: room === null ? "" : String(room),
    lecturer: lecturer === null ? "" : String(lecturer),
    scope: "this",
    title: session.title,
    titleEn: session.title_en,
  };
  return { rooms, lecturers, defaults };
}

type Sent = z.infer<typeof sessionForm>;

/** Changes a session, or with it those after it or all that are to come; the words beside its fields when that is refused. */
export async function tryChange(
  actor: Member,
  session: SessionFacts,
  value: Sent,
): Promise<FieldErrors | undefined> {
  const choices = await choicesOf(session.school);
  const { room_id, lecturer_id } = session;
  const unknown = notOffered(value, choices, {
    room: room_id ?? undefined,
    lecturer: lecturer_id ?? undefined,
  });
  if (unknown) return unknown;
  return value.scope === "this"
    ? tryOne(actor, session, value)
    : trySeveral(actor, session, value, value.scope);
}

async function tryOne(
  actor: Member,
  session: SessionFacts,
  value: Sent,
): Promise<FieldErrors | undefined> {
  const answer = await changeSession(actor, session, value);
  if (answer.ok) return undefined;
  if (answer.refusal.code !== "booked-twice")
    return besideField(answer.refusal);
  const plan = planOf({ ...value, every: 1, on: [], count: 1 });
  return clashErrors(
    plan.ok
      ? await clashesOf(plan.value, value.room, value.lecturer, [session.id])
      : [],
  );
}

async function trySeveral(
  actor: Member,
  session: SessionFacts,
  value: Sent,
  scope: "later" | "all",
): Promise<FieldErrors | undefined> {
  const after = bookedAs(session, value);
  if (!after.ok) return besideField(after.refusal);
  const plan = await planTogether(session, after.value, scope);
  const { title, titleEn: title_en } = value;
  const topic = { title, title_en };
  const answer = await changeTogether(actor, session, plan, topic);
  if (answer.ok) return undefined;
  return answer.refusal.code === "booked-twice"
    ? clashErrors(await clashesTogether(plan))
    : besideField(answer.refusal);
}

const besideField = (refusal: Refusal): FieldErrors => ({
  [refusal.code.startsWith("room") ? "room" : "first"]: [
    codeOfRefusal(refusal),
  ],
});
