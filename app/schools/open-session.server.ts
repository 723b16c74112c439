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

/** What a page may show of a session: without where its school stands. */
export type ShownSession = Omit<
  SessionFacts,
  | "school"
  | "course_lecturer_id"
  | "course_state"
  | "settled_at"
  | "doorsMinutes"
  | "openedAt"
  | "closedAt"
>;

/** A session as it leaves the server. */
export function shown(session: SessionFacts): ShownSession {
  const { id, kind, course_id, course_title, course_title_en, number } =
    session;
  const { title, title_en, mode, startsAt, endsAt, state } = session;
  const { room_id, room_name, room_name_en, room_place } = session;
  const { lecturer_id, lecturer_name, lecturer_name_en } = session;
  const { school_slug, school_name, school_name_en } = session;
  const { movedFrom, calledOffReason } = session;
  return {
    ...{ id, kind, course_id, course_title, course_title_en, number },
    ...{ title, title_en, mode, startsAt, endsAt, state },
    ...{ room_id, room_name, room_name_en, room_place },
    ...{ lecturer_id, lecturer_name, lecturer_name_en },
    ...{ school_slug, school_name, school_name_en },
    ...{ movedFrom, calledOffReason },
  };
}
