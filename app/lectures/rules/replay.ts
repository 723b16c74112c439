// Minutes of a replay: the page says which seconds it really played; they are kept as a union, so that watching twice counts
// once. What the page says is checked against the clock: nobody watches faster than the player's fastest speed.

/** Seconds of the recording, from (inclusive) and to (exclusive). */
export type Seconds = readonly [from: number, to: number];

/** The player's fastest speed. */
export const fastestSpeed = 2;
const slackSeconds = 5;

/** The ranges sorted, clipped to the recording, and joined where they touch. */
export function unionOf(
  ranges: readonly Seconds[],
  lengthSeconds: number,
): Seconds[] {
  const sorted = ranges
    .map(([from, to]): [number, number] => [
      Math.max(0, Math.floor(from)),
      Math.min(lengthSeconds, Math.ceil(to)),
    ])
    .filter(([from, to]) => to > from)
    .sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** How many seconds the ranges of a union hold. */
export function secondsIn(union: readonly Seconds[]): number {
  return union.reduce((sum, [from, to]) => sum + to - from, 0);
}

/**
 * Whether so much can have been watched in `elapsedSeconds` since the last report (or since the page was opened).
 * More than that is refused as `watched-too-fast`, and nothing of it is kept.
 */
export function refuseWatched(
  ranges: readonly Seconds[],
  elapsedSeconds: number,
  lengthSeconds: number,
): "watched-too-fast" | null {
  const claimed = secondsIn(unionOf(ranges, lengthSeconds));
  return claimed > elapsedSeconds * fastestSpeed + slackSeconds
    ? "watched-too-fast"
    : null;
}
