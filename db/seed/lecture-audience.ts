import { addMinutes } from "./days";
import type { Lecture, LectureScene } from "./lecture-scene";
import type { Person } from "./members";

/** Who listened to a lecture that was held (or is on), with their segments and, once it is over, their minutes. */
export function addAudience(
  { context, draw, roster, demo }: LectureScene,
  lecture: Lecture,
): Person[] {
  if (lecture.state === "scheduled") return [];
  const { book } = context;
  const day = lecture.starts.toISOString().slice(0, 10);
  const pool = roster.within(lecture.series.school.unit);
  const size =
    lecture.series.district ||
    lecture.starts > addMinutes(context.now, -400 * 1440)
      ? draw.int(9, 18)
      : draw.int(4, 8);
  // Drawn one by one: copying a pool of half a million for each of ten thousand lectures would cost minutes.
  const audience = new Set<Person>();
  for (let tries = 0; tries < size * 3 && audience.size < size; tries++) {
    const person = draw.pick(pool);
    if (
      person.from <= day &&
      (!person.to || person.to > day) &&
      person !== lecture.lecturer &&
      person !== demo.worker
    )
      audience.add(person);
  }
  if (
    lecture.series.district &&
    lecture.number % 4 === 1 &&
    demo.worker.from <= day
  )
    audience.add(demo.worker);
  for (const person of audience) {
    const late = draw.chance(0.2) ? draw.int(1, 12) : 0;
    const ends =
      lecture.state === "held"
        ? addMinutes(lecture.starts, lecture.minutes)
        : null;
    book.add("presence", {
      session_id: lecture.id,
      person_id: person.id,
      source: "live",
      starts_at: addMinutes(lecture.starts, late),
      ends_at: ends,
      last_seen_at: ends ?? context.now,
    });
    if (ends)
      book.add("hours_entry", {
        session_id: lecture.id,
        person_id: person.id,
        minutes: lecture.minutes - late,
        rule: "presence-1",
        cause: "live",
        recorded_at: ends,
      });
  }
  return [...audience];
}
