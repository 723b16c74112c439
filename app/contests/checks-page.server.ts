import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { forbidden, idParam, notFound } from "~/platform/http.server";
import type { BoardState } from "./rules/board";
import { mayManageContest } from "./rules/may";
import type { Leaf, Plan } from "./rules/plan";
import { leavesOfSheet, type SeatKind } from "./rules/seats";
import {
  isTakenAway,
  mayStep,
  type Reviewer,
  type SheetState,
  type SheetStep,
} from "./rules/sheet-states";
import { filters, isWanted, type Filter } from "./rules/sheet-filters";
import { deskNodesOf, eventById } from "./store/event-by-id.server";
import { secrecyOf } from "./store/draws.server";
import { namedValues } from "./set-values.server";
import { setValuesOf } from "./store/entrant-values.server";
import { marksOfEvent, sheetsToCheck } from "./store/sheet-reads.server";
import { seatOf } from "./store/sheet-states.server";
import { schemeOf } from "./store/field.server";

/** The event of an address for those who check, sign or lock its sheets: its judges and who keeps the contest. */
export async function reviewedEvent(request: Request, id: string | undefined) {
  const actor = await memberOf(request);
  const event = await eventById(database(), idParam(id));
  if (!event) notFound();
  const place = { unitPath: event.path, contest: event.contest_id };
  const keeps = mayManageContest(actor, place);
  const seat = await seatOf(database(), event.id, actor.person.id);
  if (!keeps && (!seat || seat.kind === "trainee")) forbidden();
  const who: Reviewer = {
    personId: actor.person.id,
    seat: (seat?.kind as SeatKind | undefined) ?? null,
    keeps,
  };
  return { actor, event, who };
}

/** The sheets of an event by work code with their marks; of one filter, with the count of each. */
export async function checksView(
  event: { id: number; board_state: string },
  who: Reviewer,
  filter: Filter,
) {
  const db = database();
  const rows = (await sheetsToCheck(db, event.id)).filter(
    ({ kind }) => kind !== "trainee",
  );
  const marks = await marksOfEvent(db, event.id);
  const desk = await deskNodesOf(db, event.id);
  const set = await setValuesOf(db, event.id);
  const plan = (await schemeOf(db, event.id))?.plan;
  const leaves = leavesFor(plan, who, desk);
  const shown = new Set(leaves.map(({ id }) => id));
  const sealed = sealedFrom(rows, who);
  const sheets = rows.map((row) => ({
    ...shownSheet(row, event.board_state, who),
    set: namedValues(plan, set.get(row.entrant_id)),
    marks: sealed(row) ? {} : only(marks.get(keyOf(row)), shown),
    sealed: sealed(row),
    asked: sealed(row) ? [] : askedOf(row.kind as SeatKind, leaves, desk),
  }));
  const wanted = (each: Filter) =>
    sheets.filter(
      ({ state, excused }) =>
        isWanted(each, state) && (each === "all" || excused === null),
    );
  return {
    filter,
    counts: Object.fromEntries(
      filters.map((each) => [each, wanted(each).length]),
    ) as Record<Filter, number>,
    leaves: leaves.map(({ id, node }) => ({ id, name: node.name ?? null })),
    sheets: wanted(filter),
    mayReopen:
      (who.seat === "chief" || who.keeps) &&
      (await secrecyOf(db, event.id)).decrypted.length === 0,
  };
}
export type ChecksView = Awaited<ReturnType<typeof checksView>>;

/** Scores of an exam are known by name to many: beside a work code they would tell the panel whose it is. */
function leavesFor(
  plan: Plan | undefined,
  who: Reviewer,
  desk: readonly string[],
): Leaf[] {
  return (plan?.leaves ?? []).filter(
    ({ id }) => who.seat === null || !desk.includes(id),
  );
}

type CheckRow = Awaited<ReturnType<typeof sheetsToCheck>>[number];

/** Whose marks somebody on the panel does not see yet: others', until every sheet of the entrant is in. */
function sealedFrom(
  rows: readonly CheckRow[],
  who: Reviewer,
): (row: CheckRow) => boolean {
  if (who.seat === null) return () => false;
  const open = new Set(
    rows
      .filter(({ state, excused }) => state === "draft" && excused === null)
      .map(({ entrant_id }) => entrant_id),
  );
  return (row) => row.person_id !== who.personId && open.has(row.entrant_id);
}

function keyOf({ entrant_id, kind, judge }: CheckRow): string {
  return `${entrant_id} ${kind === "chief" ? "" : judge}`;
}

function askedOf(
  kind: SeatKind,
  leaves: readonly Leaf[],
  desk: readonly string[],
): string[] {
  return leavesOfSheet(kind, leaves, { desk, again: null }).map(({ id }) => id);
}

function only(
  marks: Record<string, string> | undefined,
  leaves: ReadonlySet<string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(marks ?? {}).filter(([node]) => leaves.has(node)),
  );
}

function shownSheet(row: CheckRow, board: string, who: Reviewer) {
  return {
    id: row.id,
    code: row.code ?? "–",
    judge: row.judge,
    kind: row.kind as SeatKind,
    state: row.state as SheetState,
    version: row.version,
    round: row.round,
    excused: row.excused,
    excuse: row.excuse,
    status: row.status,
    takenAway: isTakenAway(row.excused),
    steps: (["check", "sign", "lock"] as const).filter((step) =>
      mayTake(step, row, board, who),
    ),
  };
}

function mayTake(
  step: SheetStep,
  row: {
    state: string;
    kind: string;
    person_id: number;
    checked_by: number | null;
    excused: string | null;
  },
  board: string,
  who: Reviewer,
): boolean {
  return mayStep(
    step,
    {
      state: row.state as SheetState,
      kind: row.kind as SeatKind,
      judgeId: row.person_id,
      board: board as BoardState,
      checkedBy: row.checked_by,
      excused: row.excused,
    },
    who,
  ).ok;
}
