import type { Context } from "./context";
import { addMinutes, at, type Day } from "./days";
import type { DemoPeople } from "./demo-accounts";
import type { Diary, Part } from "./diary";
import type { Person, Roster } from "./members";
import type { Random } from "./random";
import type { School } from "./schools";
import { levels } from "./schools-data";
import type { Trade } from "./trades-data";

/** What the courses' sessions share. */
export type CourseScene = {
  context: Context;
  draw: Random;
  roster: Roster;
  diary: Diary;
  demo: DemoPeople;
};
export type Course = {
  school: School;
  trade: Trade;
  nth: number;
  first: Day;
  sessions: number;
  part: Part;
  learners: Person[];
  lecturer: Person;
  enrolment: "open" | "approval";
  state: "open" | "closed";
  mode: "physical" | "online" | "both";
};

/** Writes a course; gives back its id. */
export function writeCourse({ context }: CourseScene, course: Course): number {
  const { trade, nth, school } = course;
  const [zh, en] = trade.courses[nth % trade.courses.length] ?? [
    trade.zh,
    trade.en,
  ];
  const [level] = levels[nth % levels.length] ?? levels[0];
  const id = context.book.id("course");
  const opens = at(course.first, "18:00");
  context.book.add("course", {
    id,
    school_id: school.id,
    title: zh,
    title_en: en,
    trade_code: trade.code,
    level,
    mode: course.mode,
    outline: trade.topics
      .slice(0, 6)
      .map(([topic], number) => `第${number + 1}讲 ${topic}`)
      .join("\n"),
    materials: `《${trade.zh}技能提升读本》第${nth + 1}册；劳保用品自带，工具由学堂提供。`,
    lecturer_id: course.lecturer.id,
    capacity: Math.max(24, course.learners.length),
    enrolment: course.enrolment,
    enrol_until: addMinutes(opens, course.state === "open" ? 21 * 1440 : -1440),
    cancel_until: addMinutes(opens, -1440),
    recurrence: `FREQ=WEEKLY;COUNT=${course.sessions}`,
    state: course.state,
    created_at: addMinutes(opens, -30 * 1440),
  });
  return id;
}

/** Enrols the learners (some of them still wait for approval) and leaves those who are in. */
export function writeEnrolments(
  { context, draw, demo }: CourseScene,
  id: number,
  course: Course,
): void {
  const asked = addMinutes(at(course.first, "12:00"), -12 * 1440);
  const learners = [...course.learners];
  if (
    course.school.unit === demo.worker.unit &&
    course.state === "open" &&
    course.nth < 2 &&
    !learners.includes(demo.worker)
  )
    learners.push(demo.worker);
  course.learners = [];
  for (const person of learners) {
    const waiting =
      course.state === "open" &&
      course.enrolment === "approval" &&
      person !== demo.worker &&
      draw.chance(0.3);
    if (!waiting) course.learners.push(person);
    const at = addMinutes(
      asked < context.now ? asked : context.now,
      -draw.int(0, 8000),
    );
    context.book.add("enrolment", {
      course_id: id,
      person_id: person.id,
      state: waiting ? "requested" : "enrolled",
      requested_at: at,
      decided_at: waiting
        ? null
        : addMinutes(at, course.enrolment === "approval" ? 900 : 0),
    });
  }
}

type Sitting = {
  number: number;
  starts: Date;
  minutes: number;
  room: number | null;
};

/** Writes one session, and once it is over who was there. */
export function addSession(
  scene: CourseScene,
  courseId: number,
  course: Course,
  { number, starts, minutes, room }: Sitting,
): void {
  const { context, draw } = scene;
  const id = context.book.id("class_session");
  const ends = addMinutes(starts, minutes);
  const over = ends <= context.now;
  const [topic, topicEn] = course.trade.topics[
    (number - 1) % course.trade.topics.length
  ] ?? ["", ""];
  context.book.add("class_session", {
    id,
    school_id: course.school.id,
    kind: "course",
    course_id: courseId,
    number,
    title: topic,
    title_en: topicEn,
    mode: course.mode,
    starts_at: starts,
    ends_at: ends,
    room_id: room,
    lecturer_id: course.lecturer.id,
    state: over ? "held" : draw.chance(0.015) ? "postponed" : "scheduled",
    uid: draw.uuid(),
    changed_at:
      addMinutes(starts, -40 * 1440) < context.now
        ? addMinutes(starts, -40 * 1440)
        : context.now,
  });
  if (over)
    for (const person of course.learners)
      if (draw.chance(0.84)) addPresence(scene, id, person, starts, minutes);
}

function addPresence(
  { context, draw }: CourseScene,
  session: number,
  person: Person,
  starts: Date,
  minutes: number,
): void {
  const late = draw.chance(0.12) ? draw.int(3, 25) : 0;
  const hand = draw.chance(0.04);
  const ends = addMinutes(starts, minutes);
  context.book.add("presence", {
    session_id: session,
    person_id: person.id,
    source: hand ? "hand" : "qr",
    starts_at: addMinutes(starts, late),
    ends_at: ends,
    last_seen_at: ends,
    reason: hand ? "手机没电，讲师当场核对工号" : null,
  });
  context.book.add("hours_entry", {
    session_id: session,
    person_id: person.id,
    minutes: minutes - late,
    rule: "presence-1",
    cause: hand ? "hand" : "qr",
    reason: hand ? "手机没电，讲师当场核对工号" : null,
    recorded_at: ends,
  });
}
