import type { Context } from "./context";
import { addDays, addMinutes, at, mondayOf, type Day } from "./days";
import type { DemoPeople } from "./demo-accounts";
import type { Diary, Part } from "./diary";
import { isMemberOn, type Person, type Roster } from "./members";
import { random, type Random } from "./random";
import type { School } from "./schools";
import { levels } from "./schools-data";
import type { Trade } from "./trades-data";

/** What the courses' sessions share. */
type Scene = {
  context: Context;
  draw: Random;
  roster: Roster;
  diary: Diary;
  demo: DemoPeople;
};
type Course = {
  school: School;
  trade: Trade;
  nth: number;
  first: Day;
  sessions: number;
  part: Part;
  learners: Person[];
  lecturer: Person;
  /** Weeks in which present learners are recorded; all of them for a past course. */
  enrolment: "open" | "approval";
  state: "open" | "closed";
  mode: "physical" | "online" | "both";
};

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
  const scene: Scene = {
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

function addPastCourse(scene: Scene, school: School, past: number): void {
  const { draw } = scene;
  const first = addDays("2014-09-05", draw.int(0, 1100));
  const start = first < school.founded ? addDays(school.founded, 60) : first;
  const course = plan(scene, school, past, {
    first: start,
    sessions: 4,
    part: "evening",
    state: "closed",
    enrolment: "open",
    learners: 15,
  });
  addCourse(scene, course);
}

function addPresentCourse(scene: Scene, school: School, nth: number): void {
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
  const course = plan(scene, school, nth, {
    first,
    sessions,
    part,
    state: "open",
    enrolment: nth % 2 === 0 ? "open" : "approval",
    learners: draw.int(12, 26),
  });
  addCourse(scene, course);
}

type Outline = Pick<
  Course,
  "first" | "sessions" | "part" | "state" | "enrolment"
> & { learners: number };

function plan(
  { draw, roster }: Scene,
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

function addCourse(scene: Scene, course: Course): void {
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
  { diary }: Scene,
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

function writeCourse({ context }: Scene, course: Course): number {
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

function writeEnrolments(
  { context, draw, demo }: Scene,
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

function addSession(
  scene: Scene,
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
  { context, draw }: Scene,
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

/** A class that began a quarter of an hour ago, for the worker to sign in to; some are there already. */
function addClassOfToday(scene: Scene, school: School): void {
  const { context, draw, demo } = scene;
  const starts = addMinutes(roundTo5(context.now), -15);
  const course = plan(scene, school, 1, {
    first: context.today,
    sessions: 1,
    part: "evening",
    state: "open",
    enrolment: "open",
    learners: 16,
  });
  const room = context.book.id("room");
  context.book.add("room", {
    id: room,
    school_id: school.id,
    name: "班前讲堂",
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
    lecturer_id: null,
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

/** `moment` on the next full five minutes. */
export function roundTo5(moment: Date): Date {
  return new Date(Math.ceil(moment.getTime() / 300_000) * 300_000);
}
