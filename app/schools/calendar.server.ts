import { nameIn } from "~/i18n/named";
import type { TFunction } from "i18next";
import ical, {
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalEventData,
} from "ical-generator";
import { ownAddress } from "~/platform/http.server";
import { languageOf, wordsFor } from "~/words.server";
import { saidOf } from "./entry-words.server";
import type { TimetableRow } from "./store/timetable.server";

const daysBack = 30;
const daysAhead = 200;

/** The span that a calendar feed covers around `now`. */
export function feedSpan(now: Date): { from: Date; to: Date } {
  const day = 86_400_000;
  return {
    from: new Date(now.getTime() - daysBack * day),
    to: new Date(now.getTime() + daysAhead * day),
  };
}

/**
 * Classes as a calendar feed. Each is one event with the session's own UID for ever; a change raises SEQUENCE, and one
 * that was called off stays in the feed as CANCELLED, so that calendars take it out (RFC 5545, RFC 5546).
 */
export async function calendarFeed(
  request: Request,
  name: string,
  rows: TimetableRow[],
): Promise<Response> {
  const t = await wordsFor(request, "schools");
  const language = await languageOf(request);
  const base = ownAddress(request);
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Jiangtang", product: "Jiangtang" },
    ttl: 3600,
  });
  for (const row of rows)
    calendar.createEvent(eventOf(row, { t, language, base }));
  return new Response(calendar.toString(), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Cache-Control": "private, max-age=300",
      "Content-Disposition": 'inline; filename="jiangtang.ics"',
    },
  });
}

type Say = { t: TFunction<"schools">; language: string; base: string };

function eventOf(row: TimetableRow, { t, language, base }: Say): ICalEventData {
  const off = row.state === "cancelled" || row.state === "postponed";
  const { title, topic, place, link } = saidOf(row, t, language);
  const page = base + link;
  const lecturer =
    row.lecturer_name &&
    `${t("field.lecturer")} ${nameIn(language, { name: row.lecturer_name, name_en: row.lecturer_name_en })}`;
  return {
    id: row.uid,
    sequence: row.sequence,
    start: row.starts_at,
    end: row.ends_at,
    stamp: row.changed_at,
    lastModified: row.changed_at,
    summary:
      row.state === "scheduled" || row.state === "held"
        ? title
        : `${t(`phase.${row.state}`)} ${title}`,
    description: [topic, place, lecturer, page].filter(Boolean).join("\n"),
    location:
      row.mode === "online"
        ? page
        : [place, row.address].filter(Boolean).join(" · "),
    url: page,
    status: off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}
