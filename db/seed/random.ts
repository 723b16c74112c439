/** A seeded source of choices. The same name gives the same sequence, whatever other features drew before. */
export type Random = {
  /** A number in [0, 1). */
  next: () => number;
  /** A whole number from `low` to `high`, both included. */
  int: (low: number, high: number) => number;
  /** True with probability `share`. */
  chance: (share: number) => boolean;
  pick: <T>(items: readonly T[]) => T;
  /** `count` different items (all of them where there are fewer), in random order; the list stays as it was. */
  sample: <T>(items: readonly T[], count: number) => T[];
  uuid: () => string;
};

const seed = 20130701;

/** Opens the sequence called `name` (mulberry32: small, fast, and the same on every machine). */
export function random(name: string): Random {
  let state = hash(name) ^ seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low: number, high: number) =>
    low + Math.floor(next() * (high - low + 1));
  const pick = <T>(items: readonly T[]) => {
    const item = items[Math.floor(next() * items.length)];
    if (item === undefined)
      throw new Error(`There is nothing to pick from in ${name}.`);
    return item;
  };
  return {
    next,
    int,
    pick,
    chance: (share) => next() < share,
    sample: (items, count) => sample(items, count, int),
    uuid: () => uuid(int),
  };
}

function sample<T>(
  items: readonly T[],
  count: number,
  int: (low: number, high: number) => number,
): T[] {
  const drawn = [...items];
  const size = Math.min(count, drawn.length);
  for (let at = 0; at < size; at++) {
    const from = int(at, drawn.length - 1);
    [drawn[at], drawn[from]] = [drawn[from] as T, drawn[at] as T];
  }
  drawn.length = size;
  return drawn;
}

function uuid(int: (low: number, high: number) => number): string {
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => int(0, 15).toString(16)).join("");
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${int(8, 11).toString(16)}${hex(3)}-${hex(12)}`;
}

function hash(name: string): number {
  let value = 2166136261;
  for (const letter of name)
    value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 16777619);
  return value;
}
