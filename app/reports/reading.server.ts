import { env } from "~/platform/env.server";
import { database } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { today } from "~/members/session.server";
import { isFigureId, type FigureId } from "./rules/figures";
import { parsePeriod, type Period } from "./rules/period";
import { district, hasRecordsOf, type District } from "./store/district.server";
import { readFigures, type Reading } from "./store/figures.server";

/** When and where a page's figures are read: today, in the installation's zone. */
export function readingNow(): Reading {
  return { today: today(), zone: env().timeZone };
}

/** The period that an address names; 404 for what is none, or has not begun. */
export function periodParam(text: string | undefined): Period {
  const period = parsePeriod(text ?? "");
  if (!period.ok || period.value.from > today()) notFound();
  return period.value;
}

/** The figure that an address names; 404 for what is none. */
export function figureParam(text: string | undefined): FigureId {
  return text !== undefined && isFigureId(text) ? text : notFound();
}

/** The district that is reported on; 404 before there is one. */
export async function reportedDistrict(): Promise<District> {
  return (await district(database())) ?? notFound();
}

/** The wholes of a period, to stand beside a later one's; none where nothing is on record from it. */
export async function wholesOf(
  period: Period,
  reading: Reading,
): Promise<Partial<Record<FigureId, number | null>> | undefined> {
  if (!(await hasRecordsOf(database(), period))) return undefined;
  const figures = await readFigures(database(), period, reading);
  return Object.fromEntries(figures.map(({ id, value }) => [id, value]));
}
