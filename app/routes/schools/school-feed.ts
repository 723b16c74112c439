import type { LoaderFunctionArgs } from "@remix-run/node";
import { nameIn } from "~/i18n/named";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { calendarFeed, feedSpan } from "~/schools/calendar.server";
import { schoolBySlug } from "~/schools/store/schools.server";
import { timetableRows } from "~/schools/store/timetable.server";
import { languageOf } from "~/words.server";

/** A school's public calendar feed. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const school = await schoolBySlug(database(), params.slug ?? "");
  if (!school) notFound();
  const rows = await timetableRows(database(), {
    ...feedSpan(now()),
    school: school.slug,
  });
  return calendarFeed(request, nameIn(await languageOf(request), school), rows);
}
