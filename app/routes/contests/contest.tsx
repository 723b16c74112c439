import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { openContest } from "~/contests/load.server";
import type { BoardState } from "~/contests/rules/board";
import { phaseOf } from "~/contests/rules/contest";
import { eventsOf } from "~/contests/store/contests.server";
import { EventTable } from "~/contests/ui/event-table";
import { PhaseWord } from "~/contests/ui/state-words";
import { nameIn, useNamed } from "~/i18n/named";
import { today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { Day } from "~/ui/moment";
import { Facts, Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest, keeps } = await openContest(request, params);
  const events = await eventsOf(database(), contest.id);
  return {
    title: nameIn(await languageOf(request), contest),
    contest: {
      slug: contest.slug,
      unit: contest.unit,
      unit_en: contest.unit_en,
      tier: contest.tier,
      starts_on: contest.starts_on,
      ends_on: contest.ends_on,
      place: contest.place,
      hosts: contest.hosts,
      notice: contest.notice,
      phase: phaseOf(
        {
          state: contest.state,
          startsOn: contest.starts_on,
          endsOn: contest.ends_on,
        },
        today(),
      ),
    },
    events: events.map((event) => ({
      slug: event.slug,
      name: event.name,
      name_en: event.name_en,
      trade: event.trade,
      trade_en: event.trade_en,
      starts_at: event.starts_at,
      entrants: event.entrants ?? 0,
      state: event.board_state as BoardState,
    })),
    keeps,
  };
}

export default function Contest() {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const { title, contest, events, keeps } = useLoaderData<typeof loader>();
  return (
    <Page
      title={title}
      eyebrow={t("contest.eyebrow")}
      aside={<PhaseWord phase={contest.phase} />}
      actions={
        <>
          <Link className="plain" to={`/contests/${contest.slug}/awards`}>
            {t("awards.title")}
          </Link>
          {keeps ? (
            <Link className="plain" to={`/manage/contests/${contest.slug}`}>
              {t("contest.manage")}
            </Link>
          ) : null}
        </>
      }
    >
      <Facts
        facts={[
          [
            t("field.unit"),
            named({ name: contest.unit, name_en: contest.unit_en }),
          ],
          [t("field.tier"), t(`tier.${contest.tier as "district"}`)],
          [
            t("field.days"),
            <>
              <Day on={contest.starts_on} />
              {contest.ends_on === contest.starts_on ? null : (
                <>
                  {" – "}
                  <Day on={contest.ends_on} />
                </>
              )}
            </>,
          ],
          [t("field.place"), contest.place || "–"],
          [t("field.hosts"), contest.hosts || "–"],
        ]}
      />
      {contest.notice ? (
        <Section title={t("field.notice")}>
          <p className="notice-text">{contest.notice}</p>
        </Section>
      ) : null}
      <Section title={t("contest.events")}>
        <EventTable
          events={events}
          to={(event) => `/contests/${contest.slug}/${event}`}
        />
      </Section>
    </Page>
  );
}
