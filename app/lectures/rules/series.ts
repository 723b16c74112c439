import { phaseAt, type Phase, type Timing } from "./phase";

// A series recurs every fortnight and shows its health (product.md, section 2): is the next lecture ready, and how many
// of those that were due took place. A postponed or missed lecture keeps its number and stays in the count.

/** What a lecture has of what it needs. */
export type Readiness = {
  hasLecturer: boolean;
  hasTopic: boolean;
  materials: number;
  hasModerator: boolean;
};
export type Need = "lecturer" | "topic" | "materials" | "moderator";

/** What is still missing, in the order in which it is arranged. */
export function needsOf(lecture: Readiness): Need[] {
  const needs: [Need, boolean][] = [
    ["lecturer", lecture.hasLecturer],
    ["topic", lecture.hasTopic],
    ["materials", lecture.materials > 0],
    ["moderator", lecture.hasModerator],
  ];
  return needs.filter(([, there]) => !there).map(([need]) => need);
}

export type Health =
  | { state: "ended" | "unplanned" }
  | { state: "ready" }
  | { state: "lacking"; needs: Need[] };

/** How the series stands: its next lecture is ready, lacks something, or there is none planned. */
export function healthOf(next: Readiness | null, ended: boolean): Health {
  if (!next) return { state: ended ? "ended" : "unplanned" };
  const needs = needsOf(next);
  return needs.length === 0 ? { state: "ready" } : { state: "lacking", needs };
}

export type Tally = Record<"held" | "postponed" | "missed", number>;

/** How many of the lectures that were due were held, put off (or called off), or missed. What still lies ahead is not counted. */
export function tallyOf(lectures: readonly Timing[], now: Date): Tally {
  const tally: Tally = { held: 0, postponed: 0, missed: 0 };
  const counted: Partial<Record<Phase, keyof Tally>> = {
    over: "held",
    postponed: "postponed",
    cancelled: "postponed",
    missed: "missed",
  };
  for (const lecture of lectures) {
    const kind = counted[phaseAt(lecture, now)];
    if (kind) tally[kind] += 1;
  }
  return tally;
}

const day = 24 * 60 * 60_000;

/** The starts of the next `count` lectures: `first`, then every `intervalDays` days at the same hour. China has no summer time. */
export function plannedStarts(
  first: Date,
  intervalDays: number,
  count: number,
): Date[] {
  return Array.from(
    { length: count },
    (_, nth) => new Date(first.getTime() + nth * intervalDays * day),
  );
}

/** When the next lecture is due: an interval after the last one, and not in the past. */
export function nextStart(last: Date, intervalDays: number, now: Date): Date {
  const step = intervalDays * day;
  const behind = Math.max(0, now.getTime() - last.getTime());
  return new Date(last.getTime() + (Math.floor(behind / step) + 1) * step);
}
