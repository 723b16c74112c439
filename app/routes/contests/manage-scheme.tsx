import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { saveScheme } from "~/contests/commands/schemes.server";
import { keptEvent } from "~/contests/load.server";
import {
  isByName,
  isBeingSetUp,
  type BoardState,
} from "~/contests/rules/board";
import { schemeForm } from "~/contests/scheme-forms";
import {
  changeView,
  editorView,
  readSchemeFile,
  schemeAnswer,
} from "~/contests/scheme-page.server";
import { placedProblems } from "~/contests/scheme-text";
import { SchemeDesk } from "~/contests/ui/scheme-desk";
import { SchemeLibrary } from "~/contests/ui/scheme-library";
import { SchemeVersions } from "~/contests/ui/scheme-versions";
import { nameIn } from "~/i18n/named";
import { codeOf, readForm } from "~/platform/http.server";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest, event } = await keptEvent(request, params);
  const t = await wordsFor(request, "schemes");
  const state = event.board_state as BoardState;
  return {
    title: t("title"),
    event: nameIn(await languageOf(request), event),
    back: `/manage/contests/${contest.slug}/${event.slug}`,
    judged: !isBeingSetUp(state),
    announced: isByName(state),
    ...(await editorView(event, new URL(request.url).searchParams)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, contest, event } = await keptEvent(request, params);
  const url = new URL(request.url);
  if (url.searchParams.has("import")) {
    const read = await readSchemeFile(request, event.id);
    if (!read.ok) return data(schemeAnswer(read), { status: 422 });
    return data(schemeAnswer({ text: read.text, imported: true }));
  }
  const form = await readForm(request, schemeForm);
  if (!form.ok) return data(schemeAnswer(form.refusal.data), { status: 422 });
  const { intent, scheme: text, reason, copiedFrom = null } = form.value;
  const problems = placedProblems(text);
  if (problems.length > 0)
    return data(schemeAnswer({ text, reason, wrong: problems }), {
      status: 422,
    });
  if (intent === "preview") {
    const state = event.board_state as BoardState;
    const change = await changeView(event.id, state, text);
    return data(schemeAnswer({ text, reason, change }));
  }
  const sent = { text, reason, copiedFrom };
  const saved = await saveScheme(actor, event.id, sent);
  if (!saved.ok)
    return data(
      schemeAnswer({ text, reason, refusals: [codeOf(saved.refusal)] }),
      { status: 422 },
    );
  throw redirect(`/manage/contests/${contest.slug}/${event.slug}/scheme`);
}

export default function ManageScheme() {
  const { t } = useTranslation("schemes");
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { title, event, back, version, announced } = view;
  return (
    <Page
      wide
      title={title}
      eyebrow={<Link to={back}>{event}</Link>}
      lead={version > 0 ? t("version", { version }) : t("none")}
    >
      {announced ? <p>{t("announced")}</p> : null}
      <SchemeDesk view={view} answer={answer} />
      {announced ? null : <SchemeLibrary view={view} answer={answer} />}
      <SchemeVersions versions={view.versions} />
    </Page>
  );
}
