import type { Context } from "./context";
import { addDays, daysBetween, type Day } from "./days";
import { inventName } from "./names";
import { random, type Random } from "./random";
import type { Unit } from "./unit";
import type { Units } from "./units";

export type Person = {
  id: number;
  zh: string;
  en: string;
  familiar: string;
  sex: "male" | "female";
  born: Day;
  unit: Unit;
  from: Day;
  /** The first day after leaving; nothing for who is still a member. */
  to?: Day;
  /** The account of a demo district that this person signs in with. */
  userId?: string;
};

/** Everyone on the rolls, and the same people by each unit whose subtree they are in. */
export type Roster = { people: Person[]; within: (unit: Unit) => Person[] };

/** Members on the last day of the five years, and the further ones who joined since: somewhat more than retired. */
const sizes = {
  demo: { then: 5000, since: 1_800 },
  district: { then: 471_286, since: 170_000 },
};
const lastDay = "2018-06-30";
const retirement = { male: 60, female: 55 };
/** In the sample, so many enterprises of a sub-district and of a community or park keep a roster. */
const sampled = { subdistrict: 6, community: 14, flagshipPeople: 45 };

/** Invents the people of the district. Nothing is written yet: see recordMembers. */
export function inventMembers(context: Context, units: Units): Roster {
  if (context.size === "empty") return { people: [], within: () => [] };
  const draw = random("members");
  const { then, since } = sizes[context.size];
  const places =
    context.size === "demo"
      ? sampleEnterprises(draw, units)
      : fullEnterprises(draw, units);
  const days = dayTable();
  const people: Person[] = [];
  for (const unit of spread(places, then))
    people.push(memberThen(context, draw, unit, days));
  for (const unit of spread(places, since))
    people.push(memberSince(context, draw, unit, days));
  return { people, within: index(people) };
}

type Place = { unit: Unit; weight: number };

function sampleEnterprises(draw: Random, units: Units): Place[] {
  const places: Place[] = units.flagships.map((unit) => ({
    unit,
    weight: sampled.flagshipPeople,
  }));
  const flagships = new Set(units.flagships);
  const byParent = new Map<Unit, Unit[]>();
  for (const each of units.enterprises) {
    if (!each.parent || flagships.has(each) || each.founded > "2012-12-31")
      continue;
    const siblings = byParent.get(each.parent);
    if (siblings) siblings.push(each);
    else byParent.set(each.parent, [each]);
  }
  for (const [parent, siblings] of byParent) {
    const count =
      parent.tier === "subdistrict" ? sampled.subdistrict : sampled.community;
    for (const unit of draw.sample(siblings, count))
      places.push({ unit, weight: draw.int(6, 15) });
  }
  return places;
}

function fullEnterprises(draw: Random, units: Units): Place[] {
  const flagships = new Set(units.flagships);
  return units.enterprises.map((unit) => {
    // A product of draws has the long tail that sizes of enterprises have.
    const tail = 1 / (0.02 + draw.next() * draw.next());
    return { unit, weight: flagships.has(unit) ? 60 : tail };
  });
}

/** One entry per person: at least three in each place, the rest by weight, exactly `total` in all. */
function* spread(places: Place[], total: number): Generator<Unit> {
  const base = Math.min(3, Math.floor(total / places.length));
  const sum = places.reduce((all, { weight }) => all + weight, 0);
  const free = total - base * places.length;
  let weightSoFar = 0;
  let given = 0;
  for (const { unit, weight } of places) {
    weightSoFar += weight;
    const upTo = Math.round((free * weightSoFar) / sum);
    for (let count = base + upTo - given; count > 0; count--) yield unit;
    given = upTo;
  }
}

function memberThen(
  context: Context,
  draw: Random,
  unit: Unit,
  days: DayTable,
): Person {
  const sex = draw.chance(0.58) ? "male" : "female";
  const oldest = days.at(sex === "male" ? "1958-09-01" : "1963-09-01");
  const born = draw.int(oldest, days.at("1996-06-30"));
  const earliest = Math.max(
    days.at(unit.founded),
    born + 20 * 365,
    days.at("1990-01-01"),
  );
  const latest = Math.max(
    earliest,
    days.at(draw.chance(0.78) ? "2013-06-01" : "2018-05-31"),
  );
  const from = Math.min(draw.int(earliest, latest), days.at(lastDay));
  const retires = born + Math.ceil(retirement[sex] * 365.25);
  const leaves = draw.chance(0.05)
    ? draw.int(days.at("2018-07-02"), days.at(context.today))
    : Infinity;
  return person(context, draw, unit, sex, days, {
    born,
    from,
    to: Math.min(retires, leaves),
  });
}

function memberSince(
  context: Context,
  draw: Random,
  unit: Unit,
  days: DayTable,
): Person {
  const sex = draw.chance(0.55) ? "male" : "female";
  const born = draw.int(days.at("1982-01-01"), days.at("2004-06-30"));
  const from = draw.int(
    days.at("2018-07-02"),
    days.at(addDays(context.today, -30)),
  );
  return person(context, draw, unit, sex, days, {
    born,
    from: Math.max(from, born + 18 * 366),
    to: Infinity,
  });
}

type Life = { born: number; from: number; to: number };

function person(
  context: Context,
  draw: Random,
  unit: Unit,
  sex: Person["sex"],
  days: DayTable,
  life: Life,
): Person {
  const { zh, en, familiar } = inventName(draw, sex);
  const left = life.to <= days.at(context.today) && life.to > life.from;
  return {
    id: context.book.id("person"),
    zh,
    en,
    familiar,
    sex,
    born: days.name(life.born),
    unit,
    from: days.name(life.from),
    to: left ? days.name(life.to) : undefined,
  };
}

type DayTable = { at: (day: Day) => number; name: (number: number) => Day };

/** Days as numbers, with the names worked out once: half a million people have two or three days each. */
function dayTable(): DayTable {
  const first = "1950-01-01";
  const names = Array.from({ length: 33_000 }, (_, at) => addDays(first, at));
  return {
    at: (day) => daysBetween(first, day),
    name: (number) => names[number] ?? lastDay,
  };
}

function index(people: Person[]): (unit: Unit) => Person[] {
  const byUnit = new Map<Unit, Person[]>();
  for (const each of people) {
    for (
      let unit: Unit | undefined = each.unit;
      unit?.parent;
      unit = unit.parent
    ) {
      const known = byUnit.get(unit);
      if (known) known.push(each);
      else byUnit.set(unit, [each]);
    }
  }
  return (unit) => (unit.parent ? (byUnit.get(unit) ?? []) : people);
}

/** A member all through: on the rolls when the five years began, and today. */
export function isOldHand(person: Person): boolean {
  return person.from <= "2013-06-30" && person.to === undefined;
}

/** On the rolls on `day`. */
export function isMemberOn(person: Person, day: Day): boolean {
  return person.from <= day && (person.to === undefined || person.to > day);
}
