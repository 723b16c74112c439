import { numberIn } from "~/i18n/dates";
import type { Member } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import type { Line } from "~/ui/lines";
import { languageOf, wordsFor } from "~/words.server";
import { inHours } from "./rules/presence";
import { hoursTotal } from "./store/hours.server";

/** What schools keep for a person: the hours of the ledger, their week, the address of their calendar. */
export async function mineOf(actor: Member, request: Request): Promise<Line[]> {
  const t = await wordsFor(request, "schools");
  const { minutes, sessions } = await hoursTotal(database(), actor.person.id);
  return [
    {
      id: "hours",
      title: t("hours.title"),
      detail: t("hours.total", {
        hours: numberIn(await languageOf(request), inHours(minutes)),
        count: sessions,
      }),
      to: "/mine/hours",
    },
    {
      id: "timetable",
      title: t("mine.timetable"),
      detail: t("mine.timetable.detail"),
      to: "/timetable?mine=1",
    },
    {
      id: "calendar",
      title: t("calendar.title"),
      detail: t("calendar.detail"),
      to: "/mine/calendar",
    },
  ];
}
