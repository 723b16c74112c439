import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enterOne } from "~/contests/commands/entries.server";
import { withdrawEntry } from "~/contests/commands/entry-decisions.server";
import { ownEntryForm } from "~/contests/entry-forms";
import { entryView } from "~/contests/entry-page.server";
import { openEvent } from "~/contests/load.server";
import { ownEntry } from "~/contests/store/entry-lists.server";
import { OwnEntry } from "~/contests/ui/own-entry";
import { WindowWord } from "~/contests/ui/entry-section";
import { EntryTerms } from "~/contests/ui/entry-terms";
import { nameIn } from "~/i18n/named";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { codeOf, readForm } from "~/platform/http.server";
import { Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await memberOf(request);
  const { contest, event } = await openEvent(request, params);
  const t = await wordsFor(request, "entries");
  const named = nameIn(await languageOf(request), event);
  return {
    title: `${t("title")} · ${named}`,
    event: named,
    back: `/contests/${contest.slug}/${event.slug}`,
    entry: await entryView(actor, contest, event),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  const { contest, event } = await openEvent(request, params);
  const here = `/contests/${contest.slug}/${event.slug}`;
  const form = await readForm(request, ownEntryForm);
  if (!form.ok) return form.refusal;
  if (form.value.intent === "withdraw") {
    const own = await ownEntry(database(), event.id, actor.person.id);
    const done = await withdrawEntry(
      actor,
      event.id,
      own?.id ?? 0,
      form.value.reason,
      ({ person_id }) => person_id === actor.person.id,
    );
    if (!done.ok) return form.refuse({ "": [codeOf(done.refusal)] });
    throw redirect(`${here}#entry`);
  }
  const { grade = null, certificate } = form.value;
  const wanted = { personId: actor.person.id, grade, certificate };
  const done = await enterOne(actor, event.id, wanted, { via: "self" });
  if (!done.ok) {
    const reasons = "all" in done ? done.all : [done.refusal];
    return data(
      { refused: undefined, reasons, grade: grade ? String(grade) : "" },
      { status: 422 },
    );
  }
  throw redirect(`${here}#entry`);
}

export default function Entry() {
  const { t } = useTranslation("entries");
  const { title, event, back, entry } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={title}
      eyebrow={<Link to={back}>{event}</Link>}
      aside={<WindowWord window={entry.window} />}
    >
      <OwnEntry entry={entry} event={event} answer={answer} />
      <Section title={t("terms.title")}>
        <EntryTerms terms={entry.terms} />
      </Section>
    </Page>
  );
}
