import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { weakPointsView } from "~/contests/after.server";
import { proposeWeakPoint } from "~/contests/commands/weak-topics.server";
import { weakTopicForm } from "~/contests/forms";
import { keptEvent } from "~/contests/load.server";
import { WeakPoints } from "~/contests/ui/weak-points";
import { nameIn } from "~/i18n/named";
import { codeOf, readForm } from "~/platform/http.server";
import { ErrorSummary } from "~/ui/error-summary";
import { Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest, event } = await keptEvent(request, params);
  const t = await wordsFor(request, "contests");
  return {
    title: t("weak.title"),
    event: nameIn(await languageOf(request), event),
    path: `/manage/contests/${contest.slug}/${event.slug}`,
    ...(await weakPointsView(event.id)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, contest, event } = await keptEvent(request, params);
  const form = await readForm(request, weakTopicForm);
  if (!form.ok) return form.refusal;
  const done = await proposeWeakPoint(actor, contest, event, form.value);
  if (!done.ok) return form.refuse({ "": [codeOf(done.refusal)] });
  throw redirect(`/manage/contests/${contest.slug}/${event.slug}/weak-points`);
}

export default function WeakPointsPage() {
  const { t } = useTranslation("contests");
  const { title, event, path, all, units } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={title}
      eyebrow={<Link to={path}>{event}</Link>}
      lead={t("weak.lead")}
    >
      {answer ? (
        <ErrorSummary
          formId="weak"
          errors={{ "": answer.refused.error?.[""] ?? ["wrong-form"] }}
          answer={answer}
          words="contests"
        />
      ) : null}
      <Section title={t("weak.all")}>
        <WeakPoints rows={all} caption={t("weak.all")} />
      </Section>
      <Section title={t("weak.units")} note={t("weak.units.hint")}>
        <WeakPoints rows={units} caption={t("weak.units")} byUnit />
      </Section>
    </Page>
  );
}
