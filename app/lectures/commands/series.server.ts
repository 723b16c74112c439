import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction, type Tx } from "~/platform/database.server";
import { dayOf } from "~/platform/wall-time.server";
import { mayManageSeries } from "../rules/may";
import { plannedStarts } from "../rules/series";
import { insertLecture } from "../store/lecture-writes.server";
import {
  insertSeries,
  lastOf,
  lockSeries,
  schoolPlace,
  updateSeries,
  type SeriesFields,
  type SeriesRow,
} from "../store/series.server";
import { booking } from "./booking.server";

/** Founds a series at a school and plans its first lecture. Refuses `may-not`, `in-the-past`. */
export async function foundSeries(
  actor: Member,
  schoolId: number,
  first: Date,
  fields: SeriesFields,
): Promise<Result<number>> {
  return transaction(async (tx) => {
    const place = await schoolPlace(tx, schoolId, today());
    if (!place || !mayManageSeries(actor, place)) return refused("may-not");
    if (first <= now()) return refused("in-the-past");
    const id = await insertSeries(tx, schoolId, dayOf(first), fields);
    await audit(tx, {
      actorId: actor.person.id,
      act: "series.found",
      subject: { kind: "lecture-series", id },
      after: fields,
    });
    const series = await lockSeries(tx, id);
    if (series) await plan(tx, actor, series, [first]);
    return ok(id);
  });
}

/** Changes a series' name and rhythm; what is planned already stays. Refuses `may-not`. */
export async function changeSeries(
  actor: Member,
  id: number,
  fields: SeriesFields,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const series = await lockSeries(tx, id);
    if (!series || !mayManageSeries(actor, series.place))
      return refused("may-not");
    await updateSeries(tx, id, fields);
    await audit(tx, {
      actorId: actor.person.id,
      act: "series.change",
      subject: { kind: "lecture-series", id },
      before: {
        name: series.name,
        intervalDays: series.intervalDays,
        minutes: series.minutes,
      },
      after: fields,
    });
    return ok();
  });
}

/** Plans `count` further lectures of a series from `first` on. Refuses `may-not`, `series-ended`, `in-the-past`, `start-taken`. */
export async function planLectures(
  actor: Member,
  id: number,
  first: Date,
  count: number,
): Promise<Result<undefined>> {
  return booking(async (tx) => {
    const series = await lockSeries(tx, id);
    if (!series || !mayManageSeries(actor, series.place))
      return refused("may-not");
    if (series.endedOn) return refused("series-ended");
    if (first <= now()) return refused("in-the-past");
    await plan(
      tx,
      actor,
      series,
      plannedStarts(first, series.intervalDays, count),
    );
    return ok();
  });
}

async function plan(
  tx: Tx,
  actor: Member,
  series: SeriesRow,
  starts: Date[],
): Promise<void> {
  let number = (await lastOf(tx, series.id))?.number ?? 0;
  for (const startsAt of starts) {
    number += 1;
    const id = await insertLecture(tx, {
      schoolId: series.school.id,
      seriesId: series.id,
      number,
      startsAt,
      endsAt: new Date(startsAt.getTime() + series.minutes * 60_000),
    });
    await audit(tx, {
      actorId: actor.person.id,
      act: "lecture.plan",
      subject: { kind: "lecture", id },
      after: { series: series.id, number, startsAt },
    });
  }
}
