import { addMinutes } from "./days";
import { drawMark } from "./contest-marks";
import { addEntrant, type Event } from "./contest-rows";
import { entrantsOf, judgesFor, type Scene } from "./contest-scene";
import {
  addSeat,
  addSheet,
  seedLockedSheets,
  type Panel,
} from "./contest-sheets";

// The district's finals that have been judged, whole or in part.

function lockAll(scene: Scene, event: Event): void {
  const { context, draw, demo } = scene;
  const people = event.entrants.map(({ person }) => person);
  const [second] = judgesFor(scene, people, 1);
  if (!second) throw new Error("Nobody is left to check sheets.");
  const panel = { context, draw, event, officer: demo.contest };
  seedLockedSheets(panel, demo.chief, second);
}

/** Twenty-two crane drivers. The demo worker's second run was keyed in wrongly, and put right on their appeal. */
export function fillCrane(scene: Scene, event: Event): void {
  const { context, draw, demo } = scene;
  for (const person of [demo.worker, ...entrantsOf(scene, 21)]) {
    const time = draw.int(610, 940);
    const row = { status: "entered", time } as const;
    const entrant = addEntrant(context, draw, event, person, row);
    const level = draw.int(72, 88);
    const theory = drawMark(draw, 84, 14, 100);
    const runs = [0, 1].map(() => drawMark(draw, level, 6, 100));
    const [run1 = "", run2 = ""] =
      person === demo.worker ? ["79.5", "91.5"] : runs;
    for (const [node, value] of Object.entries({ theory, run1, run2 }))
      entrant.marks.push({ node, judge: "", value });
  }
  lockAll(scene, event);
  const [entrant] = event.entrants;
  if (!entrant) return;
  event.corrected = {
    entrant,
    node: "run2",
    was: "71.5",
    now: "91.5",
    reason: "依仲裁裁决，更正第二次实操得分",
    appeal: {
      body: "第二次实操现场公布为91.5分，成绩表上是71.5分，请核对原始评分表。",
      answer: "受理。调阅第二次实操的纸质评分表。",
      decision: "原始评分表为91.5分，录入时误作71.5分。申诉成立，予以更正。",
    },
  };
}

/** Thirty electricians, among them one who stayed away, one who gave up and one who was sent out. */
export function fillElectrician(scene: Scene, event: Event): void {
  const { context, draw } = scene;
  const fates: Record<
    number,
    { status: "absent" | "withdrew" | "disqualified"; reason: string }
  > = {
    7: { status: "absent", reason: "当班未能到场" },
    15: { status: "withdrew", reason: "身体不适，本人提出退赛" },
    22: { status: "disqualified", reason: "带电操作未验电，经裁判长确认" },
  };
  entrantsOf(scene, 30).forEach((person, nth) => {
    const fate = fates[nth];
    const entrant = addEntrant(context, draw, event, person, {
      status: fate?.status ?? "entered",
      reason: fate?.reason,
      time: fate ? null : draw.int(2400, 3600),
    });
    if (fate?.status === "absent") return;
    const theory = drawMark(draw, 82, 15, 100);
    entrant.marks.push({ node: "theory", judge: "", value: theory });
    const practical = drawMark(draw, 80, 17, 100);
    if (!fate)
      entrant.marks.push({ node: "practical", judge: "", value: practical });
  });
  lockAll(scene, event);
}

/** So many fitters were marked before the freeze, and so many since; the last are still at their benches. */
const beforeFreeze = 11;
const marked = 14;

/** Sixteen fitters before a chief and three judges; the board was frozen for the last of them. */
export function fillFitter(scene: Scene, event: Event): void {
  const { context, draw, demo } = scene;
  const people = entrantsOf(scene, 16);
  for (const person of people)
    addEntrant(context, draw, event, person, {
      status: "entered",
      time: draw.int(5400, 8400),
    });
  const officer = demo.contest;
  const panel: Panel = { context, draw, event, judges: [], officer };
  addSeat(panel, demo.chief, "C1", "chief");
  judgesFor(scene, people, 3).forEach((person, nth) =>
    addSeat(panel, person, `J${nth + 1}`, "judge"),
  );
  event.entrants.forEach((entrant, nth) => {
    const level = 0.55 + draw.next() * 0.4;
    const late = nth >= beforeFreeze;
    const state =
      nth >= marked
        ? "draft"
        : late
          ? "agreed"
          : nth < 5
            ? "locked"
            : "checked";
    const at = late
      ? addMinutes(event.since, 4 * (nth - beforeFreeze) + 3)
      : addMinutes(event.starts, 9 * nth + 12);
    for (const judge of panel.judges) {
      const marks =
        judge.kind === "chief"
          ? measuredOf(scene, level)
          : judgedOf(scene, level);
      const some = nth < marked ? marks : {};
      addSheet(panel, { entrant, judge, state, marks: some, at, late });
    }
  });
}

function measuredOf({ draw }: Scene, level: number): Record<string, string> {
  return {
    theory: drawMark(draw, 60 + level * 30, 8, 100),
    A2: drawMark(draw, level * 40, 4, 40),
    A4: draw.pick(["5", "10", "10"]),
  };
}

function judgedOf({ draw }: Scene, level: number): Record<string, string> {
  const order = level > 0.75 ? 3 : 2;
  return {
    A1: String(order - (draw.chance(0.3) ? 1 : 0)),
    A3: drawMark(draw, level * 30, 3, 30),
  };
}
