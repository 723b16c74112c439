import type { Named } from "~/i18n/named";
import { database } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { isBeingSetUp, type BoardState } from "./rules/board";
import { numberedName } from "./rules/entrant-label";
import { keyedState, mayKeyScores, passFor, type Pass } from "./rules/keying";
import type { Leaf } from "./rules/plan";
import { agreedMarks, importsOf } from "./store/desk.server";
import { deskNodesOf } from "./store/event-by-id.server";
import { entrantsOf, schemeOf, type EntrantRecord } from "./store/field.server";
import {
  keyedCounts,
  keyedOf,
  keyerOf,
  type KeyedRow,
} from "./store/keyed.server";

type Event = { id: number; board_state: string };

/** The measured leaves of an event, which of them the desk keeps, and how far each is. */
export async function deskView(event: Event) {
  const db = database();
  const leaves = await measuredLeaves(event.id);
  const desk = await deskNodesOf(db, event.id);
  const marks = await agreedMarks(
    db,
    event.id,
    leaves.map(({ id }) => id),
  );
  const keyed = (await keyedCounts(db, event.id)).filter(
    ({ judge }) => judge === "",
  );
  const entrants = (await entrantsOf(db, event.id)).filter(isIn);
  return {
    open: mayKeyScores(event.board_state as BoardState).ok,
    leaves: leaves.map(({ id, node }) => {
      const own = keyed.find((row) => row.node === id);
      return {
        id,
        name: node.name ?? null,
        desk: desk.includes(id),
        marked: entrants.filter((entrant) => marks.get(id)?.has(entrant.id))
          .length,
        entrants: entrants.length,
        once: own?.once ?? 0,
        differing: own?.differing ?? 0,
      };
    }),
  };
}
export type DeskView = Awaited<ReturnType<typeof deskView>>;

/** One leaf of the desk for somebody who keys it: what is theirs to key, what differs, what is done, what was imported. */
export async function deskNodeView(
  event: Event,
  nodeId: string,
  personId: number,
) {
  const db = database();
  const leaf = await deskLeaf(event.id, nodeId);
  const rows = await keyedOf(db, event.id, "", [nodeId]);
  const marks = (await agreedMarks(db, event.id, [nodeId])).get(nodeId);
  const entrants = (await entrantsOf(db, event.id)).filter(isIn);
  const state = event.board_state as BoardState;
  return {
    open: mayKeyScores(state).ok,
    leaf: {
      id: leaf.id,
      name: leaf.node.name ?? null,
      min: leaf.min.toString(),
      max: leaf.max?.toString() ?? null,
    },
    byCode: !isBeingSetUp(state),
    rows: inLabelOrder(
      entrants.map((entrant) => ({
        id: entrant.id,
        label: labelOf(state, entrant),
        ...keyedRow(rows, entrant.id, marks?.get(entrant.id), personId),
      })),
    ),
    imports: await importsOf(db, event.id, nodeId),
  };
}
export type DeskNodeView = Awaited<ReturnType<typeof deskNodeView>>;

/** What somebody may see of a value: their own first keying; both of two that differ; a first keying of another's never. */
function keyedRow(
  rows: readonly KeyedRow[],
  entrantId: number,
  mark: string | undefined,
  personId: number,
) {
  const own = rows.filter((row) => row.entrant_id === entrantId);
  const passes: Pass[] = own.map(({ pass, value, keyed_by }) => ({
    pass,
    value,
    by: keyed_by,
  }));
  const state = keyedState(passes);
  const pass = passFor(passes, personId);
  const settled = own.find((row) => row.pass === 3);
  return {
    state,
    mark: mark ?? null,
    mine: mark === undefined && pass.ok ? pass.value : null,
    typed:
      state === "once" && pass.ok && pass.value === 1
        ? (passes[0]?.value ?? "")
        : "",
    both:
      state === "differs"
        ? own.map((row) => ({ value: row.value, by: keyerOf(row) }))
        : [],
    maySettle: state === "differs" && passes[0]?.by !== personId,
    keyers: own.map(keyerOf),
    reason: settled?.reason ?? null,
  };
}

/** A leaf that the desk of this event keeps; 404 for another. */
export async function deskLeaf(eventId: number, nodeId: string): Promise<Leaf> {
  const desk = await deskNodesOf(database(), eventId);
  const leaf = (await measuredLeaves(eventId)).find(({ id }) => id === nodeId);
  return leaf && desk.includes(nodeId) ? leaf : notFound();
}

async function measuredLeaves(eventId: number) {
  const leaves = (await schemeOf(database(), eventId))?.plan.leaves ?? [];
  return leaves.filter(({ kind }) => kind === "measurement");
}

function isIn({ status }: EntrantRecord): boolean {
  return status === "entered";
}

/** By number and name before the judging, by work code once it is on: never both beside each other. */
function labelOf(state: BoardState, row: EntrantRecord): Named {
  return isBeingSetUp(state)
    ? numberedName(row)
    : { name: row.work_code ?? "–" };
}

/** By code the order of numbers would tell who is behind it. */
function inLabelOrder<R extends { label: Named }>(rows: R[]): R[] {
  return rows.sort((a, b) => (a.label.name < b.label.name ? -1 : 1));
}
