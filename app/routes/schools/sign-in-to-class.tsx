import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { memberOf } from "~/members/session.server";
import { now } from "~/platform/clock.server";
import { readForm } from "~/platform/http.server";
import { signInToClass } from "~/schools/commands/sign-in.server";
import { signInForm } from "~/schools/forms";
import { openSession } from "~/schools/open-session.server";
import { codeOfRefusal } from "~/schools/refusal-code";
import { hasTicket } from "~/schools/sign-in-code.server";
import { viewSignIn } from "~/schools/sign-in-view.server";
import { CodeWall } from "~/schools/ui/code-wall";
import { pageOf } from "~/schools/ui/slot";
import { SignInPanel } from "~/schools/ui/sign-in-panel";
import { SessionFactsList } from "~/schools/ui/session-parts";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";

export const meta = titleOf;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { page, headers } = await viewSignIn(
    request,
    params.id,
    context?.address as string | undefined,
  );
  return data(page, { headers });
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
      eyebrow={<Link to={pageOf(session)}>{t("session.back")}</Link>}
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
