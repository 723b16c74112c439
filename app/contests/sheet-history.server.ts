import { namedOr } from "~/i18n/named";
import type { Member } from "~/members/rules/actor";
import { database, type Db } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { mayManageContest } from "./rules/may";
import type { SheetState } from "./rules/sheet-states";
import { isRevealed } from "./rules/agreement";
import { schemeOf } from "./store/field.server";
import { deskNodesOf, eventById } from "./store/event-by-id.server";
import { panelSheets } from "./store/panel-sheets.server";
import { sheetHead, versionsOf } from "./store/sheet-reads.server";
import { seatOf } from "./store/sheet-states.server";

/** Every version of a sheet, for its judge, the panel's chief judge and who keeps the contest; 404 for everyone else. */
export async function sheetHistory(actor: Member, sheetId: string) {
  if (!/^[0-9a-f-]{36}$/.test(sheetId)) notFound();
  const db = database();
  const sheet = await sheetHead(db, sheetId);
  const event = sheet && (await eventById(db, sheet.event_id));
  if (!sheet || !event) notFound();
  const seat = await seatOf(db, event.id, actor.person.id);
  const place = { unitPath: event.path, contest: event.contest_id };
  const own = sheet.person_id === actor.person.id;
  const reviews = seat?.kind === "chief" || mayManageContest(actor, place);
  if (!own && !reviews) notFound();
  const desk = await deskNodesOf(db, event.id);
  const leaves = (await schemeOf(db, event.id))?.plan.leaves ?? [];
  const names = new Map(leaves.map(({ id, node }) => [id, node.name ?? null]));
  const sealed =
    !own && seat !== undefined && !(await isEntrantRevealed(db, sheetId));
  return {
    code: sheet.code ?? "–",
    judge: sheet.judge,
    back: reviews ? `/judging/events/${event.id}` : `/judging/${sheetId}`,
    versions: (await versionsOf(db, sheetId)).map((row) => ({
      version: row.version,
      state: row.state as SheetState,
      round: row.round,
      excused: row.excused,
      marks: sealed
        ? []
        : Object.entries(row.marks as Record<string, string>)
            .filter(([node]) => !desk.includes(node))
            .map(([id, mark]) => ({ id, name: names.get(id) ?? null, mark })),
      by: namedOr(row.by, row.by_en),
      reason: row.reason,
      at: row.changed_at,
    })),
  };
}

async function isEntrantRevealed(db: Db, sheetId: string): Promise<boolean> {
  return isRevealed((await panelSheets(db, sheetId)).sheets);
}
