import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { transaction, type Tx } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import type { BoardState } from "../rules/board";
import { leavesOfSheet, type SeatKind } from "../rules/seats";
import {
  mayExcuse,
  mayReopen,
  mayStep,
  stateAfter,
  type Reviewer,
  type SheetOnDesk,
  type SheetState,
  type SheetStep,
} from "../rules/sheet-states";
import { schemeOf } from "../store/field.server";
import {
  changeSheet,
  clearMarks,
  holdSheet,
  holdSheetsOf,
  noteAbsent,
  seatOf,
  type HeldSheet,
} from "../store/sheet-states.server";
import { dropKeyed } from "../store/keyed.server";
import { settleSheets } from "./hand-in.server";
import { layOutSheets } from "./lay-out.server";

/** A sheet and the version of it that the person saw. */
export type SeenSheet = { id: string; version: number };

/**
 * Takes sheets one step on: checked, signed or locked; all of them or none. Refusals: sheet-unknown, sheet-stale (somebody
 * changed one meanwhile), those of `mayStep`.
 */
export async function stepSheets(
  actor: Member,
  eventId: number,
  {
    step,
    sheets,
    keeps,
  }: { step: SheetStep; sheets: SeenSheet[]; keeps: boolean },
): Promise<Result<number>> {
  return transaction(async (tx) => {
    const who = await reviewerOf(tx, actor, eventId, keeps);
    for (const { id, version } of sheets) {
      const sheet = await holdSheet(tx, id);
      if (!sheet || sheet.event_id !== eventId)
        return rolledBack("sheet-unknown");
      if (sheet.version !== version) return rolledBack("sheet-stale");
      const may = mayStep(step, onDesk(sheet), who);
      if (!may.ok) return rolledBack(may.refusal.code);
      const by = actor.person.id;
      await changeSheet(
        tx,
        id,
        {
          state: stateAfter[step],
          ...(step === "check" ? { checked_by: by } : {}),
          ...(step === "sign" ? { signed_by: by } : {}),
        },
        { by, seen: version },
      );
    }
    await audit(tx, {
      actorId: actor.person.id,
      act: `contest.sheets-${stateAfter[step]}`,
      subject: { kind: "contest-event", id: eventId },
      after: { sheets: sheets.map(({ id }) => id) },
    });
    return ok(sheets.length);
  }).catch(refusalOf);
}

/** Gives a sheet back to its judge. All versions stay. Refusals: sheet-unknown, sheet-stale, those of `mayReopen`. */
export async function reopenSheet(
  actor: Member,
  eventId: number,
  {
    id,
    version,
    reason,
    keeps,
  }: SeenSheet & { reason: string; keeps: boolean },
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const sheet = await holdSheet(tx, id);
    if (!sheet || sheet.event_id !== eventId) return refused("sheet-unknown");
    if (sheet.version !== version) return refused("sheet-stale");
    const reviewer = await reviewerOf(tx, actor, eventId, keeps);
    const may = mayReopen(onDesk(sheet), reviewer, reason);
    if (!may.ok) return may;
    const change = {
      state: "draft",
      again: null,
      excused: null,
      checked_by: null,
      signed_by: null,
    };
    const who = { by: actor.person.id, reason };
    await changeSheet(tx, id, change, who);
    await dropKeyed(tx, sheet);
    await layOutSheets(tx, eventId, who, sheet.entrant_id);
    await tell(tx, actor, "contest.sheet-reopened", sheet, reason);
    return ok();
  });
}

/** Notes that a judge gives no marks to an entrant: absent, which is not 0. Refusals: sheet-unknown, sheet-stale, those of `mayExcuse`. */
export async function excuseSheet(
  actor: Member,
  eventId: number,
  {
    id,
    version,
    reason,
    keeps,
  }: SeenSheet & { reason: string; keeps: boolean },
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const known = await holdSheet(tx, id);
    if (!known || known.event_id !== eventId) return refused("sheet-unknown");
    const sheets = await holdSheetsOf(tx, known.entrant_id);
    const sheet = sheets.find((each) => each.id === id);
    if (!sheet || sheet.version !== version) return refused("sheet-stale");
    const who = await reviewerOf(tx, actor, eventId, keeps);
    const may = mayExcuse(onDesk(sheet), who, reason);
    if (!may.ok) return may;
    const leaves = (await schemeOf(tx, eventId))?.plan.leaves ?? [];
    const nodes = leavesOfSheet(sheet.kind as SeatKind, leaves, {
      desk: sheet.desk_nodes,
      again: null,
    }).map((leaf) => leaf.id);
    await clearMarks(tx, sheet, nodes);
    if (sheet.kind !== "chief") await noteAbsent(tx, sheet, nodes);
    const excuse = { state: "submitted", excused: "absent", excuse: reason };
    await changeSheet(tx, id, excuse, { by: actor.person.id, reason });
    const excused = sheets.map((each) =>
      each === sheet ? { ...each, ...excuse } : each,
    );
    await settleSheets(tx, excused, leaves);
    await tell(tx, actor, "contest.judge-absent", sheet, reason);
    return ok();
  });
}

async function tell(
  tx: Tx,
  actor: Member,
  act: string,
  sheet: HeldSheet,
  reason: string,
): Promise<void> {
  await audit(tx, {
    actorId: actor.person.id,
    act,
    subject: { kind: "mark-sheet", id: sheet.id },
    before: { state: sheet.state, version: sheet.version },
    reason,
  });
  await poke(tx, `event:${sheet.event_id}`);
}

async function reviewerOf(
  tx: Tx,
  actor: Member,
  eventId: number,
  keeps: boolean,
): Promise<Reviewer> {
  const seat = await seatOf(tx, eventId, actor.person.id);
  return {
    personId: actor.person.id,
    seat: (seat?.kind as SeatKind | undefined) ?? null,
    keeps,
  };
}

function onDesk(sheet: HeldSheet): SheetOnDesk & { identitiesOpen: boolean } {
  return {
    identitiesOpen: Boolean(sheet.identities_open),
    state: sheet.state as SheetState,
    kind: sheet.kind as SeatKind,
    judgeId: sheet.person_id,
    board: sheet.board_state as BoardState,
    checkedBy: sheet.checked_by,
    excused: sheet.excused,
  };
}

/** A refusal in the middle of several sheets takes back those before it. */
class RolledBackError extends Error {}
function rolledBack(code: string): never {
  throw new RolledBackError(code);
}
function refusalOf(error: unknown): Result<number> {
  if (error instanceof RolledBackError) return refused(error.message);
  throw error;
}
