import type { Context } from "./context";
import { addDays, addMinutes, at, yearOf } from "./days";
import {
  addContest,
  addEntrant,
  addEvent,
  addMarks,
  drawMark,
  type BoardState,
  type Contest,
  type Event,
} from "./contest-rows";
import {
  craneFinal,
  thirtySeventy,
  weldingFinal,
} from "./contest-schemes-data";
import { seedDraws } from "./contest-draws";
import type { DemoPeople } from "./demo-accounts";
import { seedEntries, seedStages, termsOfFinals } from "./contest-entries";
import { addOpenContests } from "./contest-open";
import { seedPanel } from "./contest-panel";
import { isOldHand, type Person, type Roster } from "./members";
import { random, type Random } from "./random";
import { trades } from "./trades-data";
import type { Units } from "./units";

type Scene = {
  context: Context;
  draw: Random;
  roster: Roster;
  demo: DemoPeople;
};

/** This year's district contest with an event in each state, and three contests below it that take entries. */
export function seedContestNow(
  context: Context,
  units: Units,
  roster: Roster,
  demo: DemoPeople,
): { contest: Contest; events: Event[] } {
  const scene: Scene = { context, draw: random("contest-now"), roster, demo };
  const { today } = context;
  const year = yearOf(today);
  const contest = addContest(context, {
    slug: `bingang-${year}-finals`,
    zh: `${year}年滨港区职工技能竞赛`,
    en: `Bingang District Skills Contest ${year}`,
    unit: units.district,
    starts: addDays(today, -4),
    ends: addDays(today, 12),
    state: "open",
    entry: {
      opens: at(addDays(today, -40), "09:00"),
      closes: at(addDays(today, 6), "17:00"),
    },
    hosts: "滨港区总工会、区人力资源和社会保障局、区教育局",
    place: "滨港区工匠学堂实训基地、听潮码头二号泊位",
    notice:
      "设焊工、电工、起重机械操作工、数控机床操作工四个项目。理论占30%，实操占70%。每项第一名授予“区技术能手”，并按程序推荐参加市级竞赛。",
  });
  const events = eventsOfToday(context).map(([code, scheme, board, starts]) => {
    const trade = trades.find((each) => each.code === code);
    if (!trade) throw new Error(`There is no trade ${code}.`);
    const terms = termsOfFinals(board);
    return addEvent(context, contest, { trade, scheme, board, starts, terms });
  });
  const [crane, electrician, welder, cnc] = events;
  if (!crane || !electrician || !welder || !cnc) return { contest, events };
  seedDraws(context, crane, 22, demo);
  seedDraws(context, electrician, 30, demo);
  seedDraws(context, welder, 24, demo);
  fillCrane(scene, crane);
  fillElectrician(scene, electrician);
  const welders = entrantsOf(scene, 24);
  for (const person of welders)
    addEntrant(context, scene.draw, welder, person, {
      status: "entered",
      time: scene.draw.int(3300, 5400),
    });
  seedPanel(context, scene.draw, roster, demo, welder);
  for (const person of entrantsOf(scene, 18))
    addEntrant(context, scene.draw, cnc, person, {
      status: "entered",
      time: null,
    });
  seedEntries(context, scene.draw, cnc, entrantsOf(scene, 9), demo.contest);
  for (const event of events) seedStages(context, event);
  for (const event of events) addMarks(context, event);
  addOpenContests(context, scene.draw, roster, units);
  return { contest, events };
}

/** One event in each state that a visitor should see: final, provisional, live, and to come. */
function eventsOfToday({
  today,
  now,
}: Context): [string, object, BoardState, Date][] {
  return [
    ["crane-operator", craneFinal, "final", at(addDays(today, -4), "09:00")],
    [
      "electrician",
      thirtySeventy,
      "provisional",
      at(addDays(today, -1), "09:00"),
    ],
    ["welder", weldingFinal, "live", addMinutes(now, -170)],
    [
      "cnc-operator",
      thirtySeventy,
      "rehearsal",
      at(addDays(today, 9), "09:00"),
    ],
  ];
}

/** Workers of enterprises that no judge comes from. */
function entrantsOf(
  { draw, roster, demo, context }: Scene,
  count: number,
): Person[] {
  const judging = new Set([
    demo.judge.unit,
    demo.chief.unit,
    demo.encryption.unit,
    demo.arbitrator.unit,
  ]);
  const tried = new Set<Person>();
  while (tried.size < count) {
    const person = draw.pick(roster.people);
    if (
      isOldHand(person) &&
      !person.userId &&
      !judging.has(person.unit) &&
      person.from < context.today
    )
      tried.add(person);
  }
  return [...tried];
}

function fillCrane(scene: Scene, event: Event): void {
  const { context, draw, demo } = scene;
  for (const person of [demo.worker, ...entrantsOf(scene, 21)]) {
    const entrant = addEntrant(context, draw, event, person, {
      status: "entered",
      time: draw.int(610, 940),
    });
    const level = draw.int(72, 94);
    entrant.marks.push(
      { node: "theory", judge: "", value: drawMark(draw, 84, 14, 100) },
      { node: "run1", judge: "", value: drawMark(draw, level, 6, 100) },
      { node: "run2", judge: "", value: drawMark(draw, level, 6, 100) },
    );
  }
}

/** Thirty electricians, among them one who stayed away, one who gave up and one who was sent out. */
function fillElectrician(scene: Scene, event: Event): void {
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
    entrant.marks.push({
      node: "theory",
      judge: "",
      value: drawMark(draw, 82, 15, 100),
    });
    if (!fate)
      entrant.marks.push({
        node: "practical",
        judge: "",
        value: drawMark(draw, 80, 17, 100),
      });
  });
}
