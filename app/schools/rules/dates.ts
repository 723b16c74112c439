import { addYears, type Day } from "~/kit/days";
import { ok, refused, type Result } from "~/kit/result";

// Days that are slips of the pen: a class of years ago, one in the next century, a school older than the unions' own.

const day = 86_400_000;
const farYears = 10;
const firstDay: Day = "1949-10-01";

/** Whether classes may be put into the timetable at these times: none before yesterday, none more than ten years ahead. */
export function mayBegin(
  starts: readonly Date[],
  now: Date,
): Result<undefined, "date-past" | "date-far"> {
  const times = starts.map((at) => at.getTime());
  if (times.some((at) => at < now.getTime() - day)) return refused("date-past");
  const far = now.getTime() + farYears * 366 * day;
  return times.some((at) => at > far) ? refused("date-far") : ok();
}

/** Whether a school may have been founded on a day: since the People's Republic, or within a year from now. */
export function mayBeFounded(
  on: Day,
  today: Day,
): Result<undefined, "date-past" | "date-far"> {
  if (on < firstDay) return refused("date-past");
  return on > addYears(today, 1) ? refused("date-far") : ok();
}

/** Whether classes on these days may be held at a school that is closed from a day on (null: it stands). */
export function heldBefore(
  days: readonly Day[],
  closedOn: Day | null,
): Result<undefined, "school-closed"> {
  return closedOn !== null && days.some((each) => each >= closedOn)
    ? refused("school-closed", { on: closedOn })
    : ok();
}

/**
 * Whether a school may close from a day on, with `after` classes and lectures in its timetable from then on. Refuses a day
 * that is not after its founding, one more than a year ahead, and one after which something is still to be held.
 */
export function mayClose(
  from: Day,
  { foundedOn, after }: { foundedOn: Day; after: number },
  today: Day,
): Result<undefined, "closes-too-early" | "date-far" | "school-in-use"> {
  if (from <= foundedOn) return refused("closes-too-early");
  if (from > addYears(today, 1)) return refused("date-far");
  return after > 0 ? refused("school-in-use", { count: after }) : ok();
}
