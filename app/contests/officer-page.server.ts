import type { Named } from "~/i18n/named";
import { today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { seenOf } from "./commands/change-entrant.server";
import { numberedName } from "./rules/entrant-label";
import { isEntrantOpen } from "./rules/entrant-changes";
import { leavesWithFactor } from "./rules/entrant-factors";
import { isBeingSetUp, isByName, type BoardState } from "./rules/board";
import { resultLines } from "./result-lines.server";
import { countUnscored, standingOf } from "./standing.server";
import type { EventRow } from "./store/contests.server";
import { sheetsInTheWay } from "./store/clearance.server";
import { secrecyOf } from "./store/draws.server";
import { sheetStatesOf, valuesOf } from "./store/entrant-values.server";
import { entrantsOf, schemeOf, type EntrantRecord } from "./store/field.server";
import { panelOf, type SeatRow } from "./store/panel.server";

/** What an officer sees of an event: how far it is set up and judged, and the ranking as it would be now, by work code until names are public. */
export async function officersView(event: EventRow) {
  const db = database();
  const state = event.board_state as BoardState;
  const standing = await standingOf(db, event.id);
  const everyone = await entrantsOf(db, event.id);
  const seats = await panelOf(db, event.id, today());
  const lines = standing ? resultLines(standing.plan, standing.field) : [];
  const gaps = new Map(
    standing?.field.map(({ entrant, gaps }) => [entrant, gaps]) ?? [],
  );
  return {
    id: event.id,
    state,
    identitiesOpen: (await secrecyOf(db, event.id)).decrypted.length > 0,
    hasScheme: standing !== undefined,
    entrants: everyone.length,
    seats: seats.map(shownSeat),
    codes: codesOf(everyone),
    sheetsInTheWay: (await sheetsInTheWay(db, event.id)).length,
    unscored: standing ? countUnscored(standing.field) : 0,
    lines: lines.flatMap((line) => {
      const entrant = standing?.entrants.get(line.entrant);
      if (!entrant) return [];
      return {
        id: entrant.id,
        label: labelOf(state, entrant),
        rank: line.rank,
        total: line.total,
        reason: line.reason,
        gaps: (gaps.get(line.entrant) ?? []).map(({ node, code }) => ({
          node,
          code,
        })),
      };
    }),
  };
}

/** How far the work codes are: where nobody takes part there is none to draw. */
function codesOf(
  everyone: readonly Pick<EntrantRecord, "status" | "work_code">[],
): "nobody" | "missing" | "there" {
  const taking = everyone.filter(({ status }) => status === "entered");
  if (taking.length === 0) return "nobody";
  return taking.some(({ work_code }) => work_code === null)
    ? "missing"
    : "there";
}

function shownSeat({ id, code, kind, sheets, submitted }: SeatRow) {
  return { id, code, kind, sheets: sheets ?? 0, submitted: submitted ?? 0 };
}
export type OfficersView = Awaited<ReturnType<typeof officersView>>;

/** One entrant of an event for its officer: by work code once judging has begun, until names are public; 404 for none. */
export async function officersEntrant(event: EventRow, entrantId: number) {
  const db = database();
  const state = event.board_state as BoardState;
  const row = (await entrantsOf(db, event.id)).find(
    ({ id }) => id === entrantId,
  );
  if (!row) notFound();
  const plan = (await schemeOf(db, event.id))?.plan;
  const values = await valuesOf(db, entrantId);
  const open = isEntrantOpen({
    board: state,
    identitiesOpen: (await secrecyOf(db, event.id)).decrypted.length > 0,
    sheets: await sheetStatesOf(db, entrantId),
  });
  return {
    id: row.id,
    label: labelOf(state, row),
    status: values.status,
    statusReason: row.status_reason ?? "",
    time: values.time ?? "",
    deductions: (plan?.scheme.deductions ?? []).map((deduction) => ({
      ...deduction,
      value: values.deductions[deduction.id] ?? "",
    })),
    factors: leavesWithFactor(plan?.leaves ?? []).map(({ id, node }) => ({
      id,
      name: node.name ?? null,
      own: values.factors[id] ?? "",
      scheme: (node.type === "panel" ? node.factor : undefined) ?? "1",
    })),
    seen: seenOf(values),
    closed: open.ok ? null : open.refusal.code,
    removable: isBeingSetUp(state),
  };
}

function labelOf(state: BoardState, row: EntrantRecord): Named {
  return isByName(state) || isBeingSetUp(state)
    ? numberedName(row)
    : { name: row.work_code ?? "–" };
}
