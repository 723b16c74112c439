import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { forbidden, idParam, notFound } from "~/platform/http.server";
import type { BoardState } from "./rules/board";
import { mayManageContest } from "./rules/may";
import type { SeatKind } from "./rules/seats";
import {
  mayStep,
  type Reviewer,
  type SheetState,
  type SheetStep,
} from "./rules/sheet-states";
import { filters, isWanted, type Filter } from "./rules/sheet-filters";
import { eventById } from "./store/event-by-id.server";
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
  const leaves = (await schemeOf(db, event.id))?.plan.leaves ?? [];
  const sheets = rows.map((row) =>
    shownSheet(row, marks, event.board_state, who),
  );
  return {
    filter,
    counts: Object.fromEntries(
      filters.map((each) => [
        each,
        sheets.filter(({ state }) => isWanted(each, state)).length,
      ]),
    ) as Record<Filter, number>,
    leaves: leaves.map(({ id, node }) => ({ id, name: node.name ?? null })),
    sheets: sheets.filter(({ state }) => isWanted(filter, state)),
    mayReopen: who.seat === "chief" || who.keeps,
  };
}
export type ChecksView = Awaited<ReturnType<typeof checksView>>;

function shownSheet(
  row: Awaited<ReturnType<typeof sheetsToCheck>>[number],
  marks: Awaited<ReturnType<typeof marksOfEvent>>,
  board: string,
  who: Reviewer,
) {
  const given = marks.get(
    `${row.entrant_id} ${row.kind === "chief" ? "" : row.judge}`,
  );
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
    marks: given ?? {},
    steps: (["check", "sign", "lock"] as const).filter((step) =>
      mayTake(step, row, board, who),
    ),
  };
}

function mayTake(
  step: SheetStep,
  row: { state: string; kind: string; person_id: number },
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
    },
    who,
  ).ok;
}
