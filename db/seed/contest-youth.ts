import { addDays, at, yearOf } from "./days";
import type { AwardRuleSeed } from "./contest-awards";
import { drawMark } from "./contest-marks";
import { addContest, addEntrant, addEvent, type Event } from "./contest-rows";
import { entrantsOf, judgesFor, type Scene } from "./contest-scene";
import { thirtySeventy } from "./contest-schemes-data";
import { seedDraws } from "./contest-draws";
import { seedEntries, seedStages } from "./contest-entries";
import { seedLockedSheets } from "./contest-sheets";
import { trades } from "./trades-data";
import type { Units } from "./units";

const held = ["fitter", "mould-maker"];
const count = 18;

/** Several at once: who wins is a skilled technician and gets the medal; under 35, a youth title as well. */
export const youthRules: readonly AwardRuleSeed[] = [
  {
    zh: "区技术能手（各工种第一名）",
    en: "District skilled technician (first of each trade)",
    places: { from: 1, to: 1 },
    honours: [
      { kind: "skilled-technician", level: "district" },
      { kind: "labour-medal", level: "district" },
    ],
  },
  {
    zh: "区青年岗位能手（35周岁以下前三名）",
    en: "District young expert (first three, under 35)",
    places: { from: 1, to: 3 },
    youngerThan: 35,
    honours: [],
  },
  { zh: "优胜奖", en: "Prize", places: { from: 1, to: 6 }, honours: [] },
];

/** The district's contest of five weeks ago: two trades, final, with its awards on public notice now. */
export function seedYouthContest(scene: Scene, units: Units): Event[] {
  const { context } = scene;
  const starts = addDays(context.today, -38);
  const contest = addContest(context, {
    slug: `bingang-${yearOf(starts)}-youth`,
    zh: `${yearOf(starts)}年滨港区青年职工技能竞赛`,
    en: `Bingang Young Workers' Skills Contest ${yearOf(starts)}`,
    unit: units.district,
    starts,
    ends: addDays(starts, 2),
    state: "open",
    entry: {
      opens: at(addDays(starts, -30), "09:00"),
      closes: at(addDays(starts, -5), "17:00"),
    },
    hosts: "滨港区总工会、共青团滨港区委",
    place: "滨港区工匠学堂实训基地",
    notice:
      "设钳工、模具工两个项目，理论占30%，实操占70%。各工种第一名授予“区技术能手”和区五一劳动奖章，35周岁以下前三名授予“区青年岗位能手”。",
  });
  return held.map((code, nth) => {
    const trade = trades.find((each) => each.code === code);
    if (!trade) throw new Error(`There is no trade ${code}.`);
    const event = addEvent(context, contest, {
      trade,
      scheme: thirtySeventy,
      board: "final",
      starts: at(addDays(starts, nth), "09:00"),
      since: at(addDays(starts, nth + 9), "10:00"),
    });
    fill(scene, event);
    return event;
  });
}

function fill(scene: Scene, event: Event): void {
  const { context, draw, demo } = scene;
  seedDraws(context, event, count, demo);
  const first = event.contest.starts;
  const people = entrantsOf(
    scene,
    count,
    ({ born, from }) =>
      born > addDays(first, -39 * 365) && from < addDays(first, -400),
  );
  for (const person of people) {
    const time = draw.int(4200, 7000);
    const row = { status: "entered", time } as const;
    const { marks } = addEntrant(context, draw, event, person, row);
    const theory = drawMark(draw, 82, 14, 100);
    const practical = drawMark(draw, 79, 17, 100);
    marks.push({ node: "theory", judge: "", value: theory });
    marks.push({ node: "practical", judge: "", value: practical });
  }
  seedEntries(context, draw, event, [], demo.contest);
  seedStages(context, event);
  const [chief, second] = judgesFor(scene, people, 2);
  if (!chief || !second) throw new Error("Nobody is left to judge.");
  const panel = { context, draw, event, officer: demo.contest };
  seedLockedSheets(panel, chief, second);
}
