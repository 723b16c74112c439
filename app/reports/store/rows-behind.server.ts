import { sql } from "kysely";
import { readInTurn } from "~/platform/cursor.server";
import type { Db } from "~/platform/database.server";
import { definitionOf, type FigureId, type FigureRow } from "../rules/figures";
import { countingDays, lastCountedDay, type Period } from "../rules/period";
import { rowsOf } from "./figure-rows.server";
import type { Reading } from "./figures.server";

export type RowsPage = {
  rows: FigureRow[];
  total: number;
  page: number;
  pages: number;
};

const pageSize = 50;

const selected = sql`
  select title, nullif(title_en, '') as "titleEn", href, on_day as date, part::float8 as part, whole::float8 as whole`;
const inOrder = sql`order by on_day desc, title, href`;

/**
 * The rows a figure was counted from, newest first, `page` from 1, optionally of one year alone.
 * Who may open them is said by the figure's definition (rowsFor).
 */
export async function rowsBehind(
  db: Db,
  id: FigureId,
  period: Period,
  reading: Reading,
  { page = 1, year }: { page?: number; year?: number } = {},
): Promise<RowsPage> {
  const within = counted(id, period, reading, year);
  const found = sql`from (${rowsOf(id, reading.zone)}) r where ${within}`;
  const count = await sql<{ total: number }>`
    select count(*)::int as total ${found}`.execute(db);
  const total = count.rows[0]?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const at = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const { rows } = await sql<Omit<FigureRow, "key">>`
    ${selected} ${found} ${inOrder} limit ${pageSize} offset ${(at - 1) * pageSize}`.execute(
    db,
  );
  return {
    rows: rows.map((row, key) => ({ ...row, key })),
    total,
    page: at,
    pages,
  };
}

/** All rows behind a figure, read as they are asked for, so that their number does not matter. */
export function eachRowBehind(
  db: Db,
  id: FigureId,
  period: Period,
  reading: Reading,
  year: number | undefined,
  signal: AbortSignal,
): AsyncIterable<Omit<FigureRow, "key">> {
  const within = counted(id, period, reading, year);
  return readInTurn<Omit<FigureRow, "key">>(
    sql`${selected} from (${rowsOf(id, reading.zone)}) r where ${within} ${inOrder}`.compile(
      db,
    ),
    signal,
  );
}

function counted(
  id: FigureId,
  period: Period,
  { today }: Reading,
  year: number | undefined,
) {
  const { reckoning } = definitionOf(id);
  const last = lastCountedDay(period, today);
  if (reckoning === "standing") {
    const days = countingDays(period, today);
    const day =
      days.find((each) => each.year === year)?.day ?? days.at(-1)?.day ?? last;
    return sql`on_day <= ${day} and (ends_on is null or ends_on > ${day})`;
  }
  const inYear =
    year === undefined
      ? sql`true`
      : sql`extract(year from on_day)::int = ${year}`;
  const withPart =
    reckoning === "middle-interval" ? sql`part is not null` : sql`true`;
  return sql`on_day between ${period.from} and ${last} and (ends_on is null or ends_on > ${last}) and ${inYear} and ${withPart}`;
}
