import { sql, type RawBuilder } from "kysely";
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
  type Reckoning,
} from "../rules/figures";
import { countingDays, lastCountedDay, type Period } from "../rules/period";
import { countsOf, rowsOf } from "./figure-rows.server";

/** When and where the report is made: nothing after `today` counts, and moments become days in `zone`. */
export type Reading = { today: string; zone: string };

/** Every figure of the report, counted from the rows as they are now: a statement for each way of reckoning. */
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
  const counted = await countFigures(db, figureIds, period, reading);
  return figureIds.map((id) => ({
    id,
    sampled: isSampled(id, size),
    ...(counted.get(id) ?? { byYear: {}, value: null }),
  }));
}

type Counted = { byYear: ByYear; value: number | null };

/** One figure by year and in all. */
export async function readFigure(
  db: Db,
  id: FigureId,
  period: Period,
  reading: Reading,
): Promise<Counted> {
  const counted = await countFigures(db, [id], period, reading);
  return counted.get(id) ?? { byYear: {}, value: null };
}

type Read = (
  db: Db,
  ids: FigureId[],
  period: Period,
  reading: Reading,
) => Promise<[FigureId, ByYear, overall?: number | null][]>;

async function countFigures(
  db: Db,
  ids: FigureId[],
  period: Period,
  reading: Reading,
): Promise<Map<FigureId, Counted>> {
  const ways = await Promise.all(
    (Object.keys(reads) as Reckoning[]).map(async (reckoning) => {
      const own = ids.filter((id) => definitionOf(id).reckoning === reckoning);
      if (own.length === 0) return [];
      const found = await reads[reckoning](db, own, period, reading);
      return found.map(([id, byYear, overall]) => {
        const value = wholeOf(reckoning, byYear, overall);
        return [id, { byYear, value }] as const;
      });
    }),
  );
  return new Map(ways.flat());
}

/** How many stand on each year's last day: one pass over the rows, whatever the number of years. */
const standing: Read = async (db, ids, period, { today, zone }) => {
  const days = countingDays(period, today);
  if (days.length === 0) return ids.map((id) => [id, {}]);
  const counts = days.map(
    ({ day }) =>
      sql`count(*) filter (where on_day <= ${day} and (ends_on is null or ends_on > ${day}))`,
  );
  const { rows } = await sql<{ id: FigureId; counts: number[] }>`${together(
    ids,
    (id) => sql`
      select ${id}::text as id, array[${sql.join(counts)}]::int[] as counts from (${rowsOf(id, zone)}) r`,
  )}`.execute(db);
  return rows.map(({ id, counts }) => [
    id,
    yearly(
      days.map(({ year }) => year),
      (_, at) => counts[at] ?? 0,
    ),
  ]);
};

type YearRow = { id: FigureId; year: number; count: number };

/** How many fall into each calendar year, from the period's first day to its last (or today). By the day first: that is cheaper. */
const dated: Read = async (db, ids, period, { today, zone }) => {
  const last = lastCountedDay(period, today);
  const { rows } = await sql<YearRow>`
    select id, extract(year from on_day)::int as year, sum(n)::int as count from (${together(
      ids,
      (id) => sql`
        select ${id}::text as id, on_day, sum(n) as n from (${countsOf(id, zone)}) r
        where on_day between ${period.from} and ${last} and (ends_on is null or ends_on > ${last})
        group by on_day`,
    )}) d group by 1, 2`.execute(db);
  const counted = new Map(
    rows.map(({ id, year, count }) => [`${id} ${year}`, count]),
  );
  return ids.map((id) => [
    id,
    yearly(
      yearsBegun(period, today),
      (year) => counted.get(`${id} ${year}`) ?? 0,
    ),
  ]);
};

type ShareRow = { id: FigureId; year: number; part: number; whole: number };

/** The share of those who took part in each union year. */
const shares: Read = async (db, ids, period, { today, zone }) => {
  const { rows } = await sql<ShareRow>`${together(
    ids,
    (id) => sql`
      select ${id}::text as id, extract(year from on_day)::int as year, sum(part)::float8 as part, sum(whole)::float8 as whole
      from (${rowsOf(id, zone)}) r
      where on_day between ${period.from} and ${lastCountedDay(period, today)}
      group by 2`,
  )}`.execute(db);
  const counted = new Map(
    rows.map(({ id, year, part, whole }) => [
      `${id} ${year}`,
      shareInPercent(part, whole),
    ]),
  );
  const begun = period.unionYears.filter((year) => `${year}-07-01` <= today);
  return ids.map((id) => [
    id,
    yearly(begun, (year) => counted.get(`${id} ${year}`) ?? null),
  ]);
};

type MedianRow = { id: FigureId; year: number | null; median: number | null };

/** The median interval of each calendar year (null where there is none) and of the whole period. */
const intervals: Read = async (db, ids, period, { today, zone }) => {
  const { rows } = await sql<MedianRow>`${together(
    ids,
    (id) => sql`
      select ${id}::text as id, extract(year from on_day)::int as year, percentile_cont(0.5) within group (order by part) as median
      from (${rowsOf(id, zone)}) r
      where on_day between ${period.from} and ${lastCountedDay(period, today)} and part is not null
      group by grouping sets ((extract(year from on_day)::int), ())`,
  )}`.execute(db);
  const medians = new Map(
    rows.map(({ id, year, median }) => [`${id} ${year}`, median]),
  );
  return ids.map((id) => [
    id,
    yearly(
      yearsBegun(period, today),
      (year) => medians.get(`${id} ${year}`) ?? null,
    ),
    medians.get(`${id} null`) ?? null,
  ]);
};

const reads: Record<Reckoning, Read> = {
  standing,
  dated,
  "lowest-share": shares,
  "middle-interval": intervals,
};

/** The same SELECT for each figure, one after the other in one statement. */
function together(
  ids: FigureId[],
  select: (id: FigureId) => RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql.join(ids.map(select), sql` union all `);
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
