import type { Actor } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { now } from "~/platform/clock.server";
import { database, type Db } from "~/platform/database.server";
import { idOrNone, pageOf } from "~/platform/http.server";
import { mayManageSomeSeries } from "./rules/may";
import { phaseAt } from "./rules/phase";
import { healthOf } from "./rules/series";
import {
  listLectures,
  nextBySeries,
  talliesBySeries,
} from "./store/lists.server";
import type { LectureRow } from "./store/lectures.server";
import {
  listSeries,
  schoolsForChoice,
  type SeriesRow,
} from "./store/series.server";

/** A lecture as a line of a table. */
export function lineOf(lecture: LectureRow) {
  return {
    id: lecture.id,
    number: lecture.number,
    topic: lecture.topic,
    series: lecture.series,
    school: lecture.school,
    lecturer: lecture.lecturer,
    startsAt: lecture.startsAt,
    endsAt: lecture.endsAt,
    phase: phaseAt(lecture, now()),
    hasReplay: lecture.replay !== null,
  };
}
export type LectureLine = ReturnType<typeof lineOf>;

/** The page of lectures: what is on and what comes, or the past, by the URL's conditions; and the series with their health. */
export async function listView(actor: Actor, url: URL) {
  const db = database();
  const page = pageOf(url, 30);
  const past = url.searchParams.get("when") === "past";
  const schoolId = idOrNone(url.searchParams.get("school"));
  const words = url.searchParams.get("words")?.trim() || undefined;
  const filter = {
    when: past ? ("past" as const) : ("coming" as const),
    words,
    schoolId,
    now: now(),
  };
  const [{ rows, total }, series, schools] = await Promise.all([
    listLectures(db, filter, page),
    listSeries(db, schoolId),
    schoolsForChoice(db, today()),
  ]);
  return {
    past,
    lectures: rows.map(lineOf),
    total,
    page: page.page,
    size: page.size,
    series: await withHealth(db, series),
    schools: schools.map(({ id, name, name_en }) => ({ id, name, name_en })),
    mayFound: mayManageSomeSeries(actor),
  };
}

/** Series with what their lectures tell of them. */
export async function withHealth(db: Db, series: SeriesRow[]) {
  const ids = series.map(({ id }) => id);
  const [nexts, tallies] = await Promise.all([
    nextBySeries(db, ids, now()),
    talliesBySeries(db, ids, now()),
  ]);
  return series.map((one) => {
    const next = nexts.get(one.id);
    return {
      id: one.id,
      name: one.name,
      name_en: one.name_en,
      school: one.school,
      intervalDays: one.intervalDays,
      minutes: one.minutes,
      startsOn: one.startsOn,
      endedOn: one.endedOn,
      next: next ? { id: next.id, startsAt: next.startsAt } : null,
      health: healthOf(next ?? null, one.endedOn !== null),
      tally: tallies.get(one.id) ?? { held: 0, postponed: 0, missed: 0 },
    };
  });
}
export type SeriesLine = Awaited<ReturnType<typeof withHealth>>[number];
