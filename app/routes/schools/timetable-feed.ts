import type { LoaderFunctionArgs } from "@remix-run/node";
import { visitor } from "~/members/rules/actor";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { calendarFeed, feedSpan } from "~/schools/calendar.server";
import { timetableRows } from "~/schools/store/timetable.server";
import { conditionsOf } from "~/schools/week.server";
import { wordsFor } from "~/words.server";

/** The timetable by the conditions of the URL, as a calendar that others may subscribe to; public, so never "mine". */
export async function loader({ request }: LoaderFunctionArgs) {
  const t = await wordsFor(request, "schools");
  const filter = {
    ...conditionsOf(new URL(request.url), visitor),
    ...feedSpan(now()),
  };
  return calendarFeed(
    request,
    t("timetable.title"),
    await timetableRows(database(), filter),
  );
}
