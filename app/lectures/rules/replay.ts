import { ok, refused, type Result } from "~/kit/result";

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

/**
 * What of the session a person has seen by replay: their seconds of the recording that is up (so long it is), and those of
 * earlier ones, which stay theirs although this one may be shorter.
 */
export function seenByReplay(
  watched: readonly Seconds[],
  earlier: readonly Seconds[],
  lengthSeconds: number,
): Seconds[] {
  return unionOf([...earlier, ...unionOf(watched, lengthSeconds)], Infinity);
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

const endSeconds = 10;

/** Where a player goes on: where this person stopped, from the beginning again once they were at the end. Seconds. */
export function resumeAt(position: number, lengthSeconds: number): number {
  return position < lengthSeconds - endSeconds ? Math.max(0, position) : 0;
}

/** A chapter of a replay: from which second on, and what it is about. */
export type Chapter = { second: number; title: string };

const line = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)\s+(\S.{0,79})$/;

/**
 * Chapters as they are typed, a line each: "3:20 找正" or "1:02:00 答疑". Refuses `chapter-wrong` with the number of the line,
 * and `chapter-late` for one that begins after the recording's end; two of one second are one, the latter.
 */
export function readChapters(
  typed: string,
  lengthSeconds: number,
): Result<Chapter[], "chapter-wrong" | "chapter-late"> {
  const found = new Map<number, Chapter>();
  for (const [index, text] of typed.split("\n").entries()) {
    if (!text.trim()) continue;
    const [, hours = "0", minutes, seconds, title = ""] =
      line.exec(text.trim()) ?? [];
    if (!minutes) return refused("chapter-wrong", { line: index + 1 });
    const second =
      Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    if (second >= lengthSeconds)
      return refused("chapter-late", { line: index + 1 });
    found.set(second, { second, title: title.trim() });
  }
  return ok([...found.values()].sort((a, b) => a.second - b.second));
}

/** A moment of a recording as it is read: 3:20, 1:02:00. */
export function momentIn(second: number): string {
  const two = (count: number) => String(count).padStart(2, "0");
  const hours = Math.floor(second / 3600);
  const minutes = Math.floor(second / 60) % 60;
  const rest = two(second % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
