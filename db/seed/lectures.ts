import type { Context } from "./context";
import { addDays, addMinutes, at, dayOf, daysBetween, type Day } from "./days";
import { roundTo5 } from "./courses";
import type { DemoPeople } from "./demo-accounts";
import type { Diary, Part } from "./diary";
import { addQuestions } from "./lecture-questions";
import { addAudience } from "./lecture-audience";
import type { Person, Roster } from "./members";
import { random, type Random } from "./random";
import type { School } from "./schools";
import type { Chain } from "./studio-plan";
import type { Trade } from "./trades-data";

/** What all lectures share. */
export type LectureScene = {
  context: Context;
  draw: Random;
  roster: Roster;
  demo: DemoPeople;
  chains: Chain[];
  diary: Diary;
};
export type Series = {
  id: number;
  school: School;
  starts: Day;
  time: string;
  minutes: number;
  district: boolean;
};
/** One lecture that is about to be written. */
export type Lecture = {
  id: number;
  series: Series;
  number: number;
  trade: Trade;
  topic: readonly [string, string];
  lecturer: Person | undefined;
  starts: Date;
  minutes: number;
  state: "held" | "live" | "scheduled";
  asks?: Chain;
};

/** The district's series began in the first week of the five years and has never missed a fortnight. */
const districtSeries = { starts: "2013-07-04", time: "19:00", minutes: 30 };
/** In the sample, so many schools keep a series of their own beside the district's. */
const sampledSeries = 4;
const interval = 14;
const ahead = 56;

/** Micro-lecture series, their lectures from the first to those of the coming weeks, audiences and questions. */
export function seedLectures(
  context: Context,
  schools: School[],
  roster: Roster,
  demo: DemoPeople,
  chains: Chain[],
  diary: Diary,
): void {
  const scene: LectureScene = {
    context,
    draw: random("lectures"),
    roster,
    demo,
    chains,
    diary,
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
  const back = daysBetween(since, wish) % interval;
  return {
    starts: addDays(since, (back + interval) % interval),
    time: nth % 3 === 0 ? "12:20" : "19:30",
    minutes: 30,
    district: false,
  };
}

function addSeries(
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
    interval_days: interval,
    starts_on: shape.starts,
    minutes: shape.minutes,
  });
  return { id, school, ...shape };
}

function writeSeries(scene: LectureScene, series: Series): void {
  const end = addDays(scene.context.today, ahead);
  let number = 0;
  for (let day = series.starts; day <= end; day = addDays(day, interval)) {
    number += 1;
    writeLecture(scene, planLecture(scene, series, number, day));
  }
}

function planLecture(
  scene: LectureScene,
  series: Series,
  number: number,
  day: Day,
): Lecture {
  const { context, chains } = scene;
  const { trades, lecturers } = series.school;
  const starts = at(day, series.time);
  const on = (wanted: Day) =>
    series.district && wanted <= day && daysBetween(wanted, day) < interval;
  const asks = chains.find((chain) => on(chain.asked));
  const teaches = chains.find((chain) => on(chain.taught));
  const trade =
    (asks ?? teaches)?.studio.trade ?? trades[number % trades.length];
  if (!trade) throw new Error(`${series.school.zh} teaches nothing.`);
  const plain = trade.topics[
    Math.floor(number / trades.length) % trade.topics.length
  ] ?? ["", ""];
  const id = context.book.id("class_session");
  if (teaches) teaches.teachingSessionId = id;
  const held = addMinutes(starts, series.minutes) <= context.now;
  // Planning thins out with distance: the fourth from now has no lecturer yet, which the series' health shows.
  const planned = daysBetween(context.today, day) < 40;
  const turn = number % lecturers.length;
  const lecturer =
    held || planned
      ? freeLecturer(
          scene,
          [...lecturers.slice(turn), ...lecturers.slice(0, turn)],
          day,
        )
      : undefined;
  return {
    id,
    series,
    number,
    trade,
    starts,
    asks,
    lecturer,
    topic: teaches ? methodTopic(teaches) : plain,
    minutes: series.minutes,
    state: held ? "held" : starts <= context.now ? "live" : "scheduled",
  };
}

/** The first of `inTurn` who has nothing else that day. */
function freeLecturer(
  { diary }: LectureScene,
  inTurn: Person[],
  day: Day,
): Person | undefined {
  return inTurn.find((person) =>
    wholeDay.every((part) => diary.take(day, part, [`person ${person.id}`])),
  );
}

const wholeDay: Part[] = ["morning", "afternoon", "evening"];

/** What a lecture that teaches a named method is called. */
function methodTopic({ studio, object }: Chain): readonly [string, string] {
  return [
    `跟我学：${studio.lead.zh}${object[0]}操作法`,
    `Learn from me: ${studio.lead.en}'s method of ${object[1]}`,
  ];
}

/** Writes one lecture with its session, its audience when it has one, and its questions. */
function writeLecture(scene: LectureScene, lecture: Lecture): void {
  const { context, draw, demo } = scene;
  const { id, series, topic, starts, state } = lecture;
  const ends = addMinutes(starts, lecture.minutes);
  const named = lecture.lecturer !== undefined;
  const [zh, en] = named ? topic : ["", ""];
  context.book.add("class_session", {
    id,
    school_id: series.school.id,
    kind: "lecture",
    course_id: null,
    number: lecture.number,
    title: zh,
    title_en: en,
    mode: "online",
    starts_at: starts,
    ends_at: ends,
    room_id: null,
    lecturer_id: lecture.lecturer?.id ?? null,
    state: state === "held" ? "held" : "scheduled",
    uid: draw.uuid(),
    changed_at: state === "scheduled" ? context.now : addMinutes(starts, -2880),
  });
  context.book.add("lecture", {
    session_id: id,
    series_id: series.id,
    number: lecture.number,
    topic: zh,
    topic_en: en,
    moderator_id:
      state === "held" || (named && lecture.number % 3 !== 0)
        ? series.district
          ? demo.school.id
          : (series.school.lecturers.at(-1)?.id ?? null)
        : null,
    doors_minutes: 15,
    room_name: state === "scheduled" ? null : `lecture-${id}`,
    opened_at: state === "scheduled" ? null : addMinutes(starts, -3),
    closed_at: state === "held" ? ends : null,
  });
  const audience = addAudience(scene, lecture);
  addQuestions(scene, lecture, audience);
}

/** One lecture that began a few minutes ago and one that begins in about ten, each a fortnightly series of its own. */
function addLecturesOfToday(scene: LectureScene, schools: School[]): void {
  const { context, demo } = scene;
  const soon = roundTo5(addMinutes(context.now, 8));
  const since = addMinutes(soon, -15);
  const moments = [
    {
      school:
        schools.find(({ trades }) =>
          trades.some(({ code }) => code === "crane-operator"),
        ) ?? schools[0],
      starts: since,
      minutes: 60,
      lecturer: schools[0]?.lecturers.at(-2),
    },
    {
      school: schools.find(
        ({ builder, slug }) => builder === "union" && slug !== "bingang-online",
      ),
      starts: soon,
      minutes: 40,
      lecturer: demo.lecturer,
    },
  ];
  moments.forEach(({ school, starts, minutes, lecturer }, nth) => {
    if (!school) return;
    const first = addDays(dayOf(starts), -interval * 12);
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
      { starts: first, time, minutes, district: false },
      title,
    );
    for (let number = 1; number <= 15; number++) {
      const day = addDays(first, interval * (number - 1));
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
