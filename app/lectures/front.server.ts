import { nameIn } from "~/i18n/named";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import type { Front } from "~/ui/front";
import { languageOf, wordsFor } from "~/words.server";
import { phaseAt } from "./rules/phase";
import { nearLectures } from "./store/lists.server";

const most = 5;

/** What is live now and what comes next, with the way in. */
export async function frontOf(request: Request): Promise<Front> {
  const [t, language] = await Promise.all([
    wordsFor(request, "lectures"),
    languageOf(request),
  ]);
  const lectures = await nearLectures(database(), now(), most);
  return {
    live: lectures.map((lecture) => {
      const phase = phaseAt(lecture, now());
      const on = phase === "live";
      const open = on || phase === "lobby";
      return {
        id: `lecture-${lecture.id}`,
        at: lecture.startsAt,
        title: nameIn(language, lecture.topic) || t("topic.none"),
        detail: [lecture.school, lecture.lecturer]
          .flatMap((thing) => (thing ? nameIn(language, thing) : []))
          .join(" · "),
        ...(open
          ? {
              state: {
                word: t(`phase.${phase}`),
                tone: on ? ("live" as const) : ("warn" as const),
              },
              button: t(on ? "today.join" : "today.wait"),
            }
          : {}),
        to: `/lectures/${lecture.id}${open ? "/room" : ""}`,
        urgent: on,
      };
    }),
  };
}
