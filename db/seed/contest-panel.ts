import type { Context } from "./context";
import { addMinutes } from "./days";
import type { DemoPeople } from "./demo-accounts";
import { drawMark, type Entrant, type Event } from "./contest-rows";
import { isOldHand, type Person, type Roster } from "./members";
import type { Random } from "./random";

type Judge = {
  id: number;
  code: string;
  person: Person;
  kind: "chief" | "judge" | "trainee";
};
type Panel = { context: Context; draw: Random; event: Event; judges: Judge[] };

/** The demo judge still has so many sheets to mark; the last entrants are still welding. */
const waiting = 4;
const notYet = 2;

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
  const judges: Judge[] = [];
  const seat = (person: Person, code: string, kind: Judge["kind"]) => {
    const id = context.book.id("panel_judge");
    context.book.add("panel_judge", {
      id,
      event_id: event.id,
      person_id: person.id,
      code,
      kind,
    });
    judges.push({ id, code, person, kind });
  };
  seat(demo.chief, "C1", "chief");
  [demo.judge, ...draw.sample(able, 4)].forEach((person, nth) =>
    seat(person, `J${nth + 1}`, "judge"),
  );
  const panel: Panel = { context, draw, event, judges };
  event.entrants.forEach((entrant, nth) =>
    markEntrant(panel, entrant, nth, demo),
  );
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
  for (const judge of panel.judges) {
    if (judge.kind === "chief") {
      addSheet(
        panel,
        entrant,
        judge,
        nth,
        last > notYet,
        measured(draw, level, last > notYet),
      );
      continue;
    }
    const done =
      judge.person === demo.judge
        ? last > waiting
        : last > notYet || (last === 2 && judge.code === "J3");
    addSheet(panel, entrant, judge, nth, done, done ? judged(draw, level) : {});
  }
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

function addSheet(
  { context, draw, event }: Panel,
  entrant: Entrant,
  judge: Judge,
  nth: number,
  done: boolean,
  marks: Record<string, string>,
): void {
  const id = draw.uuid();
  const { now, book } = context;
  const planned = addMinutes(event.starts, 6 * nth + draw.int(8, 20));
  const moment = planned < now ? planned : addMinutes(now, -2);
  book.add("mark_sheet", {
    id,
    event_id: event.id,
    entrant_id: entrant.id,
    judge_id: judge.id,
    state: done ? "submitted" : "draft",
    submitted_at: done ? moment : null,
  });
  for (const [node, value] of Object.entries(marks)) {
    entrant.marks.push({
      node,
      judge: judge.kind === "chief" ? "" : judge.code,
      value,
    });
    book.add("mark_entry", {
      client_id: draw.uuid(),
      sheet_id: id,
      node,
      value,
      entered_by: judge.person.id,
      entered_at: moment,
    });
  }
}
