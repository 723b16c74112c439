import type { Context } from "./context";
import { addDays, daysBetween } from "./days";
import type { DemoPeople } from "./demo-accounts";
import type { Diary } from "./diary";
import type { Shelf } from "./files/shelf";
import { addLecturesOfToday } from "./lectures-today";
import { addSeries } from "./lecture-series";
import { fortnight, planLecture, writeLecture } from "./lecture-rows";
import type { LectureScene, Series } from "./lecture-scene";
import type { Roster } from "./members";
import { random } from "./random";
import type { School } from "./schools";
import type { Chain } from "./studio-plan";

/** The district's series began in the first week of the five years and has never missed a fortnight. */
const districtSeries = { starts: "2013-07-04", time: "19:00", minutes: 30 };
/** In the sample, so many schools keep a series of their own beside the district's. */
const sampledSeries = 4;
/** Days: a demo that is started weeks later still has lectures to come. */
const ahead = 98;

/** Micro-lecture series, their lectures from the first to those of the coming weeks, audiences and questions. */
export function seedLectures(
  context: Context,
  schools: School[],
  roster: Roster,
  demo: DemoPeople,
  chains: Chain[],
  diary: Diary,
  shelf: Shelf,
): void {
  const scene: LectureScene = {
    context,
    draw: random("lectures"),
    roster,
    demo,
    chains,
    diary,
    shelf: context.size === "demo" ? shelf : undefined,
  };
  const [district, ...others] = schools;
  if (!district) return;
  const keeping =
    context.size === "demo" ? others.slice(0, sampledSeries) : others;
  // Today's two come first: their hours follow the clock, and everything else is arranged around them.
  addLecturesOfToday(
    scene,
    others.filter(
      (school) => !keeping.includes(school) || context.size === "district",
    ),
  );
  writeSeries(
    scene,
    addSeries(scene, district, { ...districtSeries, district: true }),
  );
  keeping.forEach((school, at) =>
    writeSeries(
      scene,
      addSeries(scene, school, schoolSeries(scene, school, at)),
    ),
  );
}

/** A school's own series: on a weekday and hour of its own, since the school's second month. */
function schoolSeries(
  { context }: LectureScene,
  school: School,
  nth: number,
): Omit<Series, "id" | "school"> {
  const since = addDays(
    school.founded > "2013-06-01" ? school.founded : "2013-06-01",
    45,
  );
  // Every second series stands on today's fortnight, so that something is always on within days of looking.
  const wish =
    nth % 2 === 0
      ? addDays(context.today, 1 + (nth % 5))
      : addDays("2013-07-01", 7 + (nth % 5));
  const back = daysBetween(since, wish) % fortnight;
  return {
    starts: addDays(since, (back + fortnight) % fortnight),
    time: nth % 3 === 0 ? "12:20" : "19:30",
    minutes: 30,
    district: false,
  };
}

function writeSeries(scene: LectureScene, series: Series): void {
  const end = addDays(scene.context.today, ahead);
  let number = 0;
  for (let day = series.starts; day <= end; day = addDays(day, fortnight)) {
    number += 1;
    writeLecture(scene, planLecture(scene, series, number, day));
  }
}
