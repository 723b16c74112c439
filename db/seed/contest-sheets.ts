import type { SheetState } from "~/contests/rules/sheet-states";
import { sheetStates } from "~/contests/rules/sheet-states";
import type { Context } from "./context";
import { addMinutes } from "./days";
import type { Entrant, Event } from "./contest-rows";
import type { Person } from "./members";
import type { Random } from "./random";

export type Judge = {
  id: number;
  code: string;
  person: Person;
  kind: "chief" | "judge" | "trainee";
};
export type Panel = {
  context: Context;
  draw: Random;
  event: Event;
  judges: Judge[];
  /** locks the sheets */
  officer: Person;
};

/** Seats a person on the event's panel. */
export function addSeat(
  { context, event, judges }: Panel,
  person: Person,
  code: string,
  kind: Judge["kind"],
): void {
  const id = context.book.id("panel_judge");
  const row = { id, event_id: event.id, person_id: person.id, code, kind };
  context.book.add("panel_judge", row);
  judges.push({ id, code, person, kind });
}

type Sheet = {
  entrant: Entrant;
  judge: Judge;
  state: SheetState;
  /** by leaf; they become marks of the entrant */
  marks: Record<string, string>;
  at: Date;
  /** they came after the board was frozen */
  late?: boolean;
};

/** Writes a sheet as its judge left it, with every step that it went since, each by whose step it is. */
export function addSheet(panel: Panel, sheet: Sheet): void {
  const { context, draw, event } = panel;
  const { entrant, judge, state, marks, at } = sheet;
  const { book } = context;
  const id = draw.uuid();
  const steps = sheetStates.indexOf(state);
  const hands = handsOf(panel, judge);
  book.add("mark_sheet", {
    id,
    event_id: event.id,
    entrant_id: entrant.id,
    judge_id: judge.id,
    state,
    version: steps + 1,
    submitted_at: steps > 0 ? at : null,
    checked_by: steps > 2 ? hands.checked.id : null,
    signed_by: steps > 3 ? hands.signed.id : null,
  });
  for (const [node, value] of Object.entries(marks)) {
    const judgeCode = judge.kind === "chief" ? "" : judge.code;
    const late = sheet.late === true;
    entrant.marks.push({ node, judge: judgeCode, value, late });
    book.add("mark_entry", {
      client_id: draw.uuid(),
      sheet_id: id,
      node,
      value,
      entered_by: judge.person.id,
      entered_at: at,
    });
  }
  for (let step = 1; step <= steps; step += 1) {
    const to = sheetStates[step] as Exclude<SheetState, "draft">;
    const moment = addMinutes(at, [0, 0, 1, 9, 14, 18][step] ?? 0);
    book.add("mark_sheet_version", {
      sheet_id: id,
      version: step + 1,
      state: to,
      round: 1,
      marks: JSON.stringify(marks),
      changed_by: hands[to].id,
      changed_at: moment < context.now ? moment : context.now,
    });
  }
}

/** Who takes which step with a sheet of this judge: checking is never its own judge's, nor the chief's. */
function handsOf({ judges, officer }: Panel, judge: Judge) {
  const chief = judges.find(({ kind }) => kind === "chief");
  const second = judges.find((each) => each.kind === "judge" && each !== judge);
  return {
    submitted: judge.person,
    agreed: judge.person,
    checked: second?.person ?? officer,
    signed: chief?.person ?? officer,
    locked: officer,
  };
}

/**
 * The panel of an event whose marks are all measured, and a locked sheet of the chief for every entrant who takes part,
 * with the marks that the entrant has. Must come after the marks, which it leaves as they are.
 */
export function seedLockedSheets(
  panel: Omit<Panel, "judges">,
  chief: Person,
  second: Person,
): void {
  const whole: Panel = { ...panel, judges: [] };
  addSeat(whole, chief, "C1", "chief");
  addSeat(whole, second, "J1", "judge");
  const [seat] = whole.judges;
  if (!seat) return;
  panel.event.entrants.forEach((entrant, nth) => {
    if (entrant.status !== "entered") return;
    const given = entrant.marks.splice(0);
    addSheet(whole, {
      entrant,
      judge: seat,
      state: "locked",
      marks: Object.fromEntries(
        given.map(({ node, value }) => [node, value ?? ""]),
      ),
      at: addMinutes(panel.event.starts, 60 + 4 * nth),
    });
  });
}
