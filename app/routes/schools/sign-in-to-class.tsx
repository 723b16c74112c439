import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { nameIn } from "~/i18n/named";
import { isMember } from "~/members/rules/actor";
import { actorOf, memberOf } from "~/members/session.server";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { readForm, toSignIn } from "~/platform/http.server";
import { codeNow } from "~/schools/code-now.server";
import { isScanned, signInToClass } from "~/schools/commands/sign-in.server";
import { signInForm } from "~/schools/forms";
import {
  classPlace,
  openSession,
  shown as shownSession,
} from "~/schools/open-session.server";
import { codeOfRefusal } from "~/schools/refusal-code";
import { mayKeepPresence } from "~/schools/rules/may";
import { hasTicket, issueTicket } from "~/schools/sign-in-code.server";
import { ownPresence } from "~/schools/store/presence.server";
import { CodeWall } from "~/schools/ui/code-wall";
import { SignInPanel } from "~/schools/ui/sign-in-panel";
import { SessionFactsList } from "~/schools/ui/session-parts";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const session = await openSession(actor, params.id);
  const code = new URL(request.url).searchParams.get("code") ?? "";
  const at = now();
  const seen =
    code !== "" &&
    (await isScanned(
      session.id,
      code,
      String(actor.person?.id ?? context?.address),
    ));
  const headers = seen
    ? { "Set-Cookie": await issueTicket(session.id, at) }
    : undefined;
  if (!isMember(actor)) toSignIn(request, headers);
  const t = await wordsFor(request, "schools");
  const name = nameIn(await languageOf(request), {
    name: session.course_title ?? session.title,
    name_en: session.course_title_en,
  });
  const page = {
    title: t("signIn.title", { name }),
    session: shownSession(session),
  };
  if (mayKeepPresence(actor, classPlace(session)))
    return { ...page, shown: await codeNow(request, session) };
  const proven = seen || (await hasTicket(request, session.id, at));
  const own = await ownPresence(database(), session.id, actor.person.id);
  return data(
    { ...page, worker: { code, proven, since: own.since } },
    { headers },
  );
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await memberOf(request);
  const session = await openSession(member, params.id);
  const ticket = await hasTicket(request, session.id, now());
  const form = await readForm(request, signInForm);
  if (!form.ok) return form.refusal;
  const answer = await signInToClass(member, session.id, {
    code: form.value.code,
    ticket,
  });
  if (!answer.ok)
    return form.refuse({
      [answer.refusal.code === "code-stale" ? "code" : ""]: [
        codeOfRefusal(answer.refusal),
      ],
    });
  throw redirect(`/sessions/${session.id}/sign-in`);
}

export default function SignInToClass() {
  const { t } = useTranslation("schools");
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { session, title } = page;
  return (
    <Page
      title={title}
      eyebrow={
        <Link
          to={
            session.kind === "lecture"
              ? `/lectures/${session.id}`
              : `/sessions/${session.id}`
          }
        >
          {t("session.back")}
        </Link>
      }
      actions={
        "shown" in page ? (
          <Link className="plain" to={`/sessions/${session.id}/screen`}>
            {t("signIn.screen")}
          </Link>
        ) : undefined
      }
    >
      {"shown" in page ? (
        <CodeWall shown={page.shown} sessionId={session.id} />
      ) : (
        <SignInPanel worker={page.worker} answer={answer} />
      )}
      <SessionFactsList session={session} />
    </Page>
  );
}
