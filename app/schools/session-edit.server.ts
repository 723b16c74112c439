import type { z } from "zod";
import { wallAt } from "~/kit/recurrence";
import type { Actor, Member } from "~/members/rules/actor";
import { env } from "~/platform/env.server";
import { notFound, type FieldErrors } from "~/platform/http.server";
import { choicesOf, notOffered } from "./choices.server";
import { clashesOf, planOf } from "./commands/courses.server";
import { changeSession } from "./commands/sessions.server";
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
    first: wallAt(session.startsAt, env().timeZone),
    minutes: String(lengthOf(session)),
    room: room === null ? "" : String(room),
    lecturer: lecturer === null ? "" : String(lecturer),
    title: session.title,
    titleEn: session.title_en,
  };
  return { rooms, lecturers, defaults };
}

/** Changes a session; the words beside its fields when that is refused. */
export async function tryChange(
  actor: Member,
  session: SessionFacts,
  value: z.infer<typeof sessionForm>,
): Promise<FieldErrors | undefined> {
  const choices = await choicesOf(session.school);
  const { room_id, lecturer_id } = session;
  const unknown = notOffered(value, choices, {
    room: room_id ?? undefined,
    lecturer: lecturer_id ?? undefined,
  });
  if (unknown) return unknown;
  const answer = await changeSession(actor, session, value);
  if (answer.ok) return undefined;
  const { code } = answer.refusal;
  if (code !== "booked-twice")
    return {
      [code.startsWith("room") ? "room" : "first"]: [
        codeOfRefusal(answer.refusal),
      ],
    };
  const plan = planOf({ ...value, every: 1, on: [], count: 1 });
  return clashErrors(
    plan.ok
      ? await clashesOf(plan.value, value.room, value.lecturer, session.id)
      : [],
  );
}
