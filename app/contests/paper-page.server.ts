import type { Named } from "~/i18n/named";
import { database } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { qrPath } from "~/platform/qr.server";
import { isJudging, type BoardState } from "./rules/board";
import { keyedState, passFor, type Pass } from "./rules/keying";
import type { Leaf } from "./rules/plan";
import { leavesOfSheet, type SeatKind } from "./rules/seats";
import { namedValues } from "./set-values.server";
import { keyedOfSheets, paperSheets, type PaperRow } from "./store/desk.server";
import { deskNodesOf } from "./store/event-by-id.server";
import { setValuesOf } from "./store/entrant-values.server";
import { schemeOf } from "./store/field.server";
import { keyedOf, keyerOf } from "./store/keyed.server";

type Event = { id: number; board_state: string };

/** The sheets of an event that can be marked on paper, by judge, and how far the keying of each is. */
export async function paperView(event: Event) {
  const db = database();
  const keyed = await keyedOfSheets(db, event.id);
  const rows = await paperSheets(db, event.id);
  const judges = new Map<string, Named & { code: string; open: number }>();
  for (const { judge, judge_name, judge_name_en, state } of rows) {
    const known = judges.get(judge) ?? {
      code: judge,
      name: judge_name,
      name_en: judge_name_en,
      open: 0,
    };
    if (state === "draft") known.open += 1;
    judges.set(judge, known);
  }
  return {
    open: isJudging(event.board_state as BoardState),
    judges: [...judges.values()],
    sheets: rows
      .filter(({ state }) => state === "draft")
      .map((row) => {
        const own = keyed.get(keyOf(row));
        return {
          id: row.id,
          code: row.code ?? "–",
          judge: row.judge,
          keyed: !own ? "none" : own.differing > 0 ? "differs" : "once",
        } as const;
      }),
  };
}
export type PaperView = Awaited<ReturnType<typeof paperView>>;

function keyOf({ entrant_id, kind, judge }: PaperRow): string {
  return `${entrant_id} ${kind === "chief" ? "" : judge}`;
}

/** One leaf as a paper sheet, or the form that keys it, asks for it. */
function shownLeaf(leaf: Leaf) {
  return {
    id: leaf.id,
    name: leaf.node.name ?? null,
    kind: leaf.kind,
    min: leaf.min.toString(),
    max: leaf.max?.toString() ?? null,
    steps:
      leaf.kind === "measurement"
        ? (leaf.steps?.map((step) => step.toString()) ?? null)
        : null,
  };
}
export type PaperLeaf = ReturnType<typeof shownLeaf>;

/** The sheets to print: those not handed in, of one judge or of all. Each with the address that its QR leads to. */
export async function printView(
  event: Event,
  { judge, origin, path }: { judge?: string; origin: string; path: string },
) {
  const leaves = await leavesFor(event.id);
  const set = await setValuesOf(database(), event.id);
  const plan = (await schemeOf(database(), event.id))?.plan;
  const rows = await paperSheets(database(), event.id, judge);
  return rows
    .filter(({ state }) => state === "draft")
    .map((row) => ({
      id: row.id,
      code: row.code ?? "–",
      judge: row.judge,
      kind: row.kind as SeatKind,
      round: row.round,
      qr: qrPath(`${origin}${path}/${row.id}`),
      leaves: leaves(row.kind, row.again).map(shownLeaf),
      set: namedValues(plan, set.get(row.entrant_id)),
    }));
}
export type PrintedSheet = Awaited<ReturnType<typeof printView>>[number];

async function leavesFor(eventId: number) {
  const all = (await schemeOf(database(), eventId))?.plan.leaves ?? [];
  const desk = await deskNodesOf(database(), eventId);
  return (kind: string, again: string[] | null) =>
    leavesOfSheet(kind as SeatKind, all, { desk, again });
}

/** One paper sheet for somebody who keys it; another's first keying is never shown. 404 where the event has no such sheet. */
export async function paperSheet(
  event: Event,
  sheetId: string,
  personId: number,
) {
  const rows = await paperSheets(database(), event.id);
  const row = rows.find(({ id }) => id === sheetId);
  if (!row) notFound();
  const leaves = (await leavesFor(event.id))(row.kind, row.again);
  const judge = row.kind === "chief" ? "" : row.judge;
  const nodes = leaves.map(({ id }) => id);
  const keyed = (await keyedOf(database(), event.id, judge, nodes)).filter(
    ({ entrant_id }) => entrant_id === row.entrant_id,
  );
  const passes = (node: string) =>
    keyed
      .filter((each) => each.node === node)
      .map(({ pass, value, keyed_by }) => ({ pass, value, by: keyed_by }));
  const pass = passFor(passes(nodes[0] ?? ""), personId);
  const first = keyed.find((each) => each.pass === 1);
  return {
    code: row.code ?? "–",
    judge: row.judge,
    round: row.round,
    open: row.state === "draft" && isJudging(event.board_state as BoardState),
    /** 1 or 2: what this person keys now; null where both were done */
    pass: pass.ok ? pass.value : null,
    firstBy: first ? keyerOf(first) : null,
    maySettle: first !== undefined && first.keyed_by !== personId,
    leaves: leaves.map((leaf) =>
      keyedLeaf(leaf, passes(leaf.id), pass.ok && pass.value === 1),
    ),
  };
}
export type PaperSheet = Awaited<ReturnType<typeof paperSheet>>;

/** A leaf with what the reader may see of its keying: their own first, or both where they differ. */
function keyedLeaf(leaf: Leaf, passes: readonly Pass[], isFirst: boolean) {
  const state = keyedState(passes);
  return {
    ...shownLeaf(leaf),
    state,
    typed: isFirst ? (passes[0]?.value ?? "") : "",
    both: state === "differs" ? passes.map(({ value }) => value) : [],
  };
}
