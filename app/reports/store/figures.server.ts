import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import {
  definitionOf,
  figureIds,
  isSampled,
  shareInPercent,
  wholeOf,
  type ByYear,
  type Figure,
  type FigureId,
} from "../rules/figures";
import { countingDays, lastCountedDay, type Period } from "../rules/period";
import { rowsOf } from "./figure-rows.server";

/** When and where the report is made: nothing after `today` counts, and moments become days in `zone`. */
export type Reading = { today: string; zone: string };

/** Every figure of the report, counted from the rows as they are now. */
export async function readFigures(
  db: Db,
  period: Period,
  reading: Reading,
): Promise<Figure[]> {
  const installation = await db
    .selectFrom("installation")
    .select("seeded_size")
    .executeTakeFirst();
  const size = installation?.seeded_size ?? null;
  return Promise.all(
    figureIds.map(async (id) => {
      const { byYear, value } = await readFigure(db, id, period, reading);
      return { id, value, sampled: isSampled(id, size), byYear };
    }),
  );
}

/** One figure by year and in all. */
export async function readFigure(
  db: Db,
  id: FigureId,
  period: Period,
  reading: Reading,
): Promise<{ byYear: ByYear; value: number | null }> {
  const { reckoning } = definitionOf(id);
  if (reckoning === "middle-interval")
    return readIntervals(db, id, period, reading);
  const read = { standing, dated, "lowest-share": shares }[reckoning];
  const byYear = await read(db, id, period, reading);
  return { byYear, value: wholeOf(reckoning, byYear) };
}

/** How many stand on each year's last day: one pass over the rows, whatever the number of years. */
async function standing(
  db: Db,
  id: FigureId,
  period: Period,
  { today, zone }: Reading,
): Promise<ByYear> {
  const days = countingDays(period, today);
  if (days.length === 0) return {};
  const counts = days.map(
    ({ day }) =>
      sql`count(*) filter (where on_day <= ${day} and (ends_on is null or ends_on > ${day}))`,
  );
  const { rows } = await sql<{ counts: number[] }>`
    select array[${sql.join(counts)}]::int[] as counts from (${rowsOf(id, zone)}) r`.execute(
    db,
  );
  return yearly(
    days.map(({ year }) => year),
    (_, at) => rows[0]?.counts[at] ?? 0,
  );
}

type YearRow = { year: number; count: number; part: number; whole: number };

/** How many fall into each calendar year, from the period's first day to its last (or today). */
async function dated(
  db: Db,
  id: FigureId,
  period: Period,
  { today, zone }: Reading,
): Promise<ByYear> {
  const last = lastCountedDay(period, today);
  const { rows } = await sql<YearRow>`
    select extract(year from on_day)::int as year, count(*)::int as count
    from (${rowsOf(id, zone)}) r
    where on_day between ${period.from} and ${last} and (ends_on is null or ends_on > ${last})
    group by 1`.execute(db);
  const counted = new Map(rows.map(({ year, count }) => [year, count]));
  return yearly(yearsBegun(period, today), (year) => counted.get(year) ?? 0);
}

/** The share of those who took part in each union year. */
async function shares(
  db: Db,
  id: FigureId,
  period: Period,
  { today, zone }: Reading,
): Promise<ByYear> {
  const { rows } = await sql<YearRow>`
    select extract(year from on_day)::int as year, sum(part)::float8 as part, sum(whole)::float8 as whole
    from (${rowsOf(id, zone)}) r
    where on_day between ${period.from} and ${lastCountedDay(period, today)}
    group by 1`.execute(db);
  const counted = new Map(
    rows.map(({ year, part, whole }) => [year, shareInPercent(part, whole)]),
  );
  const begun = period.unionYears.filter((year) => `${year}-07-01` <= today);
  return yearly(begun, (year) => counted.get(year) ?? null);
}

/** The median interval of each calendar year (null where there is none) and of the whole period. */
async function readIntervals(
  db: Db,
  id: FigureId,
  period: Period,
  { today, zone }: Reading,
): Promise<{ byYear: ByYear; value: number | null }> {
  const { rows } = await sql<{ year: number | null; median: number | null }>`
    select extract(year from on_day)::int as year, percentile_cont(0.5) within group (order by part) as median
    from (${rowsOf(id, zone)}) r
    where on_day between ${period.from} and ${lastCountedDay(period, today)} and part is not null
    group by grouping sets ((extract(year from on_day)::int), ())`.execute(db);
  const medians = new Map(rows.map(({ year, median }) => [year, median]));
  const byYear = yearly(
    yearsBegun(period, today),
    (year) => medians.get(year) ?? null,
  );
  return {
    byYear,
    value: wholeOf("middle-interval", byYear, medians.get(null) ?? null),
  };
}

function yearsBegun(period: Period, today: string): number[] {
  return countingDays(period, today).map(({ year }) => year);
}

function yearly(
  years: number[],
  number: (year: number, at: number) => number | null,
): ByYear {
  return Object.fromEntries(years.map((year, at) => [year, number(year, at)]));
}
