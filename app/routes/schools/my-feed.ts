import type { LoaderFunctionArgs } from "@remix-run/node";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { calendarFeed, feedSpan } from "~/schools/calendar.server";
import { personOfToken } from "~/schools/store/calendar.server";
import { timetableRows } from "~/schools/store/timetable.server";
import { wordsFor } from "~/words.server";

/** A person's own calendar, by a token that they can revoke: whoever has the address may read it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const personId = await personOfToken(database(), params.token ?? "");
  if (personId === undefined) notFound();
  const t = await wordsFor(request, "schools");
  return calendarFeed(
    request,
    t("calendar.name"),
    await timetableRows(database(), { ...feedSpan(now()), personId }),
  );
}
