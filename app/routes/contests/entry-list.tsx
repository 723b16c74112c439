import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { entryView } from "~/contests/entry-page.server";
import { unitEntryForm } from "~/contests/entry-forms";
import {
  actOnUnitEntry,
  enterListed,
  isUnitAct,
} from "~/contests/own-entries.server";
import { isBeingSetUp, type BoardState } from "~/contests/rules/board";
import { openEvent } from "~/contests/load.server";
import { enteringPaths } from "~/contests/rules/entry";
import { listEntries } from "~/contests/store/entry-lists.server";
import { EntryListForm } from "~/contests/ui/entry-list-form";
import { WindowWord } from "~/contests/ui/entry-section";
import { EntryTerms } from "~/contests/ui/entry-terms";
import { UnitEntries } from "~/contests/ui/unit-entries";
import { nameIn } from "~/i18n/named";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { codeOf, forbidden, pageOf, readForm } from "~/platform/http.server";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

/** The event and the subtrees whose workers this officer may enter; 403 for who may enter nobody. */
async function opened(request: Request, params: LoaderFunctionArgs["params"]) {
  const actor = await memberOf(request);
  const found = await openEvent(request, params);
  const paths = enteringPaths(actor, found.contest.path);
  return paths.length === 0 ? forbidden() : { ...found, actor, paths };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, contest, event, paths } = await opened(request, params);
  const t = await wordsFor(request, "entries");
  const page = pageOf(new URL(request.url));
  const ours = await listEntries(database(), event.id, { paths }, page);
  const entry = await entryView(actor, contest, event);
  return {
    title: t("list.title"),
    event: nameIn(await languageOf(request), event),
    back: `/contests/${contest.slug}/${event.slug}`,
    entry: { window: entry.window, terms: entry.terms },
    late: entry.window === "late",
    changeable: isBeingSetUp(event.board_state as BoardState),
    ours: { ...ours, ...page },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, contest, event, paths } = await opened(request, params);
  const here = `/contests/${contest.slug}/${event.slug}/list`;
  if (await isUnitAct(request)) {
    const form = await readForm(request, unitEntryForm);
    if (!form.ok) return form.refusal;
    const against = await actOnUnitEntry(actor, event.id, paths, form.value);
    if (against.length > 0) return form.refuse({ "": against.map(codeOf) });
    throw redirect(here);
  }
  const list = await enterListed(request, actor, event.id, paths);
  if (list) return data(list, { status: list.checked ? 200 : 422 });
  throw redirect(here);
}

export default function EntryList() {
  const { t } = useTranslation("entries");
  const { title, event, back, entry, ours, late, changeable } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && "refused" in answer ? answer : undefined;
  const list = answer && "text" in answer ? answer : undefined;
  return (
    <Page
      wide
      title={title}
      eyebrow={<Link to={back}>{event}</Link>}
      aside={<WindowWord window={entry.window} />}
      lead={t("list.lead")}
    >
      <EntryTerms terms={entry.terms} />
      {entry.window === "open" ? (
        <EntryListForm answer={list} />
      ) : (
        <p>{t("list.closed")}</p>
      )}
      <UnitEntries {...{ ours, late, changeable, refused }} />
    </Page>
  );
}
