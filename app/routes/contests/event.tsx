import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { eventView } from "~/contests/event-page.server";
import { openEvent, placeOf } from "~/contests/load.server";
import { maySeeDraws } from "~/contests/rules/judging-may";
import { EntrySection } from "~/contests/ui/entry-section";
import { EventLinks } from "~/contests/ui/event-links";
import { PublicStages } from "~/contests/ui/public-stages";
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
  const asked = new URL(request.url).searchParams.get("version");
  return {
    title: `${nameIn(language, event)} · ${nameIn(language, contest)}`,
    ...(await eventView(actor, contest, event, idOrNone(asked))),
    // Who keeps the contest goes by the event's own page; an encryption officer has this way only.
    draws: !keeps && maySeeDraws(actor, placeOf(contest)),
    keeps,
  };
}

export default function Event() {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const { contest, event, above, path, startsAt, ...view } =
    useLoaderData<typeof loader>();
  const { state, ranking, own, term, scheme, start, stages, entry, ...reader } =
    view;
  return (
    <Page
      wide
      title={named(event)}
      eyebrow={<Link to={above}>{named(contest)}</Link>}
      aside={<BoardWord state={state} />}
      lead={startsAt ? <Moment at={startsAt} relative /> : null}
      actions={
        <EventLinks
          path={path}
          state={state}
          ranked={ranking !== undefined}
          {...reader}
        />
      }
    >
      {ranking ? (
        <RankingSection {...{ ranking, path, state, term, own }} />
      ) : (
        <>
          <Banner tone={state === "review" ? "warn" : "info"}>
            {t(`event.state.${state}`)}
          </Banner>
          <EntrySection entry={entry} path={path} />
          <PublicStages stages={stages} />
          {start ? <StartList {...start} /> : null}
        </>
      )}
      {ranking ? <PublicStages stages={stages} /> : null}
      {scheme ? (
        <Section title={t("scheme.title")} id="scheme">
          <SchemeTree scheme={scheme} />
        </Section>
      ) : null}
    </Page>
  );
}
