import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import {
  announcedRanking,
  publicScheme,
  publicStartList,
} from "~/contests/event-page.server";
import { entryView } from "~/contests/entry-page.server";
import { openEvent } from "~/contests/load.server";
import type { BoardState } from "~/contests/rules/board";
import { EntrySection } from "~/contests/ui/entry-section";
import { RankingSection } from "~/contests/ui/ranking-table";
import { SchemeTree } from "~/contests/ui/scheme-tree";
import { StartList } from "~/contests/ui/start-list";
import { BoardWord } from "~/contests/ui/state-words";
import { nameIn, useNamed } from "~/i18n/named";
import { idOrNone } from "~/platform/http.server";
import { Moment } from "~/ui/moment";
import { Banner, Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, contest, event, keeps } = await openEvent(request, params);
  const language = await languageOf(request);
  const state = event.board_state as BoardState;
  const asked = new URL(request.url).searchParams.get("version");
  const ranking = await announcedRanking(event.id, state, idOrNone(asked));
  return {
    title: `${nameIn(language, event)} · ${nameIn(language, contest)}`,
    contest: {
      slug: contest.slug,
      name: contest.name,
      name_en: contest.name_en,
    },
    event: {
      slug: event.slug,
      name: event.name,
      name_en: event.name_en,
      startsAt: event.starts_at,
    },
    state,
    ranking,
    scheme: await publicScheme(event.id),
    start: ranking ? null : await publicStartList(event.id),
    entry: await entryView(actor, contest, event),
    keeps,
  };
}

export default function Event() {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const { contest, event, state, ranking, scheme, start, keeps, entry } =
    useLoaderData<typeof loader>();
  const path = `/contests/${contest.slug}/${event.slug}`;
  const judging = state === "live" || state === "frozen";
  return (
    <Page
      wide
      title={named(event)}
      eyebrow={<Link to={`/contests/${contest.slug}`}>{named(contest)}</Link>}
      aside={<BoardWord state={state} />}
      lead={event.startsAt ? <Moment at={event.startsAt} relative /> : null}
      actions={
        <>
          {state === "rehearsal" ? null : (
            <Link
              className={judging ? "primary" : "plain"}
              to={`${path}/board`}
            >
              {t("event.board")}
            </Link>
          )}
          <Link className="plain" to={`${path}/draws`}>
            {t("event.draws")}
          </Link>
          {ranking ? (
            <Link className="plain" to={`${path}/appeals`}>
              {t("appeals.link")}
            </Link>
          ) : null}
          {keeps ? (
            <Link className="plain" to={`/manage${path}`}>
              {t("event.manage")}
            </Link>
          ) : null}
        </>
      }
    >
      {ranking ? (
        <RankingSection ranking={ranking} path={path} state={state} />
      ) : (
        <>
          <Banner tone={state === "review" ? "warn" : "info"}>
            {t(`event.state.${state}`)}
          </Banner>
          <EntrySection entry={entry} path={path} />
          {start ? <StartList {...start} /> : null}
        </>
      )}
      {scheme ? (
        <Section title={t("scheme.title")} id="scheme">
          <SchemeTree scheme={scheme} />
        </Section>
      ) : null}
    </Page>
  );
}
