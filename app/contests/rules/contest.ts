/** A contest's calendar: what state it is in on a day. Days are YYYY-MM-DD. */

export const contestPhases = ["draft", "upcoming", "running", "ended"] as const;
export type ContestPhase = (typeof contestPhases)[number];

/** Drafts are nobody's but the officer's; the rest follows the calendar, and a closed contest has ended. */
export function phaseOf(
  contest: { state: string; startsOn: string; endsOn: string },
  day: string,
): ContestPhase {
  if (contest.state === "draft") return "draft";
  if (contest.state === "closed" || contest.endsOn < day) return "ended";
  return contest.startsOn > day ? "upcoming" : "running";
}
