import { today } from "~/members/session.server";
import type { Db } from "~/platform/database.server";
import type { ListProblem } from "./rules/list-header";
import { reasonsByRow } from "./rules/entry-over";
import {
  heldPlaces,
  personsToEnter,
  type EventTerms,
} from "./store/entry-facts.server";
import type { NewEntrant } from "./store/events.server";
import { entrantsOf } from "./store/field.server";
import { pathsOfUnits } from "./store/setup.server";

/** A row of an officer's list as it is to be entered. */
export type RowToEnter = NewEntrant & { row: number };

/** Everything that an event's terms have against the rows of an officer's list. */
export async function listedReasons(
  db: Db,
  terms: EventTerms,
  entrants: readonly RowToEnter[],
): Promise<ListProblem[]> {
  const ids = entrants.flatMap(({ personId }) => personId ?? []);
  const people = await personsToEnter(db, terms, ids, today());
  const units = new Set(entrants.flatMap(({ unitId }) => unitId ?? []));
  const paths = await pathsOfUnits(db, [...units]);
  const rows = entrants.map(({ row, name, unitName, unitId, personId }) => ({
    row,
    name,
    unitName,
    unitPath: unitId === null ? null : (paths.get(unitId) ?? null),
    member: personId === null ? null : (people.get(personId) ?? null),
  }));
  const there = (await entrantsOf(db, terms.id)).map((entrant) => ({
    name: entrant.name,
    unitName: entrant.unit_name,
  }));
  const held = await heldPlaces(db, terms.id);
  return reasonsByRow(terms.asked, terms.field, rows, { held, there });
}
