import { addDays } from "~/kit/days";
import { today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { startOfDay } from "~/platform/wall-time.server";
import type { Front } from "~/ui/front";
import { languageOf, wordsFor } from "~/words.server";
import { saidOf } from "./entry-words.server";
import { weekOf } from "./rules/timetable";
import { timetableRows } from "./store/timetable.server";

/** This week's classes and lectures, for the visitor's front page; what was called off is left out. */
export async function frontOf(request: Request): Promise<Front> {
  const [monday = today()] = weekOf(today());
  const rows = await timetableRows(database(), {
    from: startOfDay(monday),
    to: startOfDay(addDays(monday, 7)),
  });
  const t = await wordsFor(request, "schools");
  const language = await languageOf(request);
  const week = rows
    .filter(({ state }) => state === "scheduled" || state === "held")
    .map((row) => {
      const { title, place, link } = saidOf(row, t, language);
      return {
        id: `session-${row.id}`,
        from: row.starts_at,
        to: row.ends_at,
        tier: row.tier,
        title,
        place,
        mode: row.mode,
        link,
      };
    });
  return { week };
}
