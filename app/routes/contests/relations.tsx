import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { declareRelation } from "~/contests/commands/relations.server";
import { ownRelationForm } from "~/contests/panel-forms";
import { ownSeat } from "~/contests/own-relations.server";
import { RelationForm } from "~/contests/ui/panel-relations";
import { nameIn } from "~/i18n/named";
import { codeOf, readForm } from "~/platform/http.server";
import { Moment } from "~/ui/moment";
import { Empty, Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event, declared, open, waits } = await ownSeat(request, params.id);
  const t = await wordsFor(request, "contests");
  return {
    title: t("relation.own.title"),
    event: nameIn(await languageOf(request), event),
    declared,
    open,
    waits,
  };
}

/** A judge declares a relation of their own. The answer is the same whoever the name is. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, event, seat } = await ownSeat(request, params.id);
  const form = await readForm(request, ownRelationForm);
  if (!form.ok) return form.refusal;
  const relation = { ...form.value, seat };
  const done = await declareRelation(actor, event.id, relation);
  if (!done.ok) return form.refuse({ "": [codeOf(done.refusal)] });
  throw redirect(`/judging/events/${event.id}/relations`);
}

export default function Relations() {
  const { t } = useTranslation("contests");
  const { title, event, declared, open, waits } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={title}
      eyebrow={<Link to="/judging">{event}</Link>}
      lead={t(waits ? "relation.own.lead.waits" : "relation.own.lead")}
    >
      {open ? (
        <RelationForm answer={answer} />
      ) : (
        <p>{t("refusal.relation-closed")}</p>
      )}
      <Section title={t("relation.own.made")}>
        {declared.length === 0 ? (
          <Empty>{t("relation.own.none")}</Empty>
        ) : (
          <ul className="plain-list">
            {declared.map(({ id, at, state }) => (
              <li key={id}>
                <Moment at={at} /> {t(`relation.own.${state}`)}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}
