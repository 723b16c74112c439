import type { TFunction } from "i18next";
import { nameIn } from "~/i18n/named";
import type { TimetableRow } from "./store/timetable.server";

/** A class's name, place and page as texts in the reader's language, for lines and feeds. */
export function saidOf(
  row: TimetableRow,
  t: TFunction<"schools">,
  language: string,
): { title: string; topic: string; place: string; link: string } {
  const topic = nameIn(language, { name: row.title, name_en: row.title_en });
  const course = row.course_title
    ? nameIn(language, { name: row.course_title, name_en: row.course_title_en })
    : "";
  const school = nameIn(language, {
    name: row.school_name,
    name_en: row.school_name_en,
  });
  const room = nameIn(language, {
    name: row.room_name ?? "",
    name_en: row.room_name_en,
  });
  return {
    title: course || topic || t("lecture.untitled", { number: row.number }),
    topic: course ? topic : "",
    place: [school, room].filter(Boolean).join(" · "),
    link:
      row.kind === "lecture" ? `/lectures/${row.id}` : `/sessions/${row.id}`,
  };
}
