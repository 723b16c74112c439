import type { Actor } from "~/members/rules/actor";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { pageOf } from "~/platform/http.server";
import { wallTimeOf } from "~/platform/wall-time.server";
import { lineOf, withHealth } from "./list-view.server";
import { mayManageSeries } from "./rules/may";
import { nextStart } from "./rules/series";
import { listLectures } from "./store/lists.server";
import { lastOf, type SeriesRow } from "./store/series.server";

const most = 12;

/** What a series' page shows: health, what comes, what was; and to its keeper the forms. */
export async function seriesView(actor: Actor, series: SeriesRow, url: URL) {
  const db = database();
  const page = pageOf(url, 30);
  const of = { seriesId: series.id, now: now() };
  const [[line], coming, past, last] = await Promise.all([
    withHealth(db, [series]),
    listLectures(db, { ...of, when: "coming" }, { size: most, offset: 0 }),
    listLectures(db, { ...of, when: "past" }, page),
    lastOf(db, series.id),
  ]);
  const first = last && nextStart(last.startsAt, series.intervalDays, now());
  return {
    series: line ?? null,
    coming: coming.rows.map(lineOf),
    past: past.rows.map(lineOf),
    total: past.total,
    page: page.page,
    size: page.size,
    manages: mayManageSeries(actor, series.place)
      ? {
          name: series.name,
          nameEn: series.name_en,
          intervalDays: String(series.intervalDays),
          minutes: String(series.minutes),
          first: first ? wallTimeOf(first) : "",
        }
      : null,
  };
}
export type SeriesView = Awaited<ReturnType<typeof seriesView>>;
