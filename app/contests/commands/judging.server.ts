import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { database, transaction, type Db } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import type { BoardState } from "../rules/board";
import { readMark } from "../rules/marks";
import type { EntrantStatus } from "../rules/pricing";
import {
  leavesOfSeat,
  mayMark,
  maySubmit,
  type SeatKind,
} from "../rules/seats";
import { planBy } from "../store/field.server";
import {
  hasEntry,
  markStatement,
  sheetFactsStatement,
  type SheetFactsRow,
} from "../store/marks.server";
import { marksOnSheet, submitSheetRow } from "../store/sheets.server";

export type MarkSent = {
  clientId: string;
  sheetId: string;
  node: string;
  value: string;
};

/**
 * Takes one mark of a judge. The same client id is kept once, however often it is sent, and is answered as the first time.
 * Refusals: sheet-unknown, node-not-yours, those of `readMark` and `mayMark`. Gives back the mark as it was understood.
 */
export async function recordMark(
  judge: Member,
  sent: MarkSent,
): Promise<Result<string>> {
  const db = database();
  const facts = await factsOf(db, sent.sheetId, judge);
  if (!facts) return refused("sheet-unknown");
  const leaf = (await leavesOn(db, facts)).find(({ id }) => id === sent.node);
  if (!leaf) return refused("node-not-yours");
  const mark = readMark(leaf, sent.value);
  if (!mark.ok) return mark;
  const value = mark.value === null ? "" : mark.value.toString();
  const open = mayMark(factsForRule(facts));
  if (open.ok) {
    const input = { ...sent, value, personId: judge.person.id };
    const { rows } = await markStatement(input).execute(db);
    if (rows.length > 0) return ok(value);
  }
  // Not written: a repetition of what is kept already, or a sheet that was handed in meanwhile.
  if (await hasEntry(db, sent.clientId, sent.sheetId)) return ok(value);
  return open.ok ? refused("sheet-submitted") : open;
}

/** Hands a sheet in; nothing on it changes afterwards. Refusals: sheet-unknown and those of `maySubmit`. */
export async function submitSheet(
  judge: Member,
  sheetId: string,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const facts = await factsOf(tx, sheetId, judge);
    if (!facts) return refused("sheet-unknown");
    const leaves = await leavesOn(tx, facts);
    const marks = await marksOnSheet(tx, sheetId);
    const missing = leaves.filter(({ id }) => !marks[id]).length;
    const may = maySubmit(factsForRule(facts), missing);
    if (!may.ok) return may;
    if (!(await submitSheetRow(tx, sheetId, judge.person.id)))
      return refused("sheet-submitted");
    await audit(tx, {
      actorId: judge.person.id,
      act: "contest.sheet-submitted",
      subject: { kind: "mark-sheet", id: sheetId },
      after: marks,
    });
    await poke(tx, `event:${facts.event_id}`);
    return ok();
  });
}

async function factsOf(
  db: Db,
  sheetId: string,
  judge: Member,
): Promise<SheetFactsRow | undefined> {
  const { rows } = await sheetFactsStatement(sheetId, judge.person.id).execute(
    db,
  );
  return rows[0];
}

async function leavesOn(db: Db, facts: SheetFactsRow) {
  if (facts.scheme_id === null) return [];
  const plan = await planBy(db, facts.scheme_id);
  return leavesOfSeat(facts.kind as SeatKind, plan.leaves);
}

function factsForRule(facts: SheetFactsRow) {
  return {
    sheet: facts.state as "draft" | "submitted",
    board: facts.board_state as BoardState,
    entrant: facts.status as EntrantStatus,
  };
}
