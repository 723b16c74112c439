import { redirect } from "@remix-run/node";
import { nameIn } from "~/i18n/named";
import { isMember, type Actor } from "~/members/rules/actor";
import { actorOf, today } from "~/members/session.server";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { languageOf } from "~/words.server";
import { classPlace, openSession, shown } from "./open-session.server";
import { mayKeepPresence, mayManageSchool } from "./rules/may";
import { noticeOf, phaseOf } from "./rules/sessions";
import { signInOpen } from "./rules/sign-in";
import { ownEnrolment } from "./store/enrolments.server";
import { ownPresence, rosterOf } from "./store/presence.server";
import type { SessionFacts } from "./store/sessions.server";

export type SessionPageView = Awaited<ReturnType<typeof sessionView>>;

/** What a session's page shows to this reader. A lecture has a page of its own; here its keepers see who was there. */
export async function sessionView(request: Request, id: string | undefined) {
  const actor = await actorOf(request);
  const session = await openSession(actor, id);
  const keep = mayKeepPresence(actor, classPlace(session));
  if (session.kind === "lecture" && !keep)
    throw redirect(`/lectures/${session.id}`);
  const at = now();
  return {
    title: nameIn(await languageOf(request), {
      name: session.course_title ?? session.title,
      name_en: session.course_title_en ?? session.title_en,
    }),
    session: shown(session),
    now: at,
    phase: phaseOf(session, at),
    notice: noticeOf(session, at),
    keep,
    manage: mayManageSchool(actor, session.school),
    open: signInOpen(at, session).ok,
    own: await ownPart(actor, session),
    roster: keep ? await rosterOf(database(), session.id, today()) : undefined,
  };
}

async function ownPart(actor: Actor, { id, course_id }: SessionFacts) {
  if (!isMember(actor)) return undefined;
  const me = actor.person.id;
  const [presence, enrolment] = await Promise.all([
    ownPresence(database(), id, me),
    ownEnrolment(database(), course_id ?? 0, me),
  ]);
  return { ...presence, enrolled: enrolment?.state === "enrolled" };
}
