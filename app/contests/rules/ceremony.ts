/**
 * Announcing to a hall, as at a prize-giving: those who took one of the first places are called up together in an order
 * that tells nothing (by entrant number), and then the places are read out from the last of them to the first. Who shares a
 * place is read out together. Only afterwards does the whole ranking stand on the board.
 */
import { ok, refused, type Result } from "~/kit/result";

export type CalledLine = { number: string; rank: number | null };

/** The groups that are read out, in the order of reading: the last place first. */
export function groupsToRead<L extends CalledLine>(
  lines: readonly L[],
  places: number,
): L[][] {
  const byRank = new Map<number, L[]>();
  for (const line of lines)
    if (line.rank !== null && line.rank <= places)
      byRank.set(line.rank, [...(byRank.get(line.rank) ?? []), line]);
  return [...byRank.entries()]
    .sort(([a], [b]) => b - a)
    .map(([, group]) => [...group].sort(byNumber));
}

/** Everyone who is called up, in the order of their entrant numbers. */
export function calledUp<L extends CalledLine>(
  lines: readonly L[],
  places: number,
): L[] {
  return groupsToRead(lines, places).flat().sort(byNumber);
}

function byNumber(a: CalledLine, b: CalledLine): number {
  return a.number.length - b.number.length || (a.number < b.number ? -1 : 1);
}

/**
 * Whether the ceremony may read out the next group. `seen` is how many had been read out on the page of whoever presses:
 * a second press on an old page reads out nothing.
 */
export function mayReadNext(
  { cursor, groups }: { cursor: number; groups: number },
  seen: number,
): Result<undefined, "ceremony-moved-on" | "ceremony-over"> {
  if (seen !== cursor) return refused("ceremony-moved-on");
  return cursor >= groups ? refused("ceremony-over") : ok();
}
