import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import {
  changeContestState,
  createEvent,
} from "~/contests/commands/setup.server";
import { contestStateForm, eventForm } from "~/contests/forms";
import { keptContest } from "~/contests/load.server";
import type { BoardState } from "~/contests/rules/board";
import { contestChoices, eventsOf } from "~/contests/store/contests.server";
import { ContestStateForms } from "~/contests/ui/contest-state-forms";
import { EventFields } from "~/contests/ui/event-fields";
import { EventTable } from "~/contests/ui/event-table";
import { nameIn } from "~/i18n/named";
import { database } from "~/platform/database.server";
import { codeOf, readForm } from "~/platform/http.server";
import { momentOf } from "~/platform/wall-time.server";
import { AppForm, Submit } from "~/ui/form";
import { formOf } from "~/platform/sent-form.server";
import { Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest } = await keptContest(request, params);
  const events = await eventsOf(database(), contest.id);
  const { trades } = await contestChoices(database());
  return {
    title: nameIn(await languageOf(request), contest),
    slug: contest.slug,
    state: contest.state,
    trades,
    events: events.map((event) => ({
      ...event,
      entrants: event.entrants ?? 0,
      state: event.board_state as BoardState,
    })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, contest } = await keptContest(request, params);
  const here = `/manage/contests/${contest.slug}`;
  const copy = request.clone();
  if ((await formOf(copy)).has("state")) {
    const form = await readForm(request, contestStateForm);
    if (!form.ok) return form.refusal;
    await changeContestState(actor, contest, form.value.state);
    throw redirect(here);
  }
  const form = await readForm(request, eventForm);
  if (!form.ok) return form.refusal;
  const { trade, name, nameEn, slug, startsAt } = form.value;
  const { trades } = await contestChoices(database());
  if (!trades.some(({ code }) => code === trade))
    return form.refuse({ trade: ["not-a-choice"] });
  const starts_at = startsAt ? momentOf(startsAt) : null;
  if (startsAt && !starts_at) return form.refuse({ startsAt: ["not-a-date"] });
  const row = { slug, name, name_en: nameEn, trade_code: trade, starts_at };
  const done = await createEvent(actor, { ...row, contest_id: contest.id });
  if (!done.ok) return form.refuse({ slug: [codeOf(done.refusal)] });
  throw redirect(`${here}/${slug}`);
}

export default function ManageContest() {
  const { t } = useTranslation("contests");
  const { t: own } = useTranslation("entries");
  const { title, slug, state, events, trades } = useLoaderData<typeof loader>();
  return (
    <Page
      title={title}
      eyebrow={<Link to="/manage/contests">{t("manage.title")}</Link>}
      actions={
        <>
          <Link to={`/contests/${slug}`}>{t("manage.see-public")}</Link>
          <Link className="plain" to={`/manage/contests/${slug}/calendar`}>
            {own("calendar.title")}
          </Link>
          <Link className="plain" to={`/manage/contests/${slug}/awards`}>
            {t("awards.manage")}
          </Link>
        </>
      }
    >
      <ContestStateForms state={state} />
      <Section title={t("contest.events")}>
        <EventTable
          events={events}
          to={(event) => `/manage/contests/${slug}/${event}`}
        />
      </Section>
      <Section title={t("manage.new-event")}>
        <AppForm answer={useActionData<typeof action>()} words="contests">
          <EventFields trades={trades} />
          <Submit>{t("manage.new-event.submit")}</Submit>
        </AppForm>
      </Section>
    </Page>
  );
}
