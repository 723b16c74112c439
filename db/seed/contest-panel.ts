import type { SheetState } from "~/contests/rules/sheet-states";
import type { Context } from "./context";
import { addDays, addMinutes } from "./days";
import type { DemoPeople } from "./demo-accounts";
import { drawMark } from "./contest-marks";
import { type Entrant, type Event } from "./contest-rows";
import { addSeat, addSheet, type Panel } from "./contest-sheets";
import { isOldHand, type Roster } from "./members";
import type { Random } from "./random";

/** The demo judge still has so many sheets to mark; the last entrants are still welding. */
const waiting = 4;
const notYet = 2;
/** The third entrant was apprentice to the last judge, who is kept away from them: the others' marks count. */
const apprentice = 2;

/** The welding final's chief and five judges, their sheets so far, and what was measured. */
export function seedPanel(
  context: Context,
  draw: Random,
  roster: Roster,
  demo: DemoPeople,
  event: Event,
): void {
  const homes = new Set([
    demo.judge.unit,
    ...event.entrants.map(({ person }) => person.unit),
  ]);
  const able = roster.people.filter(
    (person) =>
      isOldHand(person) &&
      !person.userId &&
      !homes.has(person.unit) &&
      person.born < "1985-01-01",
  );
  const panel: Panel = {
    context,
    draw,
    event,
    judges: [],
    officer: demo.contest,
  };
  addSeat(panel, demo.chief, "C1", "chief");
  [demo.judge, ...draw.sample(able, 4)].forEach((person, nth) =>
    addSeat(panel, person, `J${nth + 1}`, "judge"),
  );
  pairUp(panel);
  event.entrants.forEach((entrant, nth) =>
    markEntrant(panel, entrant, nth, demo),
  );
  recordTheory(panel);
}

function pairUp({ context, event, judges }: Panel): void {
  const mentor = judges.at(-1);
  const entrant = event.entrants[apprentice];
  if (!mentor || !entrant) throw new Error("The welding final is too small.");
  const { today, book } = context;
  book.add("mentor_pair", {
    id: book.id("mentor_pair"),
    mentor_id: mentor.person.id,
    apprentice_id: entrant.person.id,
    period: `[${addDays(today, -1200)},${addDays(today, -105)})`,
  });
}

/** The written exam's scores came from its system as a file, before the practical part. */
function recordTheory({ context, event, officer }: Panel): void {
  const rows = event.entrants.flatMap(({ id, marks }) =>
    marks.flatMap(({ node, value }) =>
      node === "theory" ? [[id, value]] : [],
    ),
  );
  context.book.add("score_import", {
    id: context.book.id("score_import"),
    event_id: event.id,
    node: "theory",
    file_name: "焊工理论成绩.xlsx",
    file_hash: "5a1f6c0d".repeat(8),
    rows: JSON.stringify(rows),
    imported_by: officer.id,
    imported_at: addMinutes(event.starts, -45),
  });
}

/** A judgement and a panel are every judge's own; what is measured is on the chief's sheet, one agreed mark each. */
function markEntrant(
  panel: Panel,
  entrant: Entrant,
  nth: number,
  demo: DemoPeople,
): void {
  const { draw, event } = panel;
  const level = draw.next() * 0.35 + 0.6;
  const last = event.entrants.length - nth;
  const planned = addMinutes(event.starts, 6 * nth + draw.int(8, 20));
  const at =
    planned < panel.context.now ? planned : addMinutes(panel.context.now, -2);
  const state = last > waiting ? stateOf(nth) : "submitted";
  for (const judge of panel.judges) {
    if (nth === apprentice && judge === panel.judges.at(-1)) {
      for (const node of ["A1", "A4"])
        entrant.marks.push({ node, judge: judge.code, value: null });
      continue;
    }
    const chief = judge.kind === "chief";
    const done =
      judge.person === demo.judge
        ? last > waiting
        : last > notYet || (last === 2 && judge.code === "J3");
    const marks = chief
      ? measured(draw, level, last > notYet)
      : done
        ? judged(draw, level)
        : {};
    const sheet = { entrant, judge, marks, at };
    const isIn = chief ? last > notYet : done;
    addSheet(panel, { ...sheet, state: isIn ? state : "draft" });
  }
}

/** How far the sheets of the entrant are who came so many before them; the first are locked, the last just agreed. */
function stateOf(nth: number): SheetState {
  if (nth < 6) return "locked";
  if (nth < 10) return "signed";
  return nth < 14 ? "checked" : "agreed";
}

function measured(
  draw: Random,
  level: number,
  done: boolean,
): Record<string, string> {
  const theory = drawMark(draw, 70 + level * 15, 12, 100);
  if (!done) return { theory };
  return {
    theory,
    A2: draw.pick(level > 0.78 ? ["20", "30", "30"] : ["10", "20", "20"]),
    A3: drawMark(draw, level * 30, 4, 30),
  };
}

function judged(draw: Random, level: number): Record<string, string> {
  const order =
    level > 0.8
      ? 3 - (draw.chance(0.3) ? 1 : 0)
      : 2 - (draw.chance(0.25) ? 1 : 0);
  return { A1: drawMark(draw, level * 30, 3, 30), A4: String(order) };
}
