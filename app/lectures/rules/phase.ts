// Where a lecture stands at a moment (product.md, section 2: doors open N minutes before; a postponed or missed one stays
// in the count). Opening and closing are acts of the lecturer, the rest follows from the clock.

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
export type Phase =
  "announced" | "lobby" | "live" | "over" | "missed" | "postponed";

const minute = 60_000;
/** So long after its end an open lecture that everybody forgot is closed by the app. */
export const forgottenAfterMinutes = 60;

/** The moment from which one may wait in the lobby. */
export function doorsOpenAt(lecture: Timing): Date {
  return new Date(lecture.startsAt.getTime() - lecture.doorsMinutes * minute);
}

/** Where the lecture stands at `now`. A cancelled session reads as postponed: it is in the count and was not held. */
export function phaseAt(lecture: Timing, now: Date): Phase {
  if (lecture.state === "postponed" || lecture.state === "cancelled")
    return "postponed";
  if (lecture.state === "held" || lecture.closedAt) return "over";
  if (lecture.openedAt) return "live";
  if (now < doorsOpenAt(lecture)) return "announced";
  return now < lecture.endsAt ? "lobby" : "missed";
}

/** Whether the lecture is still open an hour after its end. */
export function isForgotten(lecture: Timing, now: Date): boolean {
  return (
    phaseAt(lecture, now) === "live" &&
    now.getTime() > lecture.endsAt.getTime() + forgottenAfterMinutes * minute
  );
}

/** Why the room cannot be opened now, or null: only from the doors on, once, and before the planned end. */
export function refuseOpening(
  lecture: Timing,
  now: Date,
): "too-early" | "already-open" | "lecture-over" | "lecture-postponed" | null {
  switch (phaseAt(lecture, now)) {
    case "announced":
      return "too-early";
    case "live":
      return "already-open";
    case "over":
    case "missed":
      return "lecture-over";
    case "postponed":
      return "lecture-postponed";
    case "lobby":
      return null;
  }
}

/** Why a lecture cannot be put off, or null: what is on air or over stays as it was. */
export function refusePostponing(
  lecture: Timing,
  now: Date,
): "already-open" | "lecture-over" | "lecture-postponed" | null {
  switch (phaseAt(lecture, now)) {
    case "live":
      return "already-open";
    case "over":
      return "lecture-over";
    case "postponed":
      return "lecture-postponed";
    default:
      return null;
  }
}
