import { addMinutes, at, daysBetween, type Day } from "./days";
import type { Part } from "./diary";
import { addAudience } from "./lecture-audience";
import { addQuestions } from "./lecture-questions";
import { addHandout } from "./lecture-handouts";
import { addWatching, keepReplay } from "./lecture-replays";
import type { Lecture, LectureScene, Series } from "./lecture-scene";
import type { Person } from "./members";
import type { Chain } from "./studio-plan";

/** Days from one lecture of a series to the next. */
export const fortnight = 14;

/** What a lecture of a series will be: its topic in turn, or the one of a chain; who speaks; whether it is over. */
export function planLecture(
  scene: LectureScene,
  series: Series,
  number: number,
  day: Day,
): Lecture {
  const { context, chains } = scene;
  const { trades, lecturers } = series.school;
  const starts = at(day, series.time);
  const on = (wanted: Day) =>
    series.district && wanted <= day && daysBetween(wanted, day) < fortnight;
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
  // Planning thins out with distance: the fifth from now has no lecturer yet, which the series' health shows.
  const planned = daysBetween(context.today, day) < 56;
  const turn = number % lecturers.length;
  const lecturer =
    held || planned
      ? freeLecturer(
          scene,
          [
            ...(teaches ? [teaches.studio.lead] : []),
            ...lecturers.slice(turn),
            ...lecturers.slice(0, turn),
          ],
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
    teaches,
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

/** A lecturer teaches once a day at most. */
export const wholeDay: Part[] = ["morning", "afternoon", "evening"];

/** What a lecture that teaches a named method is called. */
function methodTopic({ studio, method }: Chain): readonly [string, string] {
  return [
    `跟我学：${studio.lead.zh}${method.zh}操作法`,
    `Learn from me: ${studio.lead.en}'s method of ${method.en}`,
  ];
}

/** Writes one lecture with its session, its audience when it has one, and its questions. */
export function writeLecture(scene: LectureScene, lecture: Lecture): void {
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
  const replay = keepReplay(scene, lecture);
  context.book.add("lecture", {
    session_id: id,
    series_id: series.id,
    number: lecture.number,
    topic: zh,
    topic_en: en,
    trade_code: named ? lecture.trade.code : null,
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
    replay_file_id: replay?.file ?? null,
    replay_seconds: replay?.seconds ?? null,
  });
  addHandout(scene, lecture);
  const audience = addAudience(scene, lecture);
  addQuestions(scene, lecture, audience);
  if (replay) addWatching(scene, lecture, replay, audience);
}
