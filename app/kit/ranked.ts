/**
 * Competition ranking: what is equal shares a place, and the next place counts everyone before it: 1, 2, 2, 4.
 * Never `rank++`.
 */

/** Negative: a stands before b; positive: after; zero: this key does not tell them apart. */
export type Comparator<T> = (a: T, b: T) => number;

/** One comparator out of a chain of keys: the first key that tells two apart decides. An empty chain tells nobody apart. */
export function inOrder<T>(keys: readonly Comparator<T>[]): Comparator<T> {
  return (a, b) => {
    for (const key of keys) {
      const order = key(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** The items in order, each with its place from 1. Equals keep the order they came in and share the place. */
export function ranked<T>(
  items: Iterable<T>,
  compare: Comparator<T>,
): { item: T; rank: number }[] {
  const sorted = [...items].sort(compare);
  const places: { item: T; rank: number }[] = [];
  let rank = 1;
  sorted.forEach((item, index) => {
    const before = sorted[index - 1];
    if (before === undefined || compare(before, item) !== 0) rank = index + 1;
    places.push({ item, rank });
  });
  return places;
}
