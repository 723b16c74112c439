import type { Actor } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import { forbidden, idParam, notFound } from "~/platform/http.server";
import {
  mayKeepPresence,
  mayManageSchool,
  maySeeCourse,
  type ClassPlace,
} from "./rules/may";
import { sessionById, type SessionFacts } from "./store/sessions.server";

/** A session as the rules ask about it: its school and who teaches it. */
export const classPlace = (session: SessionFacts): ClassPlace => ({
  school: session.school,
  lecturerIds: [session.lecturer_id, session.course_lecturer_id],
});

/** The session of a URL as this reader may see it; one of a draft course is a 404 to everyone but its keepers. */
export async function openSession(
  actor: Actor,
  id: string | undefined,
): Promise<SessionFacts> {
  const session = await sessionById(database(), idParam(id));
  if (
    !session ||
    !maySeeCourse(actor, {
      ...classPlace(session),
      state: session.course_state ?? "open",
    })
  )
    notFound();
  return session;
}

/** The same for whoever keeps its presence: the school's keepers and the lecturer; 403 for the rest. */
export async function keepPresenceOf(
  actor: Actor,
  id: string | undefined,
): Promise<SessionFacts> {
  const session = await openSession(actor, id);
  if (!mayKeepPresence(actor, classPlace(session))) forbidden();
  return session;
}

/** The same for the school's keepers alone. */
export async function keepSession(
  actor: Actor,
  id: string | undefined,
): Promise<SessionFacts> {
  const session = await openSession(actor, id);
  if (!mayManageSchool(actor, session.school)) forbidden();
  return session;
}
