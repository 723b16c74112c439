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
import { unitEntryForm } from "~/contests/entry-forms";
import { actOnUnitEntry } from "~/contests/own-entries.server";
import { isBeingSetUp, type BoardState } from "~/contests/rules/board";
import { readEntryListForm } from "~/contests/entry-upload.server";
import { openEvent } from "~/contests/load.server";
import { enteringPaths } from "~/contests/rules/entry";
import { listEntries } from "~/contests/store/entry-lists.server";
import { EntryListForm } from "~/contests/ui/entry-list-form";
import { WindowWord } from "~/contests/ui/entry-section";
import { EntryTable, type EntryLine } from "~/contests/ui/entry-table";
import { EntryTerms } from "~/contests/ui/entry-terms";
import { UnitEntryActs } from "~/contests/ui/unit-entry-acts";
import { nameIn } from "~/i18n/named";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import {
  codeOf,
  forbidden,
  intentOf,
  pageOf,
  readForm,
} from "~/platform/http.server";
import { Pager } from "~/ui/data-table";
import { ErrorSummary } from "~/ui/error-summary";
import { Empty, Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

/** Whether a form is about one entry. A list with a file is not looked into: its reader says what is wrong with a long one. */
async function isUnitAct(request: Request): Promise<boolean> {
  const type = request.headers.get("content-type") ?? "";
  if (type.startsWith("multipart/")) return false;
  return ["withdraw", "replace"].includes(await intentOf(request));
}

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
  throw redirect(here);
}

export default function EntryList() {
  const { t } = useTranslation("entries");
  const { title, event, back, entry, ours, late, changeable } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && "refused" in answer ? answer : undefined;
  const list = answer && "text" in answer ? answer : undefined;
  const acts = {
    id: "act",
    header: "",
    onPhone: "second" as const,
    cell: (row: EntryLine) => <UnitEntryActs row={row} late={late} />,
  };
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
      <Section title={t("list.ours")}>
        {refused ? (
          <ErrorSummary
            formId="entry"
            errors={{
              "": Object.values(refused.refused.error ?? {}).flatMap(
                (codes) => codes ?? [],
              ),
            }}
            answer={refused}
            words="entries"
          />
        ) : null}
        <EntryTable
          rows={ours.rows}
          last={changeable ? [acts] : []}
          empty={<Empty>{t("list.ours.empty")}</Empty>}
        />
        <Pager {...ours} />
      </Section>
    </Page>
  );
}
