import type { Context } from "./context";
import { addDays, type Day } from "./days";
import type { DemoPeople } from "./demo-accounts";
import { crafts } from "./crafts/crafts";
import type { Craft, MethodText } from "./crafts/craft";
import { isOldHand, type Person, type Roster } from "./members";
import { random } from "./random";
import { trades, type Trade } from "./trades-data";
import type { Unit } from "./unit";
import type { Units } from "./units";

/** Who stands behind each studio; fixed before the lectures, because lectures ask their questions and teach their methods. */
export type StudioPlan = {
  id: number;
  unit: Unit;
  lead: Person;
  members: Person[];
  trade: Trade;
  craft: Craft;
  kind: "studio" | "task-force";
  founded: Day;
};

/** From a question in a live lecture to the lecture that teaches the method it led to. */
export type Chain = {
  studio: StudioPlan;
  /** Which of the trade's methods it becomes, and what was asked. */
  method: MethodText;
  body: string;
  asked: Day;
  named: Day;
  taught: Day;
  /** Filled in by the lectures. */
  questionId?: number;
  askedBy?: Person;
  askedAt?: Date;
  teachingSessionId?: number;
};

const studioCount = 28;

/** Chooses the 28 studios and task forces, their leads and members. */
export function planStudios(
  context: Context,
  units: Units,
  roster: Roster,
  demo: DemoPeople,
): StudioPlan[] {
  const draw = random("studio-plan");
  return units.flagships.slice(0, studioCount).map((unit, at) => {
    const able = roster
      .within(unit)
      .filter((person) => isOldHand(person) && person.born < "1990-01-01");
    const [first, ...others] = draw.sample(
      able.filter((person) => !person.userId),
      9,
    );
    const lead = at === 0 ? demo.studio : first;
    if (!lead) throw new Error(`Nobody in ${unit.zh} can lead a studio.`);
    const trade =
      trades.find(({ code }) => code === unit.trades[0]) ?? trades[0];
    const craft = trade && crafts[trade.code];
    if (!craft) throw new Error(`Nothing is made in ${unit.zh}.`);
    const members = at === 0 ? [demo.worker, ...others] : others;
    const founded = addDays("2011-03-15", at * 78);
    return {
      id: context.book.id("studio"),
      unit,
      lead,
      members,
      trade,
      craft,
      kind: at % 5 === 4 ? "task-force" : "studio",
      founded,
    };
  });
}

/** The chains that run from end to end: three within the five years, and one that was named this year. */
export function planChains(context: Context, studios: StudioPlan[]): Chain[] {
  const dates: [Day, Day, Day][] = [
    ["2014-03-01", "2016-05-18", "2017-03-01"],
    ["2014-09-01", "2016-09-06", "2017-05-10"],
    ["2015-04-01", "2017-03-22", "2017-11-01"],
    [
      addDays(context.today, -760),
      addDays(context.today, -41),
      addDays(context.today, 1),
    ],
  ];
  return dates.map(([asked, named, taught], at) => {
    const studio = studios[at === 3 ? 0 : at];
    // The first and the fourth are one studio's: its drivers' wind and its rope.
    const asking = studio?.craft.methods.filter(
      ({ of, answers }) => of && answers,
    );
    const method = asking?.[at === 3 ? 1 : 0];
    if (!studio || !method?.answers)
      throw new Error("A chain lacks its studio.");
    return { studio, method, body: method.answers, asked, named, taught };
  });
}
