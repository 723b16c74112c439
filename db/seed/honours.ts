import type { Context } from "./context";
import { addDays, daysBetween, yearOf, type Day } from "./days";
import {
  honourCounts,
  honourKinds,
  levelWords,
  meritProjects,
  teams,
} from "./honours-data";
import { isMemberOn, isOldHand, type Person, type Roster } from "./members";
import { random, type Random } from "./random";
import { shortName } from "./schools";
import type { StudioPlan } from "./studio-plan";
import type { Unit } from "./unit";
import type { Units } from "./units";

type Scene = {
  context: Context;
  draw: Random;
  roster: Roster;
  units: Units;
  leads: Person[];
  given: Set<string>;
  papers: Map<string, number>;
};
type Given = (typeof honourCounts)[number];

/** The honours of the five years in their published numbers, some for each year since, and the merit contests. */
export function seedHonours(
  context: Context,
  units: Units,
  roster: Roster,
  studios: StudioPlan[],
): void {
  const scene: Scene = {
    context,
    draw: random("honours"),
    roster,
    units,
    leads: studios.map(({ lead }) => lead),
    given: new Set(),
    papers: new Map(),
  };
  for (const honour of honourCounts) {
    for (let nth = 0; nth < honour.then; nth++)
      give(
        scene,
        honour,
        addDays(
          "2013-07-15",
          scene.draw.int(0, daysBetween("2013-07-15", "2018-06-20")),
        ),
        nth,
      );
    for (let year = 2018; year <= yearOf(context.today); year++) {
      for (let nth = 0; nth < honour.aYear; nth++) {
        const day = addDays(`${year}-09-10`, scene.draw.int(0, 80));
        if (day < context.today) give(scene, honour, day, 100 + nth);
      }
    }
  }
  seedMerit(scene);
}

function give(
  scene: Scene,
  { kind, level }: Given,
  day: Day,
  nth: number,
): void {
  const { holder, term } = honourKinds[kind];
  const { context, draw, units } = scene;
  const collective = holder === "collective";
  const unit = collective ? draw.pick(units.flagships) : undefined;
  const person = collective ? undefined : worthy(scene, kind, day, nth);
  context.book.add("honour", {
    kind,
    level,
    person_id: person?.id ?? null,
    unit_id: unit?.id ?? person?.unit.id ?? null,
    collective_name: unit ? collectiveName(draw, kind, unit) : null,
    basis: basisOf(draw, kind, person),
    document_no: paper(scene, level, day),
    awarded_on: day,
    expires_on: term ? addDays(day, Math.round(term * 365.25)) : null,
    recorded_at: `${addDays(day, 3)}T09:00:00+08:00`,
  });
}

/** Nobody gets the same honour twice; the highest go to studio leads first. */
function worthy(
  { draw, roster, leads, given }: Scene,
  kind: string,
  day: Day,
  nth: number,
): Person {
  const leading =
    kind === "model-worker" ||
    kind === "labour-medal" ||
    kind === "harbour-city-craftsman";
  const first = leading ? leads[(nth * 5) % leads.length] : undefined;
  for (
    let person = first ?? draw.pick(roster.people);
    ;
    person = draw.pick(roster.people)
  ) {
    if (
      given.has(`${kind} ${person.id}`) ||
      !isMemberOn(person, day) ||
      !isOldHand(person)
    )
      continue;
    given.add(`${kind} ${person.id}`);
    return person;
  }
}

function collectiveName(draw: Random, kind: string, unit: Unit): string {
  return kind === "labour-certificate"
    ? unit.zh
    : `${shortName(unit)}${draw.pick(teams)}`;
}

function basisOf(
  draw: Random,
  kind: string,
  person: Person | undefined,
): string {
  if (kind === "skilled-technician")
    return `区职工技能竞赛第${draw.pick(["一", "二", "三"])}名`;
  if (kind === "chief-worker") return "企业推荐、区首席工人评审会评定";
  if (person) return "本企业民主推荐，区总工会审核并公示";
  return "重点工程立功竞赛和班组建设成绩突出";
}

function paper(
  { papers }: Scene,
  level: keyof typeof levelWords,
  day: Day,
): string {
  const key = `${level}${day.slice(0, 4)}`;
  const number = (papers.get(key) ?? 0) + 1;
  papers.set(key, number);
  return `${level === "district" ? "滨工发" : `${levelWords[level]}工发`}〔${day.slice(0, 4)}〕荣${number}号`;
}

/** Who took part in merit contests on key projects: a year is the union year that begins on 1 July. */
function seedMerit({ context, draw, units }: Scene): void {
  const taking = [...units.subdistricts, ...units.communities.slice(0, 5)];
  for (let year = 2013; year < yearOf(addDays(context.today, -181)); year++) {
    for (const unit of taking) {
      const eligible = draw.int(180, 1400);
      context.book.add("merit_participation", {
        year,
        project: meritProjects[year % meritProjects.length] ?? "",
        unit_id: unit.id,
        eligible,
        took_part: Math.ceil(eligible * (0.905 + draw.next() * 0.07)),
      });
    }
  }
}
