import { planCourse } from "./course-plan";
import { writeCourse, type Course, type CourseScene } from "./course-rows";
import { addDays, addMinutes, dayOf, roundTo5 } from "./days";
import { wholeDay } from "./lecture-rows";
import type { School } from "./schools";

/** A class that began a quarter of an hour ago, for the worker to sign in to; some are there already. */
export function addClassOfToday(scene: CourseScene, school: School): void {
  const { context, demo } = scene;
  const starts = addMinutes(roundTo5(context.now), -15);
  const course = planCourse(scene, school, 1, {
    first: context.today,
    sessions: 1,
    part: "evening",
    state: "open",
    enrolment: "open",
    learners: 16,
  });
  // An hour late at night reaches into the next day; elsewhere its lecturer is not asked for then.
  for (const day of [dayOf(starts), addDays(dayOf(starts), 1)])
    for (const part of wholeDay)
      scene.diary.take(day, part, [`person ${course.lecturer.id}`]);
  const room = context.book.id("room");
  context.book.add("room", {
    id: room,
    school_id: school.id,
    name: "班前讲堂",
    name_en: "Pre-shift room",
    seats: 40,
    place: "码头候工楼一楼",
  });
  const id = writeCourse(scene, { ...course, nth: 1, mode: "physical" });
  if (!course.learners.includes(demo.worker)) course.learners.push(demo.worker);
  for (const person of course.learners)
    context.book.add("enrolment", {
      course_id: id,
      person_id: person.id,
      state: "enrolled",
      requested_at: addMinutes(context.now, -9000),
      decided_at: addMinutes(context.now, -9000),
    });
  addSession(scene, id, course, room, starts);
}

function addSession(
  { context, draw, demo }: CourseScene,
  id: number,
  course: Course,
  room: number,
  starts: Date,
): void {
  const { school } = course;
  const session = context.book.id("class_session");
  const [topic, topicEn] = course.trade.topics[7] ?? ["", ""];
  context.book.add("class_session", {
    id: session,
    school_id: school.id,
    kind: "course",
    course_id: id,
    number: 1,
    title: topic,
    title_en: topicEn,
    mode: "physical",
    starts_at: starts,
    ends_at: addMinutes(starts, 120),
    room_id: room,
    lecturer_id: course.lecturer.id,
    state: "scheduled",
    uid: draw.uuid(),
    changed_at: addMinutes(context.now, -9000),
  });
  for (const person of course.learners
    .filter((each) => each !== demo.worker)
    .slice(0, 9)) {
    context.book.add("presence", {
      session_id: session,
      person_id: person.id,
      source: "qr",
      starts_at: addMinutes(starts, draw.int(-4, 8)),
      ends_at: null,
      last_seen_at: context.now,
      reason: null,
    });
  }
}
