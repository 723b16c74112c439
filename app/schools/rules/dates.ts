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
