import { schemeTemplates } from "~/contests/rules/scheme-templates";
import type { Context } from "./context";
import { addDays, addMinutes, at, yearOf } from "./days";
import { addNomination, seedFeeder } from "./contest-feeder";
import { fillCrane, fillElectrician, fillFitter } from "./contest-finals";
import { addMarks } from "./contest-marks";
import {
  addContest,
  addEntrant,
  addEvent,
  type BoardState,
  type Contest,
  type Event,
} from "./contest-rows";
import { entrantsOf, type Scene } from "./contest-scene";
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
import { seedYouthContest } from "./contest-youth";
import type { Roster } from "./members";
import { random } from "./random";
import { trades } from "./trades-data";
import type { Units } from "./units";

/** This year's district finals with an event in each state, what came before them, and contests that take entries. */
export function seedContestNow(
  context: Context,
  units: Units,
  roster: Roster,
  demo: DemoPeople,
): { contest: Contest; events: Event[] } {
  const draw = random("contest-now");
  const taken = new Set(Object.values(demo));
  const scene: Scene = { context, draw, roster, demo, taken };
  const contest = addFinals(context, units);
  const finals = finalsOf(context).map((row) =>
    addEvent(context, contest, row),
  );
  const [crane, electrician, welder, fitter, cnc] = finals;
  if (!crane || !electrician || !welder || !fitter || !cnc)
    throw new Error("The finals lack an event.");
  const sizes = new Map([
    [crane, 22],
    [electrician, 30],
    [welder, 24],
    [fitter, 16],
  ]);
  for (const [event, count] of sizes) seedDraws(context, event, count, demo);
  fillCrane(scene, crane);
  fillElectrician(scene, electrician);
  fillFitter(scene, fitter);
  for (const person of entrantsOf(scene, 24))
    addEntrant(context, draw, welder, person, {
      status: "entered",
      time: draw.int(3300, 5400),
    });
  seedPanel(context, draw, roster, demo, welder);
  for (const event of sizes.keys())
    seedEntries(context, draw, event, [], demo.contest);
  const feeder = fillCnc(scene, units, cnc);
  for (const event of finals) seedStages(context, event);
  const events = [...finals, feeder, ...seedYouthContest(scene, units)];
  for (const event of events) addMarks(context, event);
  addOpenContests(context, draw, roster, units);
  return { contest, events };
}

/** The event to come: nominated from a sub-district's heats, entered, or still waiting for approval. */
function fillCnc(scene: Scene, units: Units, cnc: Event): Event {
  const { context, draw, demo } = scene;
  const feeder = seedFeeder(scene, units, cnc.trade);
  for (const person of [...feeder.people, ...entrantsOf(scene, 15)])
    addEntrant(context, draw, cnc, person, { status: "entered", time: null });
  addNomination(scene, cnc, feeder);
  const others = entrantsOf(scene, 9);
  seedEntries(context, draw, cnc, others, demo.contest, feeder);
  return feeder.event;
}

function addFinals(context: Context, units: Units): Contest {
  const { today } = context;
  const year = yearOf(today);
  return addContest(context, {
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
      "设焊工、电工、起重机械操作工、钳工、数控机床操作工五个项目。理论占30%，实操占70%。每项第一名授予“区技术能手”，并按程序推荐参加市级竞赛。",
  });
}

/** One event in each state that a visitor should see: final, provisional, live, frozen, and to come. */
function finalsOf({ today, now }: Context) {
  const row = (
    code: string,
    scheme: object,
    board: BoardState,
    starts: Date,
    rest: { since?: Date; appealMinutes?: number; desk?: string } = {},
  ) => {
    const trade = trades.find((each) => each.code === code);
    if (!trade) throw new Error(`There is no trade ${code}.`);
    const terms = termsOfFinals(board);
    return { trade, scheme, board, starts, terms, ...rest };
  };
  return [
    row(
      "crane-operator",
      craneFinal,
      "final",
      at(addDays(today, -4), "09:00"),
      {
        since: at(addDays(today, -1), "09:30"),
      },
    ),
    row(
      "electrician",
      thirtySeventy,
      "provisional",
      at(addDays(today, -1), "09:00"),
      { since: addMinutes(now, -70), appealMinutes: 1440 },
    ),
    row("welder", weldingFinal, "live", addMinutes(now, -170), {
      desk: "theory",
    }),
    row(
      "fitter",
      schemeTemplates["thirty-seventy"] ?? thirtySeventy,
      "frozen",
      addMinutes(now, -150),
      { since: addMinutes(now, -25) },
    ),
    row(
      "cnc-operator",
      thirtySeventy,
      "rehearsal",
      at(addDays(today, 9), "09:00"),
    ),
  ];
}
