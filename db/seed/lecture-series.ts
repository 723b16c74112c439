import { fortnight } from "./lecture-rows";
import type { LectureScene, Series } from "./lecture-scene";
import type { School } from "./schools";

/** Writes a series of a school, under its own title or the usual one. */
export function addSeries(
  { context }: LectureScene,
  school: School,
  shape: Omit<Series, "id" | "school">,
  title?: readonly [string, string],
): Series {
  const id = context.book.id("lecture_series");
  const [zh, en] =
    title ??
    (shape.district
      ? ["滨港微课", "Bingang micro-lectures"]
      : [
          `${school.zh.replace("工匠学堂", "")}微课堂`,
          `${school.en.replace(" Craftsman School", "")} micro-lectures`,
        ]);
  context.book.add("lecture_series", {
    id,
    school_id: school.id,
    title: zh,
    title_en: en,
    interval_days: fortnight,
    starts_on: shape.starts,
    minutes: shape.minutes,
  });
  return { id, school, ...shape };
}
