import type { Course, CourseScene } from "./course-rows";
import { isMemberOn } from "./members";
import type { School } from "./schools";

/** What is wanted of a course before its school fills in the rest. */
type Outline = Pick<
  Course,
  "first" | "sessions" | "part" | "state" | "enrolment"
> & { learners: number };

/** A course of the school with its lecturer and learners, drawn from those who were members when it began. */
export function planCourse(
  { draw, roster }: CourseScene,
  school: School,
  nth: number,
  outline: Outline,
): Course {
  const trade = school.trades[nth % school.trades.length];
  const lecturer = school.lecturers[nth % school.lecturers.length];
  if (!trade || !lecturer) throw new Error(`${school.zh} has nobody to teach.`);
  const free = roster
    .within(school.unit)
    .filter(
      (person) =>
        isMemberOn(person, outline.first) && !school.lecturers.includes(person),
    );
  const mode =
    school.slug === "bingang-online"
      ? "online"
      : nth === 1
        ? "both"
        : "physical";
  return {
    ...outline,
    school,
    trade,
    nth,
    lecturer,
    mode,
    learners: draw.sample(free, outline.learners),
  };
}
