import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import {
  eventLines,
  hasAwardList,
  publicContest,
} from "~/contests/contest-page.server";
import { openContest } from "~/contests/load.server";
import { ContestFacts } from "~/contests/ui/contest-facts";
import { EventTable } from "~/contests/ui/event-table";
import { PhaseWord } from "~/contests/ui/state-words";
import { nameIn } from "~/i18n/named";
import { Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest, keeps } = await openContest(request, params);
  return {
    title: nameIn(await languageOf(request), contest),
    contest: publicContest(contest),
    events: await eventLines(contest.id),
    awarded: await hasAwardList(contest.id),
    keeps,
  };
}

export default function Contest() {
  const { t } = useTranslation("contests");
  const { title, contest, events, awarded, keeps } =
    useLoaderData<typeof loader>();
  return (
    <Page
      title={title}
      eyebrow={<Link to="/contests">{t("contest.eyebrow")}</Link>}
      aside={<PhaseWord phase={contest.phase} />}
      actions={
        <>
          {awarded ? (
            <Link className="plain" to={`/contests/${contest.slug}/awards`}>
              {t("awards.title")}
            </Link>
          ) : null}
          {keeps ? (
            <Link className="plain" to={`/manage/contests/${contest.slug}`}>
              {t("contest.manage")}
            </Link>
          ) : null}
        </>
      }
    >
      <ContestFacts contest={contest} />
      {contest.notice ? (
        <Section title={t("field.notice")}>
          <p className="notice-text">{contest.notice}</p>
        </Section>
      ) : null}
      <Section title={t("contest.events")}>
        <EventTable
          events={events}
          kept={keeps}
          to={(event) => `/contests/${contest.slug}/${event}`}
        />
      </Section>
    </Page>
  );
}
