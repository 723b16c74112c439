import { database, type Db } from "~/platform/database.server";
import { isListening, subscribe } from "~/platform/events.server";
import {
  repriced,
  runningField,
  shownPlaces,
  type RunningField,
} from "./rules/running-field";
import { loadSheets, shownStanding, type Standing } from "./standing.server";
import { entrantsOf, schemeOf, type EntrantRecord } from "./store/field.server";
import { numbersStillMarked } from "./store/sheets.server";

/** An event being marked, kept priced in memory between one mark and the next. */
type Running = {
  schemeId: number;
  entrants: EntrantRecord[];
  field: RunningField;
  /** the numbers of those of whom a judge's sheet is still out */
  marked: ReadonlySet<string>;
  lastMarkAt: Date | null;
};
type Kept = {
  running?: Running;
  /** entrants with marks newer than what is kept, by id */
  touched: Set<number>;
  /** something else changed, so everything is read again */
  stale: boolean;
  /** the work under way, so that two looks never do it twice or out of turn */
  turn: Promise<unknown>;
};
const kept = new Map<number, Kept>();
const mostKept = 100;

/**
 * An event priced as its board may show it now (`shownStanding`), but reading only what pokes say has changed: after a mark
 * the one entrant is priced again, not the field. Undefined where there is no scheme. While pokes cannot be heard nothing is
 * kept.
 */
export async function runningStanding(
  eventId: number,
): Promise<Standing | undefined> {
  if (!isListening()) {
    kept.clear();
    return shownStanding(database(), eventId);
  }
  const entry = keptOf(eventId);
  const work = entry.turn.then(() => refresh(database(), eventId, entry));
  entry.turn = work.catch(() => {
    entry.stale = true;
  });
  await work;
  return entry.running && standingFrom(entry.running);
}

function keptOf(eventId: number): Kept {
  const known = kept.get(eventId);
  if (known) return known;
  const entry: Kept = {
    touched: new Set(),
    stale: true,
    turn: Promise.resolve(),
  };
  const stop = subscribe(`event:${eventId}`, (_topic, entrant) => {
    if (entrant === undefined) entry.stale = true;
    else entry.touched.add(Number(entrant));
  });
  const stopBoard = subscribe(`board:${eventId}`, () => (entry.stale = true));
  const oldest = kept.keys().next().value;
  if (kept.size >= mostKept && oldest !== undefined) forget(oldest);
  ends.set(eventId, () => {
    stop();
    stopBoard();
  });
  kept.set(eventId, entry);
  return entry;
}

const ends = new Map<number, () => void>();

function forget(eventId: number): void {
  ends.get(eventId)?.();
  ends.delete(eventId);
  kept.delete(eventId);
}

/** Brings what is kept up to date. What is poked while it reads is read by the next look. */
async function refresh(db: Db, eventId: number, entry: Kept): Promise<void> {
  const { running } = entry;
  const touched = [...entry.touched];
  entry.touched.clear();
  const rows = running?.entrants.filter(({ id }) => touched.includes(id)) ?? [];
  // An entrant that is not known yet came with the mark: read everything.
  if (!running || entry.stale || rows.length < touched.length) {
    entry.stale = false;
    entry.running = await readAll(db, eventId);
    return;
  }
  if (rows.length === 0) return;
  const { sheets, lastMarkAt } = await loadSheets(db, eventId, rows, touched);
  entry.running = {
    ...running,
    field: repriced(running.field, sheets),
    lastMarkAt: later(running.lastMarkAt, lastMarkAt),
  };
}

async function readAll(db: Db, eventId: number): Promise<Running | undefined> {
  const scheme = await schemeOf(db, eventId);
  if (!scheme) return undefined;
  const entrants = await entrantsOf(db, eventId);
  const { sheets, lastMarkAt } = await loadSheets(db, eventId, entrants);
  const field = runningField(scheme.plan, sheets);
  const marked = await numbersStillMarked(db, eventId);
  return { schemeId: scheme.id, entrants, field, marked, lastMarkAt };
}

function later(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function standingFrom(running: Running): Standing {
  return {
    schemeId: running.schemeId,
    plan: running.field.plan,
    field: shownPlaces(running.field, running.marked),
    entrants: new Map(running.entrants.map((row) => [row.number, row])),
    lastMarkAt: running.lastMarkAt,
  };
}
