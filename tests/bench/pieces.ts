/** A piece of a board's stream as a hall of screens got it; times are in ms of the machine's clock. */
export type Piece = {
  /** the last mark that is in it, ISO 8601 */
  at: string | null;
  first: number;
  last: number;
  screens: number;
  bytes: number;
};

/** Now in ms of the machine's clock, finer than a ms: processes of one machine can be held against each other. */
export const wallTime = () => performance.timeOrigin + performance.now();

export type SentMark = { sent: number; at: Date };

/**
 * For each mark, the ms from its being sent until every screen had a board with it in: with a piece whose last mark is
 * this one or a later one. Refuses (Error) a mark that no piece brought to all `screens`.
 */
export function delaysOf(
  marks: readonly SentMark[],
  pieces: readonly Piece[],
  screens: number,
): number[] {
  return marks.map(({ sent, at }) => {
    const shown = pieces.find(
      (piece) =>
        piece.at !== null &&
        Date.parse(piece.at) >= at.getTime() &&
        piece.last >= sent,
    );
    if (!shown) throw new Error("A mark never came to the boards.");
    if (shown.screens !== screens)
      throw new Error(
        `A board came to ${shown.screens} of ${screens} screens.`,
      );
    return shown.last - sent;
  });
}
