import type { Db } from "~/platform/database.server";
import { fieldOf } from "./rules/field";
import type { Plan } from "./rules/plan";
import type { EntrantMarks } from "./rules/pricing";
import type { PricedEntrant } from "./rules/ranking";
import { runningField, shownPlaces } from "./rules/running-field";
import {
  deductionsOf,
  entrantsOf,
  marksOf,
  schemeOf,
  type EntrantRecord,
} from "./store/field.server";
import { numbersStillMarked } from "./store/sheets.server";

/** An event priced from its rows as they stand now. */
export type Standing = {
  schemeId: number;
  plan: Plan;
  field: PricedEntrant[];
  /** by entrant number */
  entrants: Map<string, EntrantRecord>;
  lastMarkAt: Date | null;
};

/** Loads an event's rows and prices them; undefined where there is no scheme yet. */
export async function standingOf(
  db: Db,
  eventId: number,
): Promise<Standing | undefined> {
  return pricedWith(db, eventId, new Set());
}

/** The same as it may be shown while judging is on: those still before a judge stand without total (`shownPlaces`). */
export async function shownStanding(
  db: Db,
  eventId: number,
): Promise<Standing | undefined> {
  return pricedWith(db, eventId, await numbersStillMarked(db, eventId));
}

async function pricedWith(
  db: Db,
  eventId: number,
  marked: ReadonlySet<string>,
): Promise<Standing | undefined> {
  const scheme = await schemeOf(db, eventId);
  if (!scheme) return undefined;
  const entrants = await entrantsOf(db, eventId);
  const { sheets, lastMarkAt } = await loadSheets(db, eventId, entrants);
  return {
    schemeId: scheme.id,
    plan: scheme.plan,
    field: shownPlaces(runningField(scheme.plan, sheets), marked),
    entrants: new Map(entrants.map((row) => [row.number, row])),
    lastMarkAt,
  };
}

/** The sheets of these entrants of an event as the engine prices them, and the moment of their last mark. `ids` narrows the reading to them. */
export async function loadSheets(
  db: Db,
  eventId: number,
  entrants: readonly EntrantRecord[],
  ids?: readonly number[],
): Promise<{ sheets: EntrantMarks[]; lastMarkAt: Date | null }> {
  const marks = await marksOf(db, eventId, ids);
  const deductions = await deductionsOf(db, eventId, ids);
  const sheets = fieldOf(
    entrants.map((row) => ({ ...row, time: row.time_seconds })),
    marks.map((row) => ({
      ...row,
      entrantId: row.entrant_id,
      judge: row.judge_code,
    })),
    deductions.map((row) => ({ ...row, entrantId: row.entrant_id })),
  );
  const lastMarkAt = marks.reduce<Date | null>(
    (last, { marked_at, value, dnf }) =>
      // A note that a judge is absent is no mark.
      (value !== null || dnf) && (last === null || marked_at > last)
        ? marked_at
        : last,
    null,
  );
  return { sheets, lastMarkAt };
}

/** Entrants who have no total for any other reason than that they did not finish: marks are still owed to them. */
export function countUnscored(field: readonly PricedEntrant[]): number {
  return field.filter(
    ({ reason, gaps }) =>
      reason === "not-scored" ||
      (reason === "incomplete" && gaps.some(({ code }) => code !== "gap-dnf")),
  ).length;
}

/** Entrants who take part and have no work code yet. */
export function countUncoded({ entrants }: Standing): number {
  return [...entrants.values()].filter(
    ({ status, work_code }) => status === "entered" && work_code === null,
  ).length;
}
