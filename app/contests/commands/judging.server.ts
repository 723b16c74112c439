import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { database, transaction, type Db } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import type { BoardState } from "../rules/board";
import { readMark } from "../rules/marks";
import type { EntrantStatus } from "../rules/pricing";
import {
  leavesOfSheet,
  mayMark,
  maySubmit,
  type SeatKind,
} from "../rules/seats";
import { planBy } from "../store/field.server";
import {
  hasEntry,
  markStatement,
  sheetFactsStatement,
  standingMark,
  type SheetFactsRow,
} from "../store/marks.server";
import { changeSheet, holdSheetsOf } from "../store/sheet-states.server";
import { marksOnSheet } from "../store/sheets.server";
import { settleEntrant } from "./settle-entrant.server";

export type MarkSent = {
  clientId: string;
  sheetId: string;
  node: string;
  value: string;
  device: string;
  base: string | null | undefined;
};

/** The mark that stands where another one was to be put: what it is, whose, when, from which device, and its entry. */
export type StandingMark = {
  value: string;
  entry: string | null;
  by: string;
  device: string;
  at: string;
};
export type MarkAnswer =
  | Result<string>
  | {
      ok: false;
      refusal: { code: "mark-conflict"; params: Record<string, never> };
      theirs: StandingMark;
    };

/**
 * Takes one mark of a judge. The same client id is kept once, however often it is sent, and is answered as the first time.
 * Refusals: sheet-unknown, node-not-yours, those of `readMark` and `mayMark`, and mark-conflict with the mark that another
 * device put there meanwhile. Gives back the mark as it was understood.
 */
export async function recordMark(
  judge: Member,
  sent: MarkSent,
): Promise<MarkAnswer> {
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
  // Not written: a repetition of what is kept already, a sheet that was handed in meanwhile, or another device was first.
  if (await hasEntry(db, sent.clientId, sent.sheetId)) return ok(value);
  if (!open.ok) return open;
  return notWritten(db, judge, sent);
}

async function notWritten(
  db: Db,
  judge: Member,
  sent: MarkSent,
): Promise<MarkAnswer> {
  const now = await factsOf(db, sent.sheetId, judge);
  const open = now ? mayMark(factsForRule(now)) : refused("sheet-unknown");
  if (!open.ok) return open;
  const theirs = await standingMark(db, sent.sheetId, sent.node);
  return {
    ok: false,
    refusal: { code: "mark-conflict", params: {} },
    theirs: {
      value: theirs?.dnf ? "DNF" : (theirs?.value ?? ""),
      entry: theirs?.entry_id ?? null,
      by: theirs?.by ?? "",
      device: theirs?.device ?? "",
      at: (theirs?.at ?? new Date(0)).toISOString(),
    },
  };
}

/**
 * Hands a sheet in; nothing on it changes afterwards. With the last one in, all marks of the entrant are revealed to their
 * judges and agreed, or marked again where they lie too far apart. `seen`: the marks as the judge's page showed them.
 * Refusals: sheet-unknown, sheet-stale (another device changed a mark), those of `maySubmit`.
 */
export async function submitSheet(
  judge: Member,
  sheetId: string,
  seen?: Record<string, string>,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const first = await factsOf(tx, sheetId, judge);
    if (!first) return refused("sheet-unknown");
    const sheets = await holdSheetsOf(tx, first.entrant_id);
    const facts = (await factsOf(tx, sheetId, judge)) ?? first;
    const leaves = await leavesOn(tx, facts);
    const marks = await marksOnSheet(tx, sheetId);
    const missing = leaves.filter(({ id }) => !marks[id]).length;
    const may = maySubmit(factsForRule(facts), missing);
    if (!may.ok) return may;
    if (seen && leaves.some(({ id }) => (seen[id] ?? "") !== (marks[id] ?? "")))
      return refused("sheet-stale");
    const by = judge.person.id;
    await changeSheet(tx, sheetId, { state: "submitted" }, { by });
    await audit(tx, {
      actorId: by,
      act: "contest.sheet-submitted",
      subject: { kind: "mark-sheet", id: sheetId },
      after: marks,
    });
    const plan = await planBy(tx, facts.scheme_id ?? 0);
    await settleEntrant(
      tx,
      sheets.map((each) =>
        each.id === sheetId ? { ...each, state: "submitted" } : each,
      ),
      plan.leaves,
    );
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
  return leavesOfSheet(facts.kind as SeatKind, plan.leaves, {
    desk: facts.desk_nodes,
    again: facts.again,
  });
}

function factsForRule(facts: SheetFactsRow) {
  return {
    sheet: facts.state,
    board: facts.board_state as BoardState,
    entrant: facts.status as EntrantStatus,
    seated: facts.seated,
    excused: facts.excused !== null,
  };
}
