import { ok, refused, type Result } from "~/kit/result";
import { airPhaseAt, type AirPhase, type Timing } from "./on-air";

// What a class is at a moment: one word for every page. A class that was called off or moved keeps its line in the timetable.

export type SessionState = "scheduled" | "postponed" | "cancelled" | "held";
export type Phase = "ahead" | "on" | "over" | "postponed" | "cancelled";

/** The phase of a session at `now`. */
export function phaseAt(
  session: { startsAt: Date; endsAt: Date; state: string },
  now: Date,
): Phase {
  if (session.state === "cancelled" || session.state === "postponed")
    return session.state;
  if (now < session.startsAt) return "ahead";
  return now < session.endsAt ? "on" : "over";
}

/** A class or a lecture; only a lecture is opened and closed by somebody. */
export type Dated = Omit<Timing, "doorsMinutes"> & {
  kind: "course" | "lecture";
  doorsMinutes: number | null;
};

/** The phase of a class or a lecture: a lecture that nobody opened is not on, whatever the clock says. */
export function phaseOf(dated: Dated, now: Date): Phase | AirPhase {
  return dated.kind === "lecture"
    ? airPhaseAt({ ...dated, doorsMinutes: dated.doorsMinutes ?? 0 }, now)
    : phaseAt(dated, now);
}

/** Whether it keeps its line though it does not take place then. */
export function isOff(phase: Phase | AirPhase): boolean {
  return phase === "cancelled" || phase === "postponed";
}

/** What whoever is enrolled must hear of a class that is not over: called off, or at another time than was announced. */
export function noticeOf(
  session: {
    startsAt: Date;
    endsAt: Date;
    state: string;
    movedFrom: Date | null;
  },
  now: Date,
): "called-off" | "moved" | undefined {
  if (session.endsAt <= now) return undefined;
  if (session.state === "cancelled") return "called-off";
  const { movedFrom, startsAt, state } = session;
  const moved = movedFrom && movedFrom.getTime() !== startsAt.getTime();
  return moved && state === "scheduled" ? "moved" : undefined;
}

/** Whether a room holds so many people: `room-too-small` with its seats. Whoever joins online needs no chair. */
export function roomHolds(
  mode: "physical" | "online" | "both",
  seats: number,
  people: number,
): Result<undefined, "room-too-small"> {
  return mode === "physical" && people > seats
    ? refused("room-too-small", { seats })
    : ok();
}

/** Whether its time, room and lecturer may still be changed: until it has ended. Afterwards only the ledger is corrected. */
export function mayStillChange(session: { endsAt: Date }, now: Date): boolean {
  return now < session.endsAt;
}
