import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { saveScheme } from "~/contests/commands/setup.server";
import { schemeForm } from "~/contests/forms";
import { keptEvent } from "~/contests/load.server";
import { isBeingSetUp, type BoardState } from "~/contests/rules/board";
import type { Scheme } from "~/contests/rules/scheme";
import { placedProblems } from "~/contests/scheme-text";
import { schemeText } from "~/contests/store/events.server";
import { SchemeForm } from "~/contests/ui/scheme-form";
import { SchemeTree } from "~/contests/ui/scheme-tree";
import { nameIn } from "~/i18n/named";
import { database } from "~/platform/database.server";
import { codeOf, readForm } from "~/platform/http.server";
import { Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest, event } = await keptEvent(request, params);
  const t = await wordsFor(request, "contests");
  const saved = await schemeText(database(), event.id);
  return {
    title: t("scheme.title"),
    event: nameIn(await languageOf(request), event),
    back: `/manage/contests/${contest.slug}/${event.slug}`,
    version: saved?.version ?? 0,
    text: saved?.text ?? "",
    scheme: saved ? (JSON.parse(saved.text) as Scheme) : null,
    editable: isBeingSetUp(event.board_state as BoardState),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, contest, event } = await keptEvent(request, params);
  const form = await readForm(request, schemeForm);
  if (!form.ok) return form.refusal;
  const text = form.value.scheme;
  const problems = placedProblems(text);
  if (problems.length > 0)
    return data({ refused: undefined, text, problems }, { status: 422 });
  const saved = await saveScheme(actor, event.id, text);
  if (!saved.ok) return form.refuse({ "": [codeOf(saved.refusal)] });
  throw redirect(`/manage/contests/${contest.slug}/${event.slug}/scheme`);
}

export default function ManageScheme() {
  const { t } = useTranslation("contests");
  const { title, event, back, version, text, scheme, editable } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={title}
      eyebrow={<Link to={back}>{event}</Link>}
      lead={
        version > 0 ? t("scheme.version", { version }) : t("scheme.none-yet")
      }
    >
      {editable ? (
        <SchemeForm saved={text} answer={answer} />
      ) : (
        <p>{t("scheme.frozen")}</p>
      )}
      {scheme ? (
        <Section title={t("scheme.as-tree")}>
          <SchemeTree scheme={scheme} />
        </Section>
      ) : null}
    </Page>
  );
}
