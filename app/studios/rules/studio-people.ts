import type { Day } from "~/kit/days";
import { ok, refused, type Result } from "~/kit/result";

// A studio's people by day: members join and leave and may come back, each stay with its dates; one lead at a time, and who
// led before stays on record (product.md 4: members, founding, change of lead). Whoever leads cannot leave: another takes
// over first. What somebody brought out as a member stays theirs.

/** One stay in a studio; open as long as `leftOn` is null. */
export type Stay = { joinedOn: Day; leftOn: Day | null };

export type PeopleRefusal =
  | "founded-in-future"
  | "joined-in-future"
  | "joined-before-founding"
  | "member-already"
  | "joined-before-left"
  | "not-a-member"
  | "left-in-future"
  | "left-before-joined"
  | "lead-stays"
  | "leads-already"
  | "lead-from-future"
  | "lead-before-last";

/** Whether a studio may have been founded on this day. Refusal: founded-in-future. */
export function found(
  foundedOn: Day,
  today: Day,
): Result<undefined, PeopleRefusal> {
  return foundedOn > today ? refused("founded-in-future") : ok();
}

/** A person joins. Refusals: joined-in-future, joined-before-founding, member-already, joined-before-left (an earlier stay reaches further). */
export function join(
  stays: readonly Stay[],
  joinedOn: Day,
  foundedOn: Day,
  today: Day,
): Result<undefined, PeopleRefusal> {
  if (joinedOn > today) return refused("joined-in-future");
  if (joinedOn < foundedOn) return refused("joined-before-founding");
  if (stays.some(({ leftOn }) => leftOn === null))
    return refused("member-already");
  const reaches = stays.some(({ leftOn }) => leftOn && leftOn > joinedOn);
  return reaches ? refused("joined-before-left") : ok();
}

/** A member leaves; from that day on they are none. Refusals: not-a-member, lead-stays, left-in-future, left-before-joined. */
export function leave(
  stay: Stay | undefined,
  leads: boolean,
  leftOn: Day,
  today: Day,
): Result<undefined, PeopleRefusal> {
  if (!stay || stay.leftOn !== null) return refused("not-a-member");
  if (leads) return refused("lead-stays");
  if (leftOn > today) return refused("left-in-future");
  return leftOn < stay.joinedOn ? refused("left-before-joined") : ok();
}

/** Another takes the lead over. Refusals: leads-already, lead-from-future, lead-before-last (not after the present lead began). */
export function changeLead(
  present: { personId: number; since: Day },
  next: { personId: number; from: Day },
  today: Day,
): Result<undefined, PeopleRefusal> {
  if (next.personId === present.personId) return refused("leads-already");
  if (next.from > today) return refused("lead-from-future");
  return next.from <= present.since ? refused("lead-before-last") : ok();
}

/** The topics of a year as they are typed, a line each; empty lines are left out. */
export function readTopics(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}
