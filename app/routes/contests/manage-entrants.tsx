import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enterList } from "~/contests/commands/entrants.server";
import { readListForm } from "~/contests/entrant-upload.server";
import { keptEvent } from "~/contests/load.server";
import { isBeingSetUp, type BoardState } from "~/contests/rules/board";
import { entrantsOf } from "~/contests/store/field.server";
import { EntrantTable } from "~/contests/ui/entrant-table";
import { ListForm } from "~/contests/ui/list-form";
import { nameIn } from "~/i18n/named";
import { database } from "~/platform/database.server";
import { Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest, event } = await keptEvent(request, params);
  const t = await wordsFor(request, "contests");
  const state = event.board_state as BoardState;
  const entrants = await entrantsOf(database(), event.id);
  return {
    title: t("setup.entrants"),
    event: nameIn(await languageOf(request), event),
    back: `/manage/contests/${contest.slug}/${event.slug}`,
    open: isBeingSetUp(state),
    entrants: entrants.map((row) => ({
      id: row.id,
      number: row.number,
      name: row.name,
      name_en: row.name_en,
      unit: row.unit_name,
      unit_en: row.unit_en,
      status: row.status,
      known: row.person_id !== null,
    })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, contest, event } = await keptEvent(request, params);
  const list = await readListForm(request, event.id);
  if (list.refusals.length > 0 || list.problems.length > 0)
    return data({ ...list, checked: false }, { status: 422 });
  if (list.intent === "check") return data({ ...list, checked: true });
  const against = new Set(list.reasons.map(({ row }) => row));
  const over = list.intent === "enter";
  const wanted = list.entrants.filter(({ row }) => over || !against.has(row));
  const done = await enterList(actor, event.id, wanted, {
    over,
    reason: list.reason,
  });
  if (!done.ok) {
    const { code } = done.refusal;
    const unwritten = code.endsWith("-reason");
    return data(
      { ...list, refusals: [code], checked: unwritten },
      { status: 422 },
    );
  }
  throw redirect(`/manage/contests/${contest.slug}/${event.slug}/entrants`);
}

export default function ManageEntrants() {
  const { t } = useTranslation("contests");
  const { title, event, back, open, entrants } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page wide title={title} eyebrow={<Link to={back}>{event}</Link>}>
      {open ? (
        <Section title={t("list-form.title")}>
          <ListForm answer={answer} />
        </Section>
      ) : (
        <p>{t("list-form.closed")}</p>
      )}
      <Section
        title={t("start-list.title")}
        note={t("start-list.count", { count: entrants.length })}
      >
        <EntrantTable entrants={entrants} path={`${back}/entrants`} />
      </Section>
    </Page>
  );
}
