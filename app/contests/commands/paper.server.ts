import { ok, refused, type Refusal, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { transaction, type Tx } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import type { BoardState } from "../rules/board";
import { agreedValue, maySettle, passFor } from "../rules/keying";
import { readMark } from "../rules/marks";
import type { Leaf } from "../rules/plan";
import { leavesOfSheet, mayMark, type SeatKind } from "../rules/seats";
import { putMark } from "../store/desk.server";
import { schemeOf } from "../store/field.server";
import { keyedOf, putKeyed, type KeyedRow } from "../store/keyed.server";
import { seatToChange } from "../store/seats.server";
import {
  holdSheetsOf,
  holdSheet,
  type HeldSheet,
} from "../store/sheet-states.server";
import { handIn } from "./hand-in.server";

type Site = {
  sheet: HeldSheet;
  sheets: HeldSheet[];
  /** those that the sheet asks for */
  leaves: readonly Leaf[];
  all: readonly Leaf[];
  judge: string;
};

export type WrongLeaf = { node: string; refusal: Refusal };

/**
 * Keeps what somebody keyed from a paper sheet, all of its leaves: as the first keying or as the second. What both keyed
 * alike hands the sheet in as the judge's own; else the differences are to be settled. Refusals: sheet-unknown, keyed-own
 * (it is the judge's own sheet), keyed-done, sheet-unfinished {count}, those of `mayMark`; of leaves those of `readMark`.
 */
export async function keySheet(
  actor: Member,
  eventId: number,
  sheetId: string,
  texts: Readonly<Record<string, string>>,
): Promise<
  Result<"first" | "differs" | "in"> | { ok: false; wrong: WrongLeaf[] }
> {
  return transaction(async (tx) => {
    const found = await siteOf(tx, actor, eventId, sheetId);
    if (!found.ok) return found;
    const site = found.value;
    const rows = await keyedRows(tx, site);
    const [first] = site.leaves;
    const pass = passFor(passesOf(rows, first?.id ?? ""), actor.person.id);
    if (!pass.ok) return pass;
    const read = site.leaves.map((leaf) => ({
      node: leaf.id,
      mark: readMark(leaf, texts[leaf.id] ?? ""),
    }));
    const wrong = read.flatMap(({ node, mark }): WrongLeaf[] =>
      mark.ok ? [] : [{ node, refusal: mark.refusal }],
    );
    if (wrong.length > 0) return { ok: false, wrong };
    const values = read.flatMap(({ node, mark }) =>
      mark.ok && mark.value ? [{ node, value: mark.value.toString() }] : [],
    );
    const missing = read.length - values.length;
    if (missing > 0) return refused("sheet-unfinished", { count: missing });
    for (const { node, value } of values) {
      const row = { ...rowOf(site, actor, node), value };
      await putKeyed(tx, { ...row, pass: pass.value });
    }
    await tell(tx, actor, site, "contest.sheet-keyed", { pass: pass.value });
    if (pass.value === 1) return ok<"first">("first");
    return ok((await finish(tx, actor, site)) ? "in" : "differs");
  });
}

/** Settles a difference of a paper sheet; the last one hands it in. Refusals: as of `keySheet`, and those of `maySettle`. */
export async function settleSheetMark(
  actor: Member,
  eventId: number,
  sheetId: string,
  { node, text, reason }: { node: string; text: string; reason: string },
): Promise<Result<"differs" | "in">> {
  return transaction(async (tx) => {
    const found = await siteOf(tx, actor, eventId, sheetId);
    if (!found.ok) return found;
    const site = found.value;
    const leaf = site.leaves.find(({ id }) => id === node);
    if (!leaf) return refused("node-unknown");
    const passes = passesOf(await keyedRows(tx, site), node);
    const may = maySettle(passes, actor.person.id, reason);
    if (!may.ok) return may;
    const mark = readMark(leaf, text);
    if (!mark.ok) return mark;
    if (mark.value === null) return refused("keyed-nothing");
    const value = mark.value.toString();
    const row = rowOf(site, actor, node);
    await putKeyed(tx, { ...row, value, pass: 3, reason });
    const after = { node, value };
    await tell(tx, actor, site, "contest.score-settled", after, reason);
    return ok((await finish(tx, actor, site)) ? "in" : "differs");
  });
}

async function siteOf(
  tx: Tx,
  actor: Member,
  eventId: number,
  sheetId: string,
): Promise<Result<Site>> {
  const known = await holdSheet(tx, sheetId);
  if (!known || known.event_id !== eventId) return refused("sheet-unknown");
  if (known.person_id === actor.person.id) return refused("keyed-own");
  const sheets = await holdSheetsOf(tx, known.entrant_id);
  const sheet = sheets.find(({ id }) => id === sheetId) ?? known;
  const seat = await seatToChange(tx, eventId, sheet.judge_id);
  const may = mayMark({
    sheet: sheet.state,
    board: sheet.board_state as BoardState,
    entrant: sheet.status as "entered",
    seated: seat?.ended === false,
    excused: sheet.excused !== null,
  });
  if (!may.ok) return may;
  const all = (await schemeOf(tx, eventId))?.plan.leaves ?? [];
  const leaves = leavesOfSheet(sheet.kind as SeatKind, all, {
    desk: sheet.desk_nodes,
    again: sheet.again,
  });
  const judge = sheet.kind === "chief" ? "" : sheet.judge;
  return ok({ sheet, sheets, leaves, all, judge });
}

async function keyedRows(tx: Tx, { sheet, leaves, judge }: Site) {
  const nodes = leaves.map(({ id }) => id);
  const rows = await keyedOf(tx, sheet.event_id, judge, nodes);
  return rows.filter(({ entrant_id }) => entrant_id === sheet.entrant_id);
}

function passesOf(rows: readonly KeyedRow[], node: string) {
  return rows
    .filter((row) => row.node === node)
    .map(({ pass, value, keyed_by }) => ({ pass, value, by: keyed_by }));
}

function rowOf({ sheet, judge }: Site, actor: Member, node: string) {
  return {
    eventId: sheet.event_id,
    entrantId: sheet.entrant_id,
    node,
    judge,
    by: actor.person.id,
  };
}

/** Makes the sheet's marks of what was keyed and hands it in, if nothing differs any more. */
async function finish(tx: Tx, actor: Member, site: Site): Promise<boolean> {
  const rows = await keyedRows(tx, site);
  const values = site.leaves.map(({ id }) => ({
    node: id,
    value: agreedValue(passesOf(rows, id)),
  }));
  if (values.some(({ value }) => value === null)) return false;
  for (const { node, value } of values)
    await putMark(tx, site.sheet.event_id, {
      entrantId: site.sheet.entrant_id,
      node,
      judge: site.judge,
      value: value ?? "",
    });
  const who = { by: actor.person.id };
  await handIn(tx, site.sheet.id, site.sheets, site.all, who);
  const after = Object.fromEntries(
    values.map(({ node, value }) => [node, value]),
  );
  await tell(tx, actor, site, "contest.sheet-submitted", after);
  return true;
}

async function tell(
  tx: Tx,
  actor: Member,
  { sheet }: Site,
  act: string,
  after: object,
  reason?: string,
): Promise<void> {
  await audit(tx, {
    actorId: actor.person.id,
    act,
    subject: { kind: "mark-sheet", id: sheet.id },
    after,
    reason,
  });
  await poke(tx, `event:${sheet.event_id}`);
}
