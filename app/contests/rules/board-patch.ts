/**
 * What changed between two texts of a board, small enough for a thousand screens. After a mark one entrant moves and many
 * others only shift; a shifted line's place follows from where it stands and from whether it shares its place with the one
 * before, so it need not be sent.
 */
import type { Board, BoardLine } from "./board-view";

export type BoardPatch = {
  /** the last mark that is in it, ISO 8601 */
  at: string | null;
  /** the keys of the lines that go or move */
  out: string[];
  /** lines with where they stand afterwards, from 0, in order */
  in: [number, BoardLine][];
};

/** The way from one board to the next; null where the whole board is the better message. */
export function patchOf(before: Board, after: Board): BoardPatch | null {
  if (headOf(before) !== headOf(after)) return null;
  const old = new Map(
    before.lines.map((line, at) => [line.key, bodyOf(before.lines, at)]),
  );
  if (old.size !== before.lines.length) return null;
  const moved = new Set<string>();
  const seen = new Set<string>();
  after.lines.forEach((line, at) => {
    seen.add(line.key);
    if (old.get(line.key) !== bodyOf(after.lines, at)) moved.add(line.key);
  });
  if (seen.size !== after.lines.length) return null;
  const out = before.lines
    .map(({ key }) => key)
    .filter((key) => moved.has(key) || !seen.has(key));
  const gone = new Set(out);
  const stayed = (board: Board) =>
    board.lines
      .map(({ key }) => key)
      .filter((key) => !gone.has(key) && !moved.has(key));
  if (stayed(before).join("\n") !== stayed(after).join("\n")) return null;
  if (out.length + moved.size > after.lines.length) return null;
  const lines = after.lines.flatMap((line, at): [number, BoardLine][] =>
    moved.has(line.key) ? [[at, line]] : [],
  );
  return { at: after.at, out, in: lines };
}

/** The board that a patch leads to. */
export function patched(board: Board, patch: BoardPatch): Board {
  const out = new Set(patch.out);
  const lines = board.lines.flatMap((line, at) =>
    out.has(line.key) ? [] : [{ line, shares: isShared(board.lines, at) }],
  );
  for (const [at, line] of patch.in)
    lines.splice(at, 0, { line, shares: line.rank !== at + 1 });
  let last = 0;
  return {
    ...board,
    at: patch.at,
    lines: lines.map(({ line, shares }, at) => {
      if (line.rank === null) return line;
      last = shares ? last : at + 1;
      return line.rank === last ? line : { ...line, rank: last };
    }),
  };
}

/** What of a board no patch can change. */
function headOf(board: Board): string {
  return JSON.stringify({ ...board, lines: null, at: null });
}

/** A line as text without its place, but with whether it shares it. */
function bodyOf(lines: readonly BoardLine[], at: number): string {
  const line = lines[at];
  return JSON.stringify({
    ...line,
    rank: line?.rank === null ? null : isShared(lines, at),
  });
}

function isShared(lines: readonly BoardLine[], at: number): boolean {
  const rank = lines[at]?.rank;
  return rank !== null && at > 0 && lines[at - 1]?.rank === rank;
}
