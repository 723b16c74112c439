import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import { useNamed } from "~/i18n/named";
import { Section } from "~/ui/page";
import type { JudgesEvent } from "../judge-page.server";
import { SheetStrip } from "./sheet-strip";
import { BoardWord } from "./state-words";

type Props = {
  event: JudgesEvent;
  outbox: Parameters<typeof SheetStrip>[0]["outbox"];
};

/** An event on its judge's own page: how far they are, and their sheets. */
export function JudgedEvent({ event, outbox }: Props) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const dates = useDates();
  return (
    <Section
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
            done: event.sheets.filter(({ state }) => state !== "draft").length,
            count: event.sheets.length,
          })}
        </span>
        <span className="actions">
          {event.kind === "trainee" ? null : (
            <Link className="plain" to={`/judging/events/${event.id}`}>
              {t("checks.open")}
            </Link>
          )}
          <Link className="plain" to={`/judging/events/${event.id}/relations`}>
            {t("relation.own.open")}
          </Link>
        </span>
      </div>
      <SheetStrip sheets={event.sheets} outbox={outbox} wrap />
    </Section>
  );
}
