import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { nameIn, useNamed } from "~/i18n/named";
import { isMember } from "~/members/rules/actor";
import { actorOf, memberOf, today } from "~/members/session.server";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { readForm } from "~/platform/http.server";
import { correctHours, enterByHand } from "~/schools/commands/by-hand.server";
import { correctionForm, handForm } from "~/schools/forms";
import {
  classPlace,
  keepPresenceOf,
  openSession,
  shown,
} from "~/schools/open-session.server";
import { codeOfRefusal } from "~/schools/refusal-code";
import { mayKeepPresence, mayManageSchool } from "~/schools/rules/may";
import { signInOpen } from "~/schools/rules/sign-in";
import { ownEnrolment } from "~/schools/store/enrolments.server";
import { ownPresence, rosterOf } from "~/schools/store/presence.server";
import { Presence } from "~/schools/ui/presence";
import { OwnPresence, SessionFactsList } from "~/schools/ui/session-parts";
import { PhaseWord } from "~/schools/ui/phase-word";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf } from "~/words.server";
import { z } from "zod";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const session = await openSession(actor, params.id);
  if (session.kind === "lecture") throw redirect(`/lectures/${session.id}`);
  const at = now();
  const keep = mayKeepPresence(actor, classPlace(session));
  const me = isMember(actor) ? actor.person.id : undefined;
  const own =
    me === undefined
      ? undefined
      : {
          ...(await ownPresence(database(), session.id, me)),
          enrolled:
            (await ownEnrolment(database(), session.course_id ?? 0, me))
              ?.state === "enrolled",
        };
  return {
    title: nameIn(await languageOf(request), {
      name: session.course_title ?? session.title,
      name_en: session.course_title_en,
    }),
    session: shown(session),
    now: at,
    keep,
    manage: mayManageSchool(actor, session.school),
    open: signInOpen(at, session).ok,
    own,
    roster: keep ? await rosterOf(database(), session.id, today()) : undefined,
  };
}

const form = z.discriminatedUnion("intent", [handForm, correctionForm]);

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await memberOf(request);
  const session = await keepPresenceOf(member, params.id);
  const read = await readForm(request, form);
  if (!read.ok) return read.refusal;
  const { value } = read;
  if (value.intent === "hand") {
    const answer = await enterByHand(member, session, value);
    if (!answer.ok)
      return read.refuse({
        [answer.refusal.code.endsWith("-meant") ||
        answer.refusal.code === "hand-own"
          ? "person"
          : "from"]: [codeOfRefusal(answer.refusal)],
      });
  } else {
    const answer = await correctHours(member, session, value);
    if (!answer.ok)
      return read.refuse({ minutes: [codeOfRefusal(answer.refusal)] });
  }
  throw redirect(`/sessions/${session.id}`);
}

export default function Session() {
  const { t } = useTranslation("schools");
  const named = useNamed();
  const page = useLoaderData<typeof loader>();
  const { session, title, now, keep, manage, open, own, roster } = page;
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={title}
      eyebrow={
        <>
          <Link to={`/schools/${session.school_slug}`}>
            {named({
              name: session.school_name,
              name_en: session.school_name_en,
            })}
          </Link>{" "}
          ·{" "}
          <Link to={`/courses/${session.course_id}`}>
            {t("session.course")}
          </Link>
        </>
      }
      aside={<PhaseWord session={session} now={now} />}
      lead={[
        t("session.number", { number: session.number }),
        named({ name: session.title, name_en: session.title_en }),
      ]
        .filter(Boolean)
        .join(" · ")}
      actions={
        <>
          {keep && open ? (
            <Link className="primary" to={`/sessions/${session.id}/sign-in`}>
              {t("session.showCode")}
            </Link>
          ) : null}
          {manage ? (
            <Link className="plain" to={`/sessions/${session.id}/edit`}>
              {t("session.edit")}
            </Link>
          ) : null}
        </>
      }
    >
      <SessionFactsList session={session} />
      {own && !keep ? (
        <OwnPresence own={own} session={session} open={open} now={now} />
      ) : null}
      {roster ? (
        <Presence
          roster={roster}
          session={session}
          now={now}
          answer={answer}
          correct={manage}
        />
      ) : null}
    </Page>
  );
}
