import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskAct } from "~/contests/desk-acts.server";
import { deskLeaf, deskNodeView } from "~/contests/desk-page.server";
import { keptEvent } from "~/contests/load.server";
import { KeyingTable } from "~/contests/ui/keying-table";
import { ScoreImport, ScoreImports } from "~/contests/ui/score-import";
import { useNodeName } from "~/contests/ui/words-in";
import { nameIn } from "~/i18n/named";
import { formWithin } from "~/platform/sent-form.server";
import { freshAfterRefusal } from "~/ui/fresh";
import { Banner, Page, Section } from "~/ui/page";
import { useRefusals } from "~/ui/refusals";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;
export const shouldRevalidate = freshAfterRefusal;
const mostBytes = 2 * 1024 * 1024;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, contest, event } = await keptEvent(request, params);
  const t = await wordsFor(request, "contests");
  return {
    title: t("desk.title"),
    event: nameIn(await languageOf(request), event),
    back: `/manage/contests/${contest.slug}/${event.slug}/desk`,
    view: await deskNodeView(event, params.node ?? "", actor.person.id),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, contest, event } = await keptEvent(request, params);
  const node = params.node ?? "";
  await deskLeaf(event.id, node);
  const form = await formWithin(request, mostBytes);
  const answer = form
    ? await deskAct(actor, event.id, node, form)
    : { refusals: ["file-too-big"], wrong: {}, typed: {} };
  if (answer?.list?.checked) return data(answer);
  if (answer) return data(answer, { status: 422 });
  throw redirect(
    `/manage/contests/${contest.slug}/${event.slug}/desk/${encodeURIComponent(node)}`,
  );
}

export default function DeskLeaf() {
  const { t } = useTranslation("contests");
  const refusal = useRefusals("contests");
  const nodeName = useNodeName();
  const { event, back, view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      wide
      title={nodeName(view.leaf)}
      eyebrow={
        <Link to={back}>
          {event} · {t("desk.title")}
        </Link>
      }
      lead={t(view.byCode ? "keying.lead.code" : "keying.lead.number")}
    >
      {answer?.refusals.map((code) => (
        <Banner key={code} tone="bad">
          {refusal(code)}
        </Banner>
      ))}
      {view.open ? (
        <Section title={t("scores.title")}>
          <ScoreImport list={answer?.list} />
        </Section>
      ) : (
        <p>{t("refusal.judging-closed")}</p>
      )}
      <Section title={t("keying.title")} note={t("keying.about")}>
        <KeyingTable view={view} answer={answer} />
      </Section>
      <Section title={t("scores.made")}>
        <ScoreImports imports={view.imports} />
      </Section>
    </Page>
  );
}
