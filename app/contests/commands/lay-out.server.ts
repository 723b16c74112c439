import type { Tx } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import { tiedPanel, type TiedPanel } from "../panel-ties.server";
import type { Leaf } from "../rules/plan";
import { leavesOfSheet, type SeatKind } from "../rules/seats";
import {
  chairPlan,
  chairsOf,
  type Chair,
  type ChairPlan,
  type ChairSeat,
} from "../rules/sheet-plan";
import {
  entrantsOf,
  schemeOf,
  type EntrantRecord,
} from "../store/field.server";
import {
  addSheets,
  dropAbsent,
  noteAbsentMany,
  sheetsLaidOut,
  type AbsentNote,
} from "../store/panel.server";
import {
  changeSheet,
  clearMarks,
  holdSheetsOf,
  type HeldSheet,
} from "../store/sheet-states.server";
import { deskNodesOf } from "../store/event-by-id.server";
import { settleEntrant } from "./settle-entrant.server";

/** Who changes the panel and why, for the versions of the sheets that change hands. */
export type LayOutBy = { by: number | null; reason?: string };

type Site = {
  tx: Tx;
  eventId: number;
  leaves: readonly Leaf[];
  desk: readonly string[];
  panel: TiedPanel;
  who: LayOutBy;
};

/**
 * Gives each entrant with a work code their sheets, one for each chair of the panel, as `chairPlan` says: sheets that are
 * there stay, begun ones go to a stand-in, and a chair that nobody may fill is noted as absent. Runs when judging opens and
 * whenever the panel, a relation, the scheme or the field changes while it is on. `only`: this entrant.
 */
export async function layOutSheets(
  tx: Tx,
  eventId: number,
  who: LayOutBy,
  only?: number,
): Promise<void> {
  const scheme = await schemeOf(tx, eventId);
  if (!scheme) return;
  const { leaves } = scheme.plan;
  const desk = await deskNodesOf(tx, eventId);
  const panel = await tiedPanel(tx, eventId);
  const site: Site = { tx, eventId, leaves, desk, panel, who };
  const known = await sheetsByEntrant(tx, eventId);
  const plans = (await entrantsToLayOut(tx, eventId, only)).flatMap((entrant) =>
    plansOf(site, entrant, known.get(entrant.id) ?? []),
  );
  await changeHands(site, plans);
  const fresh = plans.flatMap(({ entrant, plan, isNew }) =>
    plan.kind === "sheet" && isNew
      ? { judgeId: plan.seat.id, entrantId: entrant.id }
      : [],
  );
  const absent = plans.flatMap(({ entrant, plan, chair }): AbsentNote[] =>
    plan.kind === "nobody" && chair[0].kind === "judge"
      ? [{ entrantId: entrant.id, judge: chair[0].code }]
      : [],
  );
  await addSheets(tx, eventId, fresh);
  await noteAbsentMany(tx, eventId, absent, nodesOf(site, { kind: "judge" }));
  // Who waited only for a judge who is gone waits no more.
  const changed = new Set([...fresh, ...absent].map((each) => each.entrantId));
  for (const id of changed)
    if (known.has(id))
      await settleEntrant(tx, await holdSheetsOf(tx, id), leaves);
  await poke(tx, `event:${eventId}`);
}

type LaidOut = Awaited<ReturnType<typeof sheetsLaidOut>>[number];

async function sheetsByEntrant(tx: Tx, eventId: number) {
  const known = new Map<number, LaidOut[]>();
  for (const sheet of await sheetsLaidOut(tx, eventId)) {
    const own = known.get(sheet.entrantId);
    if (own) own.push(sheet);
    else known.set(sheet.entrantId, [sheet]);
  }
  return known;
}

async function entrantsToLayOut(tx: Tx, eventId: number, only?: number) {
  return (await entrantsOf(tx, eventId)).filter(
    ({ id, status, work_code }) =>
      status === "entered" &&
      work_code !== null &&
      (only === undefined || id === only),
  );
}

type Planned = {
  entrant: EntrantRecord;
  chair: Chair;
  plan: ChairPlan;
  /** the seat that gets the sheet has none of this entrant yet */
  isNew: boolean;
};

function plansOf(
  site: Site,
  entrant: EntrantRecord,
  sheets: readonly LaidOut[],
): Planned[] {
  const isKept = ({ id }: ChairSeat) =>
    site.panel.recusal(id, entrant) !== null;
  return chairsOf(site.panel.seats)
    .filter(([head]) => nodesOf(site, head).length > 0)
    .map((chair) => {
      const plan = chairPlan(chair, sheets, isKept);
      const isNew =
        plan.kind === "sheet" &&
        !sheets.some(({ seatId }) => seatId === plan.seat.id);
      return { entrant, chair, plan, isNew };
    });
}

/** The sheets that go from one judge to another, end, or come back. */
async function changeHands(
  site: Site,
  plans: readonly Planned[],
): Promise<void> {
  for (const { entrant, chair, plan, isNew } of plans) {
    if (plan.kind === "stays") continue;
    const moves = plan.from.length > 0 || (plan.kind === "sheet" && !isNew);
    const sheets = moves ? await holdSheetsOf(site.tx, entrant.id) : [];
    for (const sheet of sheets)
      if (plan.from.includes(sheet.judge_id))
        await takeAway(site, entrant, sheet);
    if (plan.kind !== "sheet") continue;
    const codes = chair.map(({ code }) => code);
    if (chair[0].kind === "judge")
      await dropAbsent(site.tx, site.eventId, entrant.id, codes);
    const back = sheets.find(({ judge_id }) => judge_id === plan.seat.id);
    const change = { state: "draft", excused: null, excuse: "", again: null };
    if (back?.excused) await changeSheet(site.tx, back.id, change, site.who);
  }
}

/** A sheet is its judge's no more: its marks are taken off, and stay in its versions and entries. */
async function takeAway(
  site: Site,
  entrant: EntrantRecord,
  sheet: HeldSheet,
): Promise<void> {
  const { tx, panel, who } = site;
  await clearMarks(tx, sheet, nodesOf(site, { kind: sheet.kind as SeatKind }));
  const kept = panel.recusal(sheet.judge_id, entrant) !== null;
  await changeSheet(
    tx,
    sheet.id,
    {
      state: "submitted",
      excused: kept ? "recused" : "replaced",
      excuse: who.reason ?? "",
    },
    who,
  );
}

function nodesOf(
  { leaves, desk }: Pick<Site, "leaves" | "desk">,
  { kind }: Pick<ChairSeat, "kind">,
): string[] {
  return leavesOfSheet(kind, leaves, { desk, again: null }).map(({ id }) => id);
}
