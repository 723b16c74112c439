import {
  airPhaseAt as phaseAt,
  doorsOpenAt,
  type AirPhase as Phase,
  type Timing,
} from "~/schools/rules/on-air";

export { doorsOpenAt, phaseAt };
export type { Phase, Timing };

// What may be done to a lecture where it stands at a moment; where it stands is the timetable's rule too (on-air.ts).

/** Why nothing is to be planned of a lecture any more: it is on, was held, or was put off or called off. */
type Refusal =
  "already-open" | "lecture-over" | "lecture-postponed" | "lecture-cancelled";

const minute = 60_000;
const day = 24 * 60 * minute;
/** So long after its end an open lecture that everybody forgot is closed by the app. */
export const forgottenAfterMinutes = 60;
/** So long after its end a lecture that had no live room may still be said to have been held. */
export const heldWithinDays = 14;

/** Whether the lecture is still open an hour after its end. */
export function isForgotten(lecture: Timing, now: Date): boolean {
  return (
    phaseAt(lecture, now) === "live" &&
    now.getTime() > lecture.endsAt.getTime() + forgottenAfterMinutes * minute
  );
}

/** When a forgotten lecture ended: at its planned end, or the last time somebody was there if that was later. */
export function forgottenAt(lecture: Timing, lastSeenAt: Date | null): Date {
  return lastSeenAt && lastSeenAt > lecture.endsAt
    ? lastSeenAt
    : lecture.endsAt;
}

/** Why the room cannot be opened now, or null: only from the doors on, once, and before the planned end. */
export function refuseOpening(
  lecture: Timing,
  now: Date,
): Refusal | "too-early" | null {
  switch (phaseAt(lecture, now)) {
    case "announced":
      return "too-early";
    case "missed":
      return "lecture-over";
    case "lobby":
      return null;
    default:
      return refuseStanding(lecture, now);
  }
}

/**
 * Why the lecture cannot be said to have been held without its live room (the media server was down, people met all the
 * same), or null: only from its planned start on, and within `heldWithinDays` of its end.
 */
export function refuseHolding(
  lecture: Timing,
  now: Date,
): Refusal | "too-early" | "held-too-late" | null {
  const standing = refuseStanding(lecture, now);
  if (standing) return standing;
  if (now < lecture.startsAt) return "too-early";
  const last = lecture.endsAt.getTime() + heldWithinDays * day;
  return now.getTime() > last ? "held-too-late" : null;
}

function refuseStanding(lecture: Timing, now: Date): Refusal | null {
  switch (phaseAt(lecture, now)) {
    case "live":
      return "already-open";
    case "over":
      return "lecture-over";
    case "postponed":
      return "lecture-postponed";
    case "cancelled":
      return "lecture-cancelled";
    default:
      return null;
  }
}

/**
 * Why a lecture cannot be put off or called off, or null: what is on air or over stays as it was, and what was missed
 * stays in the count as missed.
 */
export function refusePostponing(
  lecture: Timing,
  now: Date,
): Refusal | "lecture-missed" | null {
  return phaseAt(lecture, now) === "missed"
    ? "lecture-missed"
    : refuseStanding(lecture, now);
}

/**
 * Why a lecture's start and length cannot become `next`, or null. What was due stays where it was; a lecture that is on
 * may still be given more time.
 */
export function refuseMoving(
  lecture: Timing,
  next: Pick<Timing, "startsAt" | "endsAt">,
  now: Date,
): "lecture-over" | "in-the-past" | null {
  const moved = +next.startsAt !== +lecture.startsAt;
  if (!moved && +next.endsAt === +lecture.endsAt) return null;
  const phase = phaseAt(lecture, now);
  if (phase === "live") return moved ? "lecture-over" : null;
  if (phase !== "announced" && phase !== "lobby") return "lecture-over";
  return moved && next.startsAt <= now ? "in-the-past" : null;
}
