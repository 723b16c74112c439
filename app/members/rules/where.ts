import { isWithin } from "./actor";

/** A unit on the where-line or in its menu. */
type Place = { id: number; path: string };

export type Where<P> = {
  /** District › sub-district › enterprise. */
  line: P[];
  /** Which of the line the reader looks at. */
  current: P | undefined;
  /** What else may be chosen: the reader's own line, the units they keep, what stands below. */
  others: P[];
};

/**
 * The where-line: down to the chosen unit, and on to the reader's own where that stands below it, so that one press leads
 * home. `places` holds the units around, the highest first; nothing chosen is the district (the first of them).
 */
export function whereIs<P extends Place>(
  places: P[],
  chosen: number | undefined,
  ownPath: string | undefined,
): Where<P> {
  const current = places.find(({ id }) => id === chosen) ?? places[0];
  if (!current) return { line: [], current, others: [] };
  const end =
    ownPath !== undefined && isWithin(ownPath, current.path)
      ? ownPath
      : current.path;
  const line = places.filter(({ path }) => isWithin(end, path));
  return { line, current, others: places.filter((p) => !line.includes(p)) };
}
