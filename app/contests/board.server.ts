import { createHash } from "node:crypto";
import { database, type Db } from "~/platform/database.server";
import { isListening, subscribe } from "~/platform/events.server";
import { termOf, type BoardState } from "./rules/board";
import { shownIn } from "./rules/board-results";
import {
  ceremonyView,
  inBoardOrder,
  lineOf,
  type Board,
  type BoardCeremony,
  type BoardEntrant,
} from "./rules/board-view";
import { valueText } from "./bundle/results.server";
import { runningStanding } from "./running.server";
import { boardEvent } from "./store/board.server";
import { openCeremony } from "./store/ceremonies.server";
import { linesOf, newestResult } from "./store/results.server";

/** A board as every screen gets it: built once for all, with a version that is its text's hash. */
export type BoardText = { version: string; text: string; board: Board };

type Kept = { moved: number; text?: Promise<BoardText>; builtAt?: number };
const kept = new Map<number, Kept>();

/**
 * The board of an event as the public sees it now. It is kept until something of the event changes (a poke) and then
 * built anew on the next look, once for all who look; while this process cannot hear pokes nothing is kept.
 */
export function boardOf(eventId: number): Promise<BoardText> {
  if (!isListening()) return buildBoard(database(), eventId);
  const entry = keptOf(eventId);
  if (!entry.text || entry.builtAt !== entry.moved) {
    entry.builtAt = entry.moved;
    entry.text = buildBoard(database(), eventId);
    // A failure is not kept: the next look tries again.
    entry.text.catch(() => (entry.text = undefined));
  }
  return entry.text;
}

function keptOf(eventId: number): Kept {
  const known = kept.get(eventId);
  if (known) return known;
  const entry: Kept = { moved: 0 };
  kept.set(eventId, entry);
  for (const topic of [`event:${eventId}`, `board:${eventId}`])
    subscribe(topic, () => (entry.moved += 1));
  return entry;
}

async function buildBoard(db: Db, eventId: number): Promise<BoardText> {
  const event = await boardEvent(db, eventId);
  const state = event.board_state as BoardState;
  const ceremony = state === "review" ? await ceremonyNow(db, eventId) : null;
  const { at, entrants } = await shownEntrants(db, eventId, state);
  // A freeze that came while the marks were read must not let later marks through: they would have come after it.
  const after = await boardEvent(db, eventId);
  if (after.state_changed_at.getTime() !== event.state_changed_at.getTime())
    return buildBoard(db, eventId);
  const lines = entrants.map((entrant) => lineOf(state, entrant));
  const term = termOf(state, {
    since: event.state_changed_at,
    appealsUntil: event.appeals_until,
    noticeDays: event.notice_days,
  });
  const board: Board = {
    state,
    since: event.state_changed_at.toISOString(),
    term: term && { kind: term.kind, at: term.at.toISOString() },
    at: at?.toISOString() ?? null,
    lines: ceremony ? [] : inBoardOrder(state, lines),
    ceremony,
  };
  const text = JSON.stringify(board);
  const version = createHash("sha256").update(text).digest("hex").slice(0, 16);
  return { version, text, board };
}

type Shown = { at: Date | null; entrants: BoardEntrant[] };

/** Running marks for a live board, otherwise the stored result that the state shows, otherwise nothing. */
async function shownEntrants(
  db: Db,
  eventId: number,
  state: BoardState,
): Promise<Shown> {
  const shown = shownIn(state);
  if (shown === "marks") return runningEntrants(eventId);
  const result = await newestResult(db, eventId);
  if (!result || !(shown as readonly string[]).includes(result.state))
    return { at: null, entrants: [] };
  const entrants = await storedEntrants(db, result.id);
  return { at: result.published_at, entrants };
}

async function storedEntrants(
  db: Db,
  resultId: number,
): Promise<BoardEntrant[]> {
  const lines = await linesOf(db, resultId);
  return lines.map((line) => ({
    number: line.number,
    code: line.work_code,
    name: line.name,
    nameEn: line.name_en,
    unit: line.unit_name,
    unitEn: line.unit_en,
    rank: line.rank,
    total: line.total,
    reason: line.reason,
  }));
}

/** The ceremony that is going on, as the hall sees it. */
async function ceremonyNow(
  db: Db,
  eventId: number,
): Promise<BoardCeremony | null> {
  const ceremony = await openCeremony(db, eventId);
  if (!ceremony) return null;
  return ceremonyView(await storedEntrants(db, ceremony.result_id), ceremony);
}

async function runningEntrants(eventId: number): Promise<Shown> {
  const standing = await runningStanding(eventId);
  if (!standing) return { at: null, entrants: [] };
  const { places } = standing.plan.root;
  return {
    at: standing.lastMarkAt,
    entrants: standing.field.flatMap((line) => {
      const entrant = standing.entrants.get(line.entrant);
      if (!entrant) return [];
      return {
        number: entrant.number,
        code: entrant.work_code,
        name: entrant.name,
        // Running marks stand by work code.
        nameEn: null,
        unit: entrant.unit_name,
        unitEn: entrant.unit_en,
        rank: line.rank,
        total: line.total === null ? null : valueText(line.total, places),
        reason: line.reason,
      };
    }),
  };
}
