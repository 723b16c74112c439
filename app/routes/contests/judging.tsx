import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { comingSeats, judgesEvents } from "~/contests/judge-page.server";
import { nextSheet, openIds } from "~/contests/rules/sheet-strip";
import { SheetStrip } from "~/contests/ui/sheet-strip";
import { useChanges } from "~/contests/ui/use-changes";
import { SaveState } from "~/contests/ui/save-state";
import { useOffline } from "~/contests/ui/use-offline";
import { useOutbox } from "~/contests/ui/use-outbox";
import { BoardWord } from "~/contests/ui/state-words";
import { useDates } from "~/i18n/dates";
import { useNamed } from "~/i18n/named";
import { memberOf } from "~/members/session.server";
import { Banner, Empty, Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;
export const links: LinksFunction = () => [
  { rel: "manifest", href: "/judging.webmanifest" },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const judge = await memberOf(request);
  const t = await wordsFor(request, "contests");
  return {
    title: t("judging.title"),
    judgeId: judge.person.id,
    events: await judgesEvents(judge),
    coming: await comingSeats(judge),
  };
}

export default function Judging() {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const dates = useDates();
  const { title, judgeId, events, coming } = useLoaderData<typeof loader>();
  useOffline(
    judgeId,
    events.flatMap(({ sheets }) => openIds(sheets)),
  );
  useChanges();
  // What an earlier page left on this device is sent from here too: the installed app opens with this page.
  const { state } = useOutbox(judgeId);
  const next = nextSheet(events.flatMap(({ sheets }) => sheets));
  return (
    <Page
      title={title}
      actions={
        <>
          <SaveState state={state} />
          {next ? (
            <Link className="primary" to={`/judging/${next.id}`}>
              {t("judging.next", { code: next.code })}
            </Link>
          ) : null}
        </>
      }
    >
      {coming.map((seat) => (
        <Banner key={seat.id}>
          {t("judging.coming", {
            event: named(seat),
            code: seat.standsInFor,
            at: seat.since ? dates.moment(seat.since) : "",
          })}
        </Banner>
      ))}
      {events.length === 0 ? <Empty>{t("judging.none")}</Empty> : null}
      {events.map((event) => (
        <Section
          key={event.id}
          title={named({ name: event.event, name_en: event.event_en })}
          note={
            <>
              {named({ name: event.contest, name_en: event.contest_en })} ·{" "}
              {t(`seat.${event.kind}`)} {event.judge}
              {event.until
                ? ` · ${t("stand-in.until", { at: dates.moment(event.until) })}`
                : null}
            </>
          }
        >
          <div className="judging-state">
            <span>
              <BoardWord state={event.state} />{" "}
              {t("judging.progress", {
                done: event.sheets.filter(({ state }) => state !== "draft")
                  .length,
                count: event.sheets.length,
              })}
            </span>
            <span className="actions">
              {event.kind === "trainee" ? null : (
                <Link className="plain" to={`/judging/events/${event.id}`}>
                  {t("checks.open")}
                </Link>
              )}
              <Link
                className="plain"
                to={`/judging/events/${event.id}/relations`}
              >
                {t("relation.own.open")}
              </Link>
            </span>
          </div>
          <SheetStrip sheets={event.sheets} outbox={state} wrap />
        </Section>
      ))}
    </Page>
  );
}
