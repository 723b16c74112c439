import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { eventBasicsView } from "~/contests/basics-page.server";
import { changeEvent } from "~/contests/commands/basics.server";
import { eventBasicsForm } from "~/contests/forms";
import { keptEvent } from "~/contests/load.server";
import { refusedTrade } from "~/contests/store/setup.server";
import { EventFields } from "~/contests/ui/event-fields";
import { nameIn } from "~/i18n/named";
import { database } from "~/platform/database.server";
import { readForm } from "~/platform/http.server";
import { momentOf } from "~/platform/wall-time.server";
import { AppForm, Submit } from "~/ui/form";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest, event } = await keptEvent(request, params);
  const t = await wordsFor(request, "contests");
  return {
    title: t("basics.event"),
    event: nameIn(await languageOf(request), event),
    back: `/manage/contests/${contest.slug}/${event.slug}`,
    ...(await eventBasicsView(event.id)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, contest, event } = await keptEvent(request, params);
  const form = await readForm(request, eventBasicsForm);
  if (!form.ok) return form.refusal;
  const { trade, name, nameEn, slug, startsAt, minutes } = form.value;
  const wrong = await refusedTrade(database(), trade, [event.trade_code]);
  if (wrong) return form.refuse({ trade: [wrong] });
  const starts_at = startsAt ? momentOf(startsAt) : null;
  if (startsAt && !starts_at) return form.refuse({ startsAt: ["not-a-date"] });
  const done = await changeEvent(actor, event.id, {
    slug,
    name,
    name_en: nameEn,
    trade_code: trade,
    starts_at,
    appeal_minutes: minutes,
  });
  if (!done.ok) return form.refuse(done.errors);
  throw redirect(`/manage/contests/${contest.slug}/${slug}`);
}

export default function EventBasics() {
  const { t } = useTranslation("contests");
  const { title, event, back, trades, locked, defaults } =
    useLoaderData<typeof loader>();
  return (
    <Page title={title} eyebrow={<Link to={back}>{event}</Link>}>
      <AppForm
        answer={useActionData<typeof action>()}
        words="contests"
        defaults={defaults}
      >
        <EventFields trades={trades} locked={locked} withAppeals />
        <Submit>{t("basics.save")}</Submit>
      </AppForm>
    </Page>
  );
}
