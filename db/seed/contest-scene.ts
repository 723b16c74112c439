import type { Context } from "./context";
import type { DemoPeople } from "./demo-accounts";
import { isOldHand, type Person, type Roster } from "./members";
import type { Random } from "./random";

/** What this year's contests are made of. */
export type Scene = {
  context: Context;
  draw: Random;
  roster: Roster;
  demo: DemoPeople;
  /** who takes part or judges already: one event each */
  taken: Set<Person>;
};

/** Workers of enterprises that no judge comes from, who are in no other event: old hands, unless others are asked for. */
export function entrantsOf(
  { draw, roster, demo, context, taken }: Scene,
  count: number,
  fits: (person: Person) => boolean = isOldHand,
): Person[] {
  const judging = new Set([
    demo.judge.unit,
    demo.chief.unit,
    demo.encryption.unit,
    demo.arbitrator.unit,
  ]);
  const able = roster.people.filter(
    (person) =>
      !person.userId &&
      !judging.has(person.unit) &&
      !person.to &&
      person.from < context.today &&
      !taken.has(person) &&
      fits(person),
  );
  const drawn = draw.sample(able, count);
  for (const person of drawn) taken.add(person);
  return drawn;
}

/** People from enterprises of which nobody takes part in this field, old enough to judge. */
export function judgesFor(
  { draw, roster, taken }: Scene,
  field: readonly Person[],
  count: number,
): Person[] {
  const homes = new Set(field.map(({ unit }) => unit));
  const able = roster.people.filter(
    (person) =>
      isOldHand(person) &&
      !person.userId &&
      !homes.has(person.unit) &&
      !taken.has(person) &&
      person.born < "1985-01-01",
  );
  const drawn = draw.sample(able, count);
  for (const person of drawn) taken.add(person);
  return drawn;
}
