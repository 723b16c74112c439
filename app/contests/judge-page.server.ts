import type { Member } from "~/members/rules/actor";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { isJudging, type BoardState } from "./rules/board";
import { counting, isRevealed } from "./rules/agreement";
import { leavesOfSheet, type SeatKind } from "./rules/seats";
import { isIn, isTakenAway, type SheetState } from "./rules/sheet-states";
import { schemeOf } from "./store/field.server";
import { panelSheets } from "./store/panel-sheets.server";
import { seatsToBegin } from "./store/seats.server";
import {
  entriesOnSheet,
  marksOnSheet,
  ownMarks,
  sheetsOf,
  type SheetRow,
} from "./store/sheets.server";

// Everything a judge gets passes through here: work codes and marks of their own, nothing of who the entrant is.

/** A judge's sheet in a list: its work code, how far it is, and whether it can be marked now. */
export function stripOf(row: SheetRow) {
  return {
    id: row.id,
    code: row.code ?? "–",
    state: row.state as SheetState,
    round: row.round,
    excused: row.excused,
    marked: row.marked ?? 0,
    open:
      isJudging(row.board_state as BoardState) &&
      row.status === "entered" &&
      row.excused === null,
    status: row.status,
  };
}
export type StripRow = ReturnType<typeof stripOf>;

/** A judge's events with their sheets, the newest event first. */
export async function judgesEvents(judge: Member) {
  return byEvents(await sheetsOf(database(), judge.person.id));
}
export type JudgesEvent = Awaited<ReturnType<typeof judgesEvents>>[number];

/** Where a judge is to take over from another at a later moment. */
export async function comingSeats(judge: Member) {
  return seatsToBegin(database(), judge.person.id);
}

function byEvents(rows: SheetRow[]) {
  const byEvent = new Map<number, SheetRow[]>();
  for (const row of rows)
    byEvent.set(row.event_id, [...(byEvent.get(row.event_id) ?? []), row]);
  return [...byEvent.values()].flatMap((sheets) => {
    const [first] = sheets;
    if (!first) return [];
    return {
      id: first.event_id,
      event: first.event,
      event_en: first.event_en,
      contest: first.contest,
      contest_en: first.contest_en,
      state: first.board_state as BoardState,
      judge: first.judge,
      kind: first.kind as SeatKind,
      until: first.until,
      sheets: sheets.map(stripOf),
    };
  });
}

/** One sheet with its aspects, its marks and its neighbours, if it is this judge's; 404 otherwise. */
export async function judgesSheet(judge: Member, sheetId: string) {
  if (!/^[0-9a-f-]{36}$/.test(sheetId)) notFound();
  const rows = await sheetsOf(database(), judge.person.id);
  const event = byEvents(rows).find(({ sheets }) =>
    sheets.some(({ id }) => id === sheetId),
  );
  const sheet = event?.sheets.find(({ id }) => id === sheetId);
  const scheme = event && (await schemeOf(database(), event.id));
  if (!event || !sheet || !scheme) notFound();
  const row = rows.find(({ id }) => id === sheetId);
  const leaves = leavesOfSheet(event.kind, scheme.plan.leaves, {
    desk: row?.desk_nodes ?? [],
    again: row?.again ?? null,
  });
  const wanted = new Set(leaves.map(({ id }) => id));
  const ofSheet = <V>(values: Record<string, V>) =>
    Object.fromEntries(
      Object.entries(values).filter(([node]) => wanted.has(node)),
    );
  return {
    event: event.event,
    event_en: event.event_en,
    kind: event.kind,
    sheets: event.sheets,
    sheet,
    scheme: scheme.plan.scheme,
    leaves: leaves.map(({ id }) => id),
    again: row?.again != null,
    marks: ofSheet(await marksOnSheet(database(), sheetId)),
    entries: await entriesOnSheet(database(), sheetId),
    own: ofSheet(await ownMarks(database(), sheetId)),
    ...(await seenMarks(sheetId)),
    readAt: now().toISOString(),
  };
}
type Marks = Record<string, string>;

/**
 * What the other judges gave this entrant, by their codes: once all sheets are in, the reader's own with them, and in a
 * further round of the reader's what they gave in the one before, with the reader's own of then as `earlier`. Nothing before
 * that, and nothing of trainees.
 */
async function seenMarks(
  sheetId: string,
): Promise<{ others: { judge: string; marks: Marks }[]; earlier: Marks }> {
  const { sheets, before } = await panelSheets(database(), sheetId);
  const own = sheets.find(({ id }) => id === sheetId);
  if (!own || isTakenAway(own.excused)) return { others: [], earlier: {} };
  const revealed = isRevealed(sheets) && isIn(own.state);
  const shown = revealed ? sheets : own.round > 1 ? before : [];
  const then = before.find(({ id }) => id === sheetId)?.marks;
  return {
    others: counting(shown)
      .filter(({ id, kind }) => id !== sheetId && kind === "judge")
      .map(({ judge, marks }) => ({ judge, marks })),
    earlier: own.round > 1 && !revealed ? (then ?? {}) : {},
  };
}

export type JudgesSheet = Awaited<ReturnType<typeof judgesSheet>>;
