import { addDays, addMinutes, dayOf, roundTo5 } from "./days";
import { fortnight, planLecture, wholeDay, writeLecture } from "./lecture-rows";
import type { LectureScene } from "./lecture-scene";
import { addSeries } from "./lecture-series";
import type { School } from "./schools";

/** One lecture that began a few minutes ago and one that begins in about ten, each a fortnightly series of its own. */
export function addLecturesOfToday(
  scene: LectureScene,
  schools: School[],
): void {
  const { context, demo } = scene;
  const soon = roundTo5(addMinutes(context.now, 8));
  const since = addMinutes(soon, -15);
  const first =
    schools.find(({ trades }) =>
      trades.some(({ code }) => code === "crane-operator"),
    ) ?? schools[0];
  const moments = [
    {
      school: first,
      starts: since,
      minutes: 60,
      lecturer: schools[0]?.lecturers.at(-2),
    },
    {
      school: schools.find(
        (school) =>
          school.builder === "union" &&
          school.slug !== "bingang-online" &&
          school !== first,
      ),
      starts: soon,
      minutes: 40,
      lecturer: demo.lecturer,
    },
  ];
  moments.forEach(({ school, starts, minutes, lecturer }, nth) => {
    if (!school) return;
    const begun = addDays(dayOf(starts), -fortnight * 12);
    const time = new Date(starts.getTime() + 8 * 3_600_000)
      .toISOString()
      .slice(11, 16);
    const title =
      nth === 0
        ? (["班前一课", "Lecture before the shift"] as const)
        : (["午间直播间", "Live at the break"] as const);
    const series = addSeries(
      scene,
      school,
      { starts: begun, time, minutes, district: false },
      title,
    );
    for (let number = 1; number <= 15; number++) {
      const day = addDays(begun, fortnight * (number - 1));
      // An hour late at night may reach into the next day.
      if (lecturer)
        for (const part of wholeDay)
          for (const near of [day, addDays(day, 1)])
            scene.diary.take(near, part, [`person ${lecturer.id}`]);
      writeLecture(scene, {
        ...planLecture(scene, series, number, day),
        lecturer,
      });
    }
  });
}
