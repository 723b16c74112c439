import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changePanel } from "~/contests/panel-acts.server";
import { keptEvent } from "~/contests/load.server";
import { panelView } from "~/contests/panel-page.server";
import { PanelTable } from "~/contests/ui/panel-table";
import { RelationList, RelationForm } from "~/contests/ui/panel-relations";
import { SeatForm, StandInForm } from "~/contests/ui/panel-seats";
import { RefusalNote } from "~/contests/ui/refusal-note";
import { nameIn } from "~/i18n/named";
import { freshAfterRefusal } from "~/ui/fresh";
import { Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;
export const shouldRevalidate = freshAfterRefusal;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest, event } = await keptEvent(request, params);
  const t = await wordsFor(request, "contests");
  return {
    title: t("setup.panel"),
    event: nameIn(await languageOf(request), event),
    back: `/manage/contests/${contest.slug}/${event.slug}`,
    ...(await panelView(event)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, contest, event } = await keptEvent(request, params);
  const refusal = await changePanel(request, actor, event.id);
  if (refusal) return refusal;
  throw redirect(`/manage/contests/${contest.slug}/${event.slug}/panel`);
}

export default function ManagePanel() {
  const { t } = useTranslation("contests");
  const { title, event, back, open, seats, relations } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const asked = answer?.refused.initialValue?.intent;
  const own = (intent: string) => (asked === intent ? answer : undefined);
  return (
    <Page
      wide
      title={title}
      eyebrow={<Link to={back}>{event}</Link>}
      lead={t("panel.lead")}
    >
      {asked === undefined ? <RefusalNote answer={answer} /> : null}
      <PanelTable seats={seats} />
      {open ? (
        <>
          <Section title={t("panel.add")}>
            <SeatForm answer={own("seat")} />
          </Section>
          <Section title={t("stand-in.title")} note={t("stand-in.about")}>
            <StandInForm answer={own("stand-in")} seats={seats} />
          </Section>
        </>
      ) : (
        <p>{t("refusal.panel-closed")}</p>
      )}
      <Section title={t("relation.title")} note={t("relation.about")}>
        <RelationList relations={relations} open={open} />
        {open ? <RelationForm answer={own("relation")} seats={seats} /> : null}
      </Section>
    </Page>
  );
}
