import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { env } from "~/platform/env.server";
import { languageOf, wordsFor } from "~/words.server";
import { nameIn } from "~/i18n/named";
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
  const base = env().publicUrl ?? new URL(request.url).origin;
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: {
      company: "Jiangtang",
      product: "Jiangtang",
      language: language === "en" ? "EN" : "ZH",
    },
    ttl: 3600,
  });
  for (const row of rows) {
    const off = row.state === "cancelled" || row.state === "postponed";
    const topic = nameIn(language, { name: row.title, name_en: row.title_en });
    const course = row.course_title
      ? nameIn(language, {
          name: row.course_title,
          name_en: row.course_title_en,
        })
      : "";
    const school = nameIn(language, {
      name: row.school_name,
      name_en: row.school_name_en,
    });
    const title =
      course || topic || t("lecture.untitled", { number: row.number });
    const page = `${base}/${row.kind === "lecture" ? "lectures" : "sessions"}/${row.id}`;
    calendar.createEvent({
      id: row.uid,
      sequence: row.sequence,
      start: row.starts_at,
      end: row.ends_at,
      stamp: row.changed_at,
      lastModified: row.changed_at,
      summary: off
        ? `${t(`phase.${row.state as "cancelled" | "postponed"}`)} ${title}`
        : title,
      description: [
        course && topic,
        school,
        row.lecturer_name && `${t("field.lecturer")} ${row.lecturer_name}`,
        page,
      ]
        .filter(Boolean)
        .join("\n"),
      location:
        row.mode === "online"
          ? page
          : [school, row.room_name, row.address].filter(Boolean).join(" · "),
      url: page,
      status: off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return new Response(calendar.toString(), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Cache-Control": "private, max-age=300",
      "Content-Disposition": 'inline; filename="jiangtang.ics"',
    },
  });
}
