import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { appealsView } from "~/contests/appeals-page.server";
import { answerAppeal, lodgeAppeal } from "~/contests/commands/appeals.server";
import { openEvent, placeOf } from "~/contests/load.server";
import { appealForm } from "~/contests/publication-forms";
import { mayArbitrate } from "~/contests/rules/may";
import { AppealList } from "~/contests/ui/appeal-list";
import { LodgeAppeal } from "~/contests/ui/lodge-appeal";
import { nameIn } from "~/i18n/named";
import { memberOf } from "~/members/session.server";
import { codeOf, readForm } from "~/platform/http.server";
import { Moment } from "~/ui/moment";
import { Banner, Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, contest, event } = await openEvent(request, params);
  const t = await wordsFor(request, "contests");
  return {
    title: t("appeals.title"),
    event: nameIn(await languageOf(request), event),
    path: `/contests/${contest.slug}/${event.slug}`,
    ...(await appealsView(actor, contest, event)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  const { contest, event } = await openEvent(request, params);
  const form = await readForm(request, appealForm);
  if (!form.ok) return form.refusal;
  const here = `/contests/${contest.slug}/${event.slug}/appeals`;
  if (form.value.intent === "lodge") {
    const lodged = await lodgeAppeal(actor, event.id, form.value);
    if (!lodged.ok) return form.refuse({ "": [codeOf(lodged.refusal)] });
    throw redirect(`${here}#appeal-${lodged.value}`);
  }
  const { appeal, to, text } = form.value;
  const arbitrates = mayArbitrate(actor, placeOf(contest));
  const step = { appealId: appeal, to, text };
  const done = await answerAppeal(actor, event.id, arbitrates, step);
  if (!done.ok) return form.refuse({ "": [codeOf(done.refusal)] });
  throw redirect(`${here}#appeal-${appeal}`);
}

export default function Appeals() {
  const { t } = useTranslation("contests");
  const { title, event, path, ...view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={title}
      eyebrow={<Link to={path}>{event}</Link>}
      lead={
        view.open && view.until ? (
          <>
            {t("appeals.lead.open")} <Moment at={view.until} relative />
          </>
        ) : (
          t("appeals.lead.closed")
        )
      }
    >
      {view.open && !view.signedIn ? (
        <Banner>
          <Link to={`/sign-in?to=${encodeURIComponent(`${path}/appeals`)}`}>
            {t("appeals.sign-in")}
          </Link>
        </Banner>
      ) : null}
      {view.open && view.signedIn && !view.all && view.entrants.length === 0 ? (
        <p>{t("appeals.whose")}</p>
      ) : null}
      {/* A lodged appeal leaves an empty form: nothing of an earlier refusal stays. */}
      <LodgeAppeal
        key={view.appeals.length}
        entrants={view.entrants}
        answer={answer}
      />
      {view.signedIn ? (
        <Section title={t("appeals.list")}>
          <AppealList appeals={view.appeals} />
        </Section>
      ) : null}
    </Page>
  );
}
