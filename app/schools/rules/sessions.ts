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

/** Whether its time, room and lecturer may still be changed: until it has ended. Afterwards only the ledger is corrected. */
export function mayStillChange(session: { endsAt: Date }, now: Date): boolean {
  return now < session.endsAt;
}
