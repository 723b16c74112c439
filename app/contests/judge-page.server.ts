import type { Member } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { isJudging, type BoardState } from "./rules/board";
import { leavesOfSeat, type SeatKind } from "./rules/seats";
import { schemeOf } from "./store/field.server";
import { marksOnSheet, sheetsOf, type SheetRow } from "./store/sheets.server";

// Everything a judge gets passes through here: work codes and marks of their own, nothing of who the entrant is.

/** A judge's sheet in a list: its work code, how far it is, and whether it can be marked now. */
export function stripOf(row: SheetRow) {
  return {
    id: row.id,
    code: row.code ?? "–",
    state: row.state as "draft" | "submitted",
    marked: row.marked ?? 0,
    open: isJudging(row.board_state as BoardState) && row.status === "entered",
    status: row.status,
  };
}
export type StripRow = ReturnType<typeof stripOf>;

/** A judge's events with their sheets, the newest event first. */
export async function judgesEvents(judge: Member) {
  const rows = await sheetsOf(database(), judge.person.id);
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
      sheets: sheets.map(stripOf),
    };
  });
}

/** One sheet with its aspects, its marks and its neighbours, if it is this judge's; 404 otherwise. */
export async function judgesSheet(judge: Member, sheetId: string) {
  if (!/^[0-9a-f-]{36}$/.test(sheetId)) notFound();
  const events = await judgesEvents(judge);
  const event = events.find(({ sheets }) =>
    sheets.some(({ id }) => id === sheetId),
  );
  const sheet = event?.sheets.find(({ id }) => id === sheetId);
  const scheme = event && (await schemeOf(database(), event.id));
  if (!event || !sheet || !scheme) notFound();
  return {
    event: event.event,
    event_en: event.event_en,
    kind: event.kind,
    sheets: event.sheets,
    sheet,
    scheme: scheme.plan.scheme,
    leaves: leavesOfSeat(event.kind, scheme.plan.leaves).map(({ id }) => id),
    marks: await marksOnSheet(database(), sheetId),
  };
}
export type JudgesSheet = Awaited<ReturnType<typeof judgesSheet>>;
