/**
 * Who of a lower contest is nominated for a higher one: those whose place is within the quota. Equals who share the last
 * place of it all go: a lot among equals would be a new contest.
 */

/** The persons nominated, in order; those without a member behind them are counted apart. Places count from 1. */
export function nominated(
  ranked: readonly { person_id: number | null; rank: number | null }[],
  places: number,
): { persons: number[]; unknown: number } {
  const first = ranked.filter(({ rank }) => rank !== null && rank <= places);
  const persons = first.flatMap(({ person_id }) => person_id ?? []);
  return { persons, unknown: first.length - persons.length };
}
