import { ok, refused, type Result } from "~/kit/result";
import { clashes, type Dated } from "./clashes";

// Enrolment (product.md, section 1): open sign-up or approval, while the course is open, until its day, as long as there is
// a place. A request that waits for approval holds no place; the place is asked for again when it is approved. A worker
// may cancel until the cut-off; afterwards only the school takes someone off the list.

export type CourseTerms = {
  state: "draft" | "open" | "closed";
  enrolment: "open" | "approval";
  capacity: number;
  enrolUntil: Date | null;
  cancelUntil: Date | null;
};

export type EnrolmentState = "requested" | "enrolled" | "refused" | "cancelled";

export type EnrolRefusal =
  | "course-not-open"
  | "enrolment-over"
  | "enrolled-already"
  | "course-full"
  | "learner-clash"
  | "course-over";

type Asking = {
  now: Date;
  course: CourseTerms;
  /** How many are enrolled, the asker aside. */
  enrolled: number;
  /** The asker's own enrolment in force, if there is one. */
  own: EnrolmentState | undefined;
  /** When the course is, and what else the asker is enrolled in. */
  sessions: readonly Pick<Dated, "id" | "startsAt" | "endsAt">[];
  otherwise: readonly Dated[];
};

/** How many places are left; never below nothing. */
export function placesLeft(capacity: number, enrolled: number): number {
  return Math.max(0, capacity - enrolled);
}

/**
 * What asking for a place brings: `enrolled` at once or `requested` for approval. Refuses, in this order: not open, past
 * the day, enrolled already, all sessions over, no place left, a session at the same time as another of theirs.
 */
export function enrol({
  now,
  course,
  enrolled,
  own,
  sessions,
  otherwise,
}: Asking): Result<"enrolled" | "requested", EnrolRefusal> {
  if (course.state !== "open") return refused("course-not-open");
  if (course.enrolUntil && now > course.enrolUntil)
    return refused("enrolment-over");
  if (own === "enrolled" || own === "requested")
    return refused("enrolled-already");
  const ahead = sessions.filter(({ endsAt }) => endsAt > now);
  if (sessions.length > 0 && ahead.length === 0) return refused("course-over");
  if (placesLeft(course.capacity, enrolled) === 0)
    return refused("course-full");
  const [clash] = clashes(ahead, otherwise);
  if (clash) {
    const { title: what, titleEn: whatEn } = clash.with;
    return refused("learner-clash", { what, whatEn });
  }
  return ok(course.enrolment === "open" ? "enrolled" : "requested");
}

export type DecideRefusal = "not-requested" | "course-full" | "course-over";

/** What approving or refusing a request brings. Approval needs a place and a class to come; a decision is made once. */
export function decide(
  request: EnrolmentState,
  approve: boolean,
  course: Pick<CourseTerms, "capacity">,
  enrolled: number,
  over: boolean,
): Result<"enrolled" | "refused", DecideRefusal> {
  if (request !== "requested") return refused("not-requested");
  if (!approve) return ok("refused");
  if (over) return refused("course-over");
  if (placesLeft(course.capacity, enrolled) === 0)
    return refused("course-full");
  return ok("enrolled");
}

/** Whether a worker may still cancel: an own enrolment in force, before the cut-off. */
export function cancel(
  now: Date,
  own: EnrolmentState | undefined,
  course: Pick<CourseTerms, "cancelUntil">,
): Result<"cancelled", "not-enrolled" | "cancel-over"> {
  if (own !== "enrolled" && own !== "requested") return refused("not-enrolled");
  if (own === "enrolled" && course.cancelUntil && now > course.cancelUntil)
    return refused("cancel-over");
  return ok("cancelled");
}

/** Taking someone off the list, which is the school's alone: only who is on it. */
export function takeOff(
  own: EnrolmentState,
): Result<"cancelled", "not-on-list"> {
  return own === "enrolled" ? ok("cancelled") : refused("not-on-list");
}

/**
 * Whether a course may have `capacity` places: not fewer than people on its list, for nobody is put off it by a number; not
 * more than its rooms have `seats` (undefined: nothing limits it).
 */
export function changeCapacity(
  capacity: number,
  enrolled: number,
  seats: number | undefined,
): Result<undefined, "capacity-taken" | "capacity-over-seats"> {
  if (capacity < enrolled) return refused("capacity-taken", { enrolled });
  return seats !== undefined && capacity > seats
    ? refused("capacity-over-seats", { seats })
    : ok();
}

/** Whether everything of a course lies behind: it had sessions, and none is to come. */
export function isOver(
  sessions: readonly { endsAt: Date; state: string }[],
  now: Date,
): boolean {
  return (
    sessions.length > 0 &&
    sessions.every(
      ({ endsAt, state }) => endsAt <= now || state === "cancelled",
    )
  );
}

/** A course's state as people take it: once its day is past it takes no enrolments, whatever its row says. */
export function stateAt(
  course: Pick<CourseTerms, "state" | "enrolUntil">,
  now: Date,
): CourseTerms["state"] {
  const over = course.enrolUntil !== null && course.enrolUntil < now;
  return course.state === "open" && over ? "closed" : course.state;
}
