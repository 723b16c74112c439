import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { addEventBy } from "~/contests/add-event.server";
import { changeContestState } from "~/contests/commands/setup.server";
import { contestPageForm } from "~/contests/forms";
import { keptContest } from "~/contests/load.server";
import { eventLines } from "~/contests/contest-page.server";
import { ContestLinks } from "~/contests/ui/contest-links";
import { ContestStateForms } from "~/contests/ui/contest-state-forms";
import { EventFields } from "~/contests/ui/event-fields";
import { EventTable } from "~/contests/ui/event-table";
import { nameIn } from "~/i18n/named";
import { offeredOf } from "~/members/store/lists.server";
import { database } from "~/platform/database.server";
import { readForm } from "~/platform/http.server";
import { AppForm, Submit } from "~/ui/form";
import { Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest } = await keptContest(request, params);
  return {
    title: nameIn(await languageOf(request), contest),
    slug: contest.slug,
    state: contest.state,
    trades: await offeredOf(database(), "trade"),
    events: await eventLines(contest.id),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, contest } = await keptContest(request, params);
  const here = `/manage/contests/${contest.slug}`;
  const form = await readForm(request, contestPageForm);
  if (!form.ok) return form.refusal;
  const sent = form.value;
  if (sent.intent === "state") {
    await changeContestState(actor, contest, sent.state);
    throw redirect(here);
  }
  const done = await addEventBy(actor, contest.id, sent);
  if (!done.ok) return form.refuse(done.errors);
  throw redirect(`${here}/${sent.slug}`);
}

export default function ManageContest() {
  const { t } = useTranslation("contests");
  const { title, slug, state, events, trades } = useLoaderData<typeof loader>();
  return (
    <Page
      title={title}
      eyebrow={<Link to="/manage/contests">{t("manage.title")}</Link>}
      actions={<ContestLinks slug={slug} />}
    >
      <ContestStateForms state={state} />
      <Section title={t("contest.events")}>
        <EventTable
          events={events}
          kept
          to={(event) => `/manage/contests/${slug}/${event}`}
        />
      </Section>
      <Section title={t("manage.new-event")}>
        <AppForm answer={useActionData<typeof action>()} words="contests">
          <EventFields trades={trades} />
          <Submit name="intent" value="event">
            {t("manage.new-event.submit")}
          </Submit>
        </AppForm>
      </Section>
    </Page>
  );
}
