import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { keptEvent } from "~/contests/load.server";
import { paperAct } from "~/contests/paper-acts.server";
import { paperSheet } from "~/contests/paper-page.server";
import { PaperKeying } from "~/contests/ui/paper-keying";
import { nameIn } from "~/i18n/named";
import { notFound } from "~/platform/http.server";
import { formOf } from "~/platform/sent-form.server";
import { freshAfterRefusal } from "~/ui/fresh";
import { Banner, Page } from "~/ui/page";
import { useRefusals } from "~/ui/refusals";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;
export const shouldRevalidate = freshAfterRefusal;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, contest, event } = await keptEvent(request, params);
  const id = params.sheet ?? "";
  const sheet = await paperSheet(event, id, actor.person.id);
  const t = await wordsFor(request, "contests");
  return {
    title: t("paper.sheet", { code: sheet.code, judge: sheet.judge }),
    event: nameIn(await languageOf(request), event),
    back: `/manage/contests/${contest.slug}/${event.slug}/paper`,
    sheet,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, contest, event } = await keptEvent(request, params);
  const id = params.sheet ?? "";
  if (!/^[0-9a-f-]{36}$/.test(id)) notFound();
  const answer = await paperAct(actor, event.id, id, await formOf(request));
  if (answer) return data(answer, { status: 422 });
  throw redirect(`/manage/contests/${contest.slug}/${event.slug}/paper/${id}`);
}

export default function PaperSheet() {
  const { t } = useTranslation("contests");
  const refusal = useRefusals("contests");
  const { title, event, back, sheet } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={title}
      eyebrow={
        <Link to={back}>
          {event} · {t("paper.title")}
        </Link>
      }
      lead={t("paper.sheet.lead")}
    >
      {answer?.refusals.map((code) => (
        <Banner key={code} tone="bad">
          {refusal(code)}
        </Banner>
      ))}
      <PaperKeying sheet={sheet} answer={answer} />
    </Page>
  );
}
