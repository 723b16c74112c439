import { today } from "~/members/session.server";
import type { Db } from "~/platform/database.server";
import type { ListedEntrant } from "./rules/entrant-list";
import type { ListProblem } from "./rules/list-header";
import type { NewEntrant } from "./store/events.server";
import {
  personsByName,
  personsByPhone,
  unitsByName,
} from "./store/setup.server";

export type MatchedEntrant = NewEntrant & {
  row: number;
  /** The unit is none of the district's: kept as written. */
  foreignUnit: boolean;
};

/**
 * Finds the members and units behind a list's lines. A phone number that is nobody's, or somebody else's, is a problem;
 * a unit that is none of the district's is kept as it is written.
 */
export async function matchEntrants(
  db: Db,
  listed: readonly ListedEntrant[],
): Promise<{ entrants: MatchedEntrant[]; problems: ListProblem[] }> {
  const known = await lookUp(db, listed);
  const problems: ListProblem[] = [];
  const entrants = listed.map((line) => {
    const phoned = line.phone ? known.byPhone.get(line.phone) : undefined;
    if (line.phone && phoned?.name !== line.name)
      problems.push(phoneProblem(line, phoned !== undefined));
    return matched(line, known, phoned);
  });
  return { entrants, problems: [...problems, ...enteredTwice(entrants)] };
}

type Known = Awaited<ReturnType<typeof lookUp>>;

async function lookUp(db: Db, listed: readonly ListedEntrant[]) {
  const day = today();
  const units = await unitsByName(db, [
    ...new Set(listed.flatMap(({ unit }) => unit || [])),
  ]);
  const phones = listed.flatMap(({ phone }) => phone || []);
  const phoned = await personsByPhone(db, phones, day);
  const people = await personsByName(
    db,
    [...new Set(listed.map(({ name }) => name))],
    [...units.values()],
    day,
  );
  return {
    units,
    people,
    byPhone: new Map(phoned.map((row) => [row.phone, row])),
  };
}

function matched(
  line: ListedEntrant,
  { units, people }: Known,
  phoned: Known["people"][number] | undefined,
): MatchedEntrant {
  const unitId = units.get(line.unit) ?? null;
  const sames = people.filter(
    (person) => person.name === line.name && person.unit_id === unitId,
  );
  const person = phoned ?? (sames.length === 1 ? sames[0] : undefined);
  const home = line.unit === "" ? person : undefined;
  return {
    row: line.row,
    number: line.number,
    name: line.name,
    unitId: unitId ?? home?.unit_id ?? null,
    unitName: line.unit || (home?.unit ?? ""),
    personId: person?.id ?? null,
    foreignUnit: line.unit !== "" && unitId === null,
  };
}

function phoneProblem(line: ListedEntrant, others: boolean): ListProblem {
  return {
    row: line.row,
    refusal: {
      code: others ? "list-phone-other" : "list-phone-unknown",
      params: { phone: line.phone, name: line.name },
    },
  };
}

function enteredTwice(entrants: readonly MatchedEntrant[]): ListProblem[] {
  const rows = new Map<number, number>();
  return entrants.flatMap(({ row, personId, name }): ListProblem[] => {
    if (personId === null) return [];
    const first = rows.get(personId);
    rows.set(personId, first ?? row);
    return first === undefined
      ? []
      : [
          {
            row,
            refusal: { code: "list-person-twice", params: { name, first } },
          },
        ];
  });
}
