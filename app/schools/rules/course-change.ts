import { ok, refused, type Result } from "~/kit/result";
import type { CourseTerms } from "./enrolment";

// What of a course may still change. While it is a draft nobody has seen it, so everything may, and it may be thrown away.
// Once it is open, people chose it by where and how it is held: that stays, and it is closed rather than deleted.

type Mode = "physical" | "online" | "both";

/** Whether a course may be held in another way: a draft, and in a classroom only once each coming class has a room. */
export function changeMode(
  course: { state: CourseTerms["state"]; mode: Mode },
  mode: Mode,
  coming: readonly { room_id: number | null }[],
): Result<undefined, "mode-fixed" | "mode-needs-rooms"> {
  if (mode === course.mode) return ok();
  if (course.state !== "draft") return refused("mode-fixed");
  const bare = coming.filter(({ room_id }) => room_id === null).length;
  return mode !== "online" && bare > 0
    ? refused("mode-needs-rooms", { count: bare })
    : ok();
}

/** Whether a course may be deleted with its sessions: a draft at which nobody was seen yet. */
export function deleteCourse(
  course: { state: CourseTerms["state"] },
  seen: boolean,
): Result<undefined, "course-not-draft" | "course-was-held"> {
  if (course.state !== "draft") return refused("course-not-draft");
  return seen ? refused("course-was-held") : ok();
}
