/**
 * Whose sheet an entrant's marks of one chair at the panel are on. A chair is a judge and, behind them, those who stand in:
 * a stand-in takes over where the one before is kept away from the entrant, and from the moment that the one before has
 * left. What was handed in stays with whom it is of; a sheet that was only begun goes whole to the stand-in.
 *
 * Who is kept away and has nobody standing in is noted as absent from the entrant's judgements and panels: the panel is
 * then smaller for this entrant (scoring.md: an absent judge is absent, not zero). Trainees have no stand-ins.
 */
import type { SeatKind } from "./seats";

export type ChairSeat = {
  id: number;
  code: string;
  kind: SeatKind;
  standsInFor: number | null;
  /** took or takes over everything from a moment on; else only what the one before is kept away from */
  takesOver: boolean;
  /** the seat's moment of leaving has come */
  ended: boolean;
};

/** A chair: its judge first, then who stands in for them, and so on. */
export type Chair = readonly [ChairSeat, ...ChairSeat[]];

/** The seats of a panel by chairs. A seat whose own is gone heads a chair. */
export function chairsOf(seats: readonly ChairSeat[]): Chair[] {
  const known = new Set(seats.map(({ id }) => id));
  const heads = seats.filter(
    ({ standsInFor }) => standsInFor === null || !known.has(standsInFor),
  );
  return heads.map((head) => {
    const chair: [ChairSeat, ...ChairSeat[]] = [head];
    // The chair grows while it is walked, by who stands in for those already in it.
    for (const before of chair)
      chair.push(
        ...seats.filter(
          (seat) => seat.standsInFor === before.id && !chair.includes(seat),
        ),
      );
    return chair;
  });
}

/** A sheet that there is, of one entrant. */
export type KnownSheet = {
  seatId: number;
  state: string;
  excused: string | null;
};

export type ChairPlan =
  /** nothing to do: the sheet is where it belongs, was handed in, or the chair is noted as absent */
  | { kind: "stays" }
  /** this seat gets a sheet, or back the one that it was excused from; begun sheets of these others are theirs no more */
  | { kind: "sheet"; seat: ChairSeat; from: readonly number[] }
  /** nobody of the chair may mark this entrant; begun sheets of these seats end */
  | { kind: "nobody"; from: readonly number[] };

/** What becomes of one chair for one entrant. `isKept`: whether a seat is kept away from the entrant. */
export function chairPlan(
  chair: Chair,
  sheets: readonly KnownSheet[],
  isKept: (seat: ChairSeat) => boolean,
): ChairPlan {
  const own = sheets.filter(({ seatId }) =>
    chair.some(({ id }) => id === seatId),
  );
  const free = (id: number) =>
    chair.some((seat) => seat.id === id && !isKept(seat));
  // Handed in by somebody who may, or noted as absent by the chief judge: settled.
  const settled = own.some(
    ({ seatId, state, excused }) =>
      excused === "absent" ||
      (excused === null && state !== "draft" && free(seatId)),
  );
  if (settled) return { kind: "stays" };
  const holder = holderOf(chair, chair[0], isKept);
  const open = own.filter(({ excused }) => excused === null);
  const from = open
    .map(({ seatId }) => seatId)
    .filter((id) => id !== holder?.id);
  if (!holder) return { kind: "nobody", from };
  const has = open.some(({ seatId }) => seatId === holder.id);
  if (has && from.length === 0) return { kind: "stays" };
  return { kind: "sheet", seat: holder, from };
}

/**
 * Who of a seat and those who stand in for it is to mark: the seat itself, else who was seated for the reason that it cannot,
 * else any other stand-in.
 */
function holderOf(
  chair: Chair,
  seat: ChairSeat,
  isKept: (seat: ChairSeat) => boolean,
): ChairSeat | undefined {
  const kept = isKept(seat);
  if (!seat.ended && !kept) return seat;
  const behind = chair.filter(({ standsInFor }) => standsInFor === seat.id);
  const inTurn = [
    ...behind.filter(({ takesOver }) => takesOver !== kept),
    ...behind.filter(({ takesOver }) => takesOver === kept),
  ];
  for (const each of inTurn) {
    const holder = holderOf(chair, each, isKept);
    if (holder) return holder;
  }
  return undefined;
}
