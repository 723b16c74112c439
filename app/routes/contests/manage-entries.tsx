import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { actOnEntries } from "~/contests/entry-acts.server";
import { entriesForm } from "~/contests/entry-forms";
import { entryFilter } from "~/contests/lists.server";
import { keptEvent } from "~/contests/load.server";
import { isBeingSetUp, type BoardState } from "~/contests/rules/board";
import { countEntries, listEntries } from "~/contests/store/entry-lists.server";
import { EntriesFilters, EntryApproval } from "~/contests/ui/entry-approval";
import { EntryAdd } from "~/contests/ui/entry-add";
import { nameIn } from "~/i18n/named";
import { database } from "~/platform/database.server";
import { codeOf, pageOf, readForm } from "~/platform/http.server";
import { Pager } from "~/ui/data-table";
import { Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;
const fieldsOf: Record<string, string> = {
  "entry-nobody": "account",
  "entry-late-reason": "reason",
  "entry-over-reason": "reason",
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest, event } = await keptEvent(request, params);
  const t = await wordsFor(request, "entries");
  const url = new URL(request.url);
  const page = pageOf(url, 100);
  const filter = entryFilter(url);
  return {
    title: t("approve.title"),
    event: nameIn(await languageOf(request), event),
    back: `/manage/contests/${contest.slug}/${event.slug}`,
    open: isBeingSetUp(event.board_state as BoardState),
    counts: await countEntries(database(), event.id),
    ...(await listEntries(database(), event.id, filter, page)),
    ...page,
    filtered: url.search,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, contest, event } = await keptEvent(request, params);
  const form = await readForm(request, entriesForm);
  if (!form.ok) return form.refusal;
  const done = await actOnEntries(actor, event.id, form.value);
  if (!done.ok) {
    // What is against somebody stands beside the field that names them, all of it at once.
    if ("all" in done && done.all)
      return form.refuse({ account: done.all.map(codeOf) });
    const field = fieldsOf[done.refusal.code] ?? "";
    return form.refuse({ [field]: [codeOf(done.refusal)] });
  }
  throw redirect(`/manage/contests/${contest.slug}/${event.slug}/entries`);
}

export default function ManageEntries() {
  const { t } = useTranslation("entries");
  const { title, event, back, ...view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      wide
      title={title}
      eyebrow={<Link to={back}>{event}</Link>}
      lead={t("approve.count", view.counts)}
      actions={
        <>
          {(["xlsx", "csv"] as const).map((format) => (
            <Link
              key={format}
              reloadDocument
              to={`${back}/entries/entries.${format}${view.filtered}`}
            >
              {t("approve.export", { format: format.toUpperCase() })}
            </Link>
          ))}
        </>
      }
    >
      <EntriesFilters />
      <EntryApproval {...view} answer={answer} />
      <Pager {...view} />
      {view.open ? (
        <Section title={t("approve.add")}>
          <EntryAdd answer={answer} />
        </Section>
      ) : null}
    </Page>
  );
}
