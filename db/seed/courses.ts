import { addClassOfToday } from "./class-today";
import type { Context } from "./context";
import { planCourse } from "./course-plan";
import {
  addSession,
  writeCourse,
  writeEnrolments,
  type Course,
  type CourseScene,
} from "./course-rows";
import { addDays, at, mondayOf, type Day } from "./days";
import type { DemoPeople } from "./demo-accounts";
import type { Diary, Part } from "./diary";
import type { Roster } from "./members";
import { random } from "./random";
import type { School } from "./schools";
import { levels } from "./schools-data";

const hours: Record<Part, readonly [string, number]> = {
  morning: ["09:00", 150],
  afternoon: ["14:00", 120],
  evening: ["18:30", 120],
};

/** Courses of the five years (two a school, four sessions each) and those of the weeks around today (four a school). */
export function seedCourses(
  context: Context,
  schools: School[],
  roster: Roster,
  diary: Diary,
  demo: DemoPeople,
): void {
  const scene: CourseScene = {
    context,
    draw: random("courses"),
    roster,
    diary,
    demo,
  };
  const flagship = schools.find(({ builder }) => builder === "enterprise");
  if (flagship) addClassOfToday(scene, flagship);
  for (const school of schools) {
    for (let past = 0; past < 2; past++) addPastCourse(scene, school, past);
    for (let nth = 0; nth < 4; nth++) addPresentCourse(scene, school, nth);
  }
}

function addPastCourse(scene: CourseScene, school: School, past: number): void {
  const { draw } = scene;
  const first = addDays("2014-09-05", draw.int(0, 1100));
  const start = first < school.founded ? addDays(school.founded, 60) : first;
  const course = planCourse(scene, school, past, {
    first: start,
    sessions: 4,
    part: "evening",
    state: "closed",
    enrolment: "open",
    learners: 15,
  });
  addCourse(scene, course);
}

function addPresentCourse(
  scene: CourseScene,
  school: School,
  nth: number,
): void {
  const { draw, context } = scene;
  const monday = mondayOf(context.today);
  const weekday = draw.int(0, 6);
  const first = addDays(monday, weekday + 7 * draw.int(-5, nth === 3 ? 2 : 0));
  const part: Part =
    weekday > 4
      ? draw.pick(["morning", "afternoon"] as const)
      : draw.chance(0.75)
        ? "evening"
        : "afternoon";
  const [, sessions] = levels[nth % levels.length] ?? levels[0];
  const course = planCourse(scene, school, nth, {
    first,
    sessions,
    part,
    state: "open",
    enrolment: nth % 2 === 0 ? "open" : "approval",
    learners: draw.int(12, 26),
  });
  addCourse(scene, course);
}

function addCourse(scene: CourseScene, course: Course): void {
  const id = writeCourse(scene, course);
  writeEnrolments(scene, id, course);
  for (let number = 1; number <= course.sessions; number++) {
    const day = addDays(course.first, 7 * (number - 1));
    const place = freePlace(scene, course, day);
    if (!place) continue;
    const starts = at(day, hours[course.part][0]);
    addSession(scene, id, course, {
      number,
      starts,
      minutes: hours[course.part][1],
      room: place.room,
    });
  }
}

/** A room of the school that is free together with the lecturer (online: no room, but the lecturer); nothing when there is none. */
function freePlace(
  { diary }: CourseScene,
  course: Course,
  day: Day,
): { room: number | null } | undefined {
  const lecturer = `person ${course.lecturer.id}`;
  if (course.mode === "online")
    return diary.take(day, course.part, [lecturer])
      ? { room: null }
      : undefined;
  const room = course.school.rooms.find((id) =>
    diary.take(day, course.part, [`room ${id}`, lecturer]),
  );
  return room === undefined ? undefined : { room };
}
