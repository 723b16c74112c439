import type { Context } from "./context";
import type { Roster } from "./members";
import { pad, type Unit } from "./unit";

/** Puts people and their memberships into the book. */
export function recordMembers({ book }: Context, { people }: Roster): void {
  for (const person of people) {
    book.add("person", {
      id: person.id,
      name: person.zh,
      name_en: person.en,
      sex: person.sex,
      born_on: person.born,
      user_id: person.userId ?? null,
      demo_account: person.userId !== undefined,
      phone: person.userId ? `1200000${pad(person.id % 10_000, 4)}` : null,
      public_passport: person.id % 3 === 0 || person.userId !== undefined,
    });
  }
  const numbers = new Map<Unit, number>();
  for (const person of people) {
    const number = (numbers.get(person.unit) ?? 0) + 1;
    numbers.set(person.unit, number);
    book.add("membership", {
      person_id: person.id,
      unit_id: person.unit.id,
      period: `[${person.from},${person.to ?? ""})`,
      member_no: `${person.unit.code}-${pad(number, 4)}`,
    });
  }
}
