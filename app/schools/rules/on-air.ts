// Where a lecture stands at a moment (product.md, section 2: doors open N minutes before; a postponed or missed one stays
// in the count). Opening and closing are acts of the lecturer, the rest follows from the clock. It stands with the
// schools because the timetable and the lectures' own pages must say the same of it.

/** What the phase is reckoned from. */
export type Timing = {
  state: "scheduled" | "postponed" | "cancelled" | "held";
  startsAt: Date;
  endsAt: Date;
  /** Minutes before the start from which people may wait in the lobby. */
  doorsMinutes: number;
  openedAt: Date | null;
  closedAt: Date | null;
};

/** `announced`: before the doors; `lobby`: doors open, not yet on air; `missed`: its time went by and nobody opened it. */
export type AirPhase =
  | "announced"
  | "lobby"
  | "live"
  | "over"
  | "missed"
  | "postponed"
  | "cancelled";

const minute = 60_000;

/** The moment from which one may wait in the lobby. */
export function doorsOpenAt(lecture: Timing): Date {
  return new Date(lecture.startsAt.getTime() - lecture.doorsMinutes * minute);
}

/** Where the lecture stands at `now`. */
export function airPhaseAt(lecture: Timing, now: Date): AirPhase {
  if (lecture.state === "postponed" || lecture.state === "cancelled")
    return lecture.state;
  if (lecture.state === "held" || lecture.closedAt) return "over";
  if (lecture.openedAt) return "live";
  if (now < doorsOpenAt(lecture)) return "announced";
  return now < lecture.endsAt ? "lobby" : "missed";
}
