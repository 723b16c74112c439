/**
 * Who of a lower contest is nominated for a higher one: those whose place is within the quota. Equals who share the last
 * place of it all go: a lot among equals would be a new contest. Who declined or was withdrawn is not nominated again; for
 * each place that is so free the next in rank is offered, equals together.
 */

/** `in`: has an entry in the higher event; `out`: had one that was withdrawn or refused; `none`: never had one. */
export type Standing = "in" | "out" | "none";

/** One of the lower contest's ranking; `personId` is null where no member is behind the line. */
export interface Ranked {
  readonly personId: number | null;
  readonly rank: number;
  readonly standing: Standing;
}

/** Those to nominate, in order. Places count from 1. */
export function nominated(
  ranked: readonly Ranked[],
  places: number,
): { persons: number[]; unknown: number } {
  const first = ranked.filter(({ rank }) => rank <= places);
  return {
    persons: first
      .filter(({ standing }) => standing === "none")
      .flatMap(({ personId }) => personId ?? []),
    unknown: first.filter(({ personId }) => personId === null).length,
  };
}

/** Of the first places those who are not in the higher event. */
export function leftOut<Row extends Ranked>(
  ranked: readonly Row[],
  places: number,
): Row[] {
  return ranked.filter(
    ({ rank, standing }) => rank <= places && standing !== "in",
  );
}

/** The next in rank where places are free; empty where none is, or nobody is left. */
export function nextInRank<Row extends Ranked>(
  ranked: readonly Row[],
  places: number,
): Row[] {
  const taken = ranked.filter(({ standing }) => standing === "in").length;
  if (taken >= places) return [];
  const waiting = ranked.filter(
    ({ personId, rank, standing }) =>
      rank > places && standing === "none" && personId !== null,
  );
  const best = Math.min(...waiting.map(({ rank }) => rank));
  return waiting.filter(({ rank }) => rank === best);
}
