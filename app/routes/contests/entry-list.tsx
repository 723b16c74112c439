import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enterPeople } from "~/contests/commands/entries.server";
import { entryView } from "~/contests/entry-page.server";
import { readEntryListForm } from "~/contests/entry-upload.server";
import { openEvent } from "~/contests/load.server";
import { enteringPaths } from "~/contests/rules/entry";
import { listEntries } from "~/contests/store/entry-lists.server";
import { EntryListForm } from "~/contests/ui/entry-list-form";
import { WindowWord } from "~/contests/ui/entry-section";
import { EntryTable } from "~/contests/ui/entry-table";
import { EntryTerms } from "~/contests/ui/entry-terms";
import { nameIn } from "~/i18n/named";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { codeOf, forbidden, pageOf } from "~/platform/http.server";
import { Pager } from "~/ui/data-table";
import { Empty, Page, Section } from "~/ui/page";
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
    ours: { ...ours, ...page },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, contest, event, paths } = await opened(request, params);
  const list = await readEntryListForm(request, event.id, paths);
  const refusedWith = (refusals: string[]) =>
    data({ ...list, refusals, checked: false }, { status: 422 });
  if (list.refusals.length > 0) return refusedWith(list.refusals);
  const wrong = list.problems.length > 0;
  if (list.good.length === 0 || (wrong && list.intent !== "enter-good"))
    return data({ ...list, checked: false }, { status: 422 });
  if (list.intent === "check") return data({ ...list, checked: true });
  const done = await enterPeople(actor, event.id, list.good, { via: "unit" });
  if (!done.ok) return refusedWith([codeOf(done.refusal)]);
  throw redirect(`/contests/${contest.slug}/${event.slug}/list`);
}

export default function EntryList() {
  const { t } = useTranslation("entries");
  const { title, event, back, entry, ours } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
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
        <EntryListForm answer={answer} />
      ) : (
        <p>{t("list.closed")}</p>
      )}
      <Section title={t("list.ours")}>
        <EntryTable
          rows={ours.rows}
          empty={<Empty>{t("list.ours.empty")}</Empty>}
        />
        <Pager {...ours} />
      </Section>
    </Page>
  );
}
