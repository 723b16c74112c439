import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { database, transaction, type Db } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import { gather } from "~/platform/gather.server";
import type { BoardState } from "../rules/board";
import { readMark } from "../rules/marks";
import type { EntrantStatus } from "../rules/pricing";
import {
  leavesOfSheet,
  mayMark,
  maySubmit,
  type SeatKind,
} from "../rules/seats";
import { lastKnownSheet, learnSheet, sheetFacts } from "../sheet-memory.server";
import { planBy } from "../store/field.server";
import {
  hasEntry,
  marksStatement,
  standingMark,
  type MarkInput,
  type SheetFactsRow,
} from "../store/marks.server";
import { holdSheetsOf } from "../store/sheet-states.server";
import { marksOnSheet } from "../store/sheets.server";
import { handIn } from "./hand-in.server";

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

/** Who sends a mark: the rest of what they may is asked of the sheet. */
type Judge = { person: { id: number } };

// Two hundred judges at once would otherwise queue for the database one commit each.
const keep = gather(writtenOf, { most: 100, key: ({ sheetId }) => sheetId });

/**
 * Takes one mark of a judge. The same client id is kept once, however often it is sent, and is answered as the first time.
 * Refusals: sheet-unknown, node-not-yours, those of `readMark` and `mayMark`, and mark-conflict with the mark that another
 * device put there meanwhile. Gives back the mark as it was understood.
 */
export async function recordMark(
  judge: Judge,
  sent: MarkSent,
): Promise<MarkAnswer> {
  const known = await lastKnownSheet(judge, sent.sheetId);
  if (!known) return refused("sheet-unknown");
  const read = await readFor(known, sent);
  if (read.ok && mayMark(factsForRule(known)).ok) {
    const written = await keep(inputOf(judge, sent, known, read.value));
    if (written) return read;
  }
  const now = await learnSheet(judge, sent.sheetId);
  return now ? recordWith(now, judge, sent) : refused("sheet-unknown");
}

async function recordWith(
  facts: SheetFactsRow,
  judge: Judge,
  sent: MarkSent,
): Promise<MarkAnswer> {
  const db = database();
  const read = await readFor(facts, sent);
  if (!read.ok) return read;
  const open = mayMark(factsForRule(facts));
  if (open.ok) {
    const input = inputOf(judge, sent, facts, read.value);
    const { rows } = await marksStatement([input], "wait").execute(db);
    if (rows.length > 0) return read;
  }
  // Not written: a repetition of what is kept already, a sheet that was handed in meanwhile, or another device was first.
  if (await hasEntry(db, sent.clientId, sent.sheetId)) return read;
  if (!open.ok) return open;
  return notWritten(db, judge, sent);
}

/** The mark as it is stored, if this sheet asks for its leaf. */
async function readFor(
  facts: SheetFactsRow,
  sent: MarkSent,
): Promise<Result<string>> {
  const leaves = await leavesOn(database(), facts);
  const leaf = leaves.find(({ id }) => id === sent.node);
  if (!leaf) return refused("node-not-yours");
  const mark = readMark(leaf, sent.value);
  if (!mark.ok) return mark;
  return ok(mark.value === null ? "" : mark.value.toString());
}

function inputOf(
  judge: Judge,
  sent: MarkSent,
  by: SheetFactsRow,
  value: string,
): MarkInput {
  return { ...sent, value, personId: judge.person.id, by };
}

/** Whether each of these marks was written; one whose sheet is being held is not waited for. */
async function writtenOf(inputs: readonly MarkInput[]): Promise<boolean[]> {
  const { rows } = await marksStatement(inputs, "skip").execute(database());
  const written = new Set(rows.map(({ client_id }) => client_id));
  return inputs.map(({ clientId }) => written.has(clientId));
}

async function notWritten(
  db: Db,
  judge: Judge,
  sent: MarkSent,
): Promise<MarkAnswer> {
  const now = await sheetFacts(db, sent.sheetId, judge);
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
    const first = await sheetFacts(tx, sheetId, judge);
    if (!first) return refused("sheet-unknown");
    const sheets = await holdSheetsOf(tx, first.entrant_id);
    const facts = (await sheetFacts(tx, sheetId, judge)) ?? first;
    const leaves = await leavesOn(tx, facts);
    const marks = await marksOnSheet(tx, sheetId);
    const missing = leaves.filter(({ id }) => !marks[id]).length;
    const may = maySubmit(factsForRule(facts), missing);
    if (!may.ok) return may;
    if (seen && leaves.some(({ id }) => (seen[id] ?? "") !== (marks[id] ?? "")))
      return refused("sheet-stale");
    const by = judge.person.id;
    const plan = await planBy(tx, facts.scheme_id ?? 0);
    await handIn(tx, sheetId, sheets, plan.leaves, { by });
    await audit(tx, {
      actorId: by,
      act: "contest.sheet-submitted",
      subject: { kind: "mark-sheet", id: sheetId },
      after: marks,
    });
    await poke(tx, `event:${facts.event_id}`);
    return ok();
  });
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
