import { addDays, addMinutes, dayOf } from "./days";
import { slides } from "./files/slides-data";
import { stillFilm } from "./files/still-film";
import type { Lecture, LectureScene } from "./lecture-scene";
import type { Person } from "./members";

/** What a replay is divided into; each chapter has its picture. */
const chapters = ["现场的问题", "操作要点", "常见错误", "答疑"] as const;
const pictures = slides.map((each) => Buffer.from(each, "base64"));
const size = { width: 640, height: 360 };
/** A film is the same for all lectures of a length. */
const films = new Map<number, Buffer>();

type Replay = { file: string; seconds: number };

/** Keeps the replay of a lecture where it has one: some of the last weeks' lectures do, and those that taught a method. */
export function keepReplay(
  { context, shelf }: LectureScene,
  lecture: Lecture,
): Replay | undefined {
  const { state, series, number, teaches, lecturer, starts, minutes } = lecture;
  const recent =
    dayOf(starts) > addDays(context.today, -45) &&
    (series.district || number % 3 === 0);
  const ready = addMinutes(starts, minutes + 40);
  const kept = state === "held" && ready < context.now && (recent || teaches);
  if (!shelf || !lecturer || !kept) return undefined;
  const seconds = (minutes - 2) * 60;
  const film = films.get(seconds) ?? stillFilm(pictures, seconds, size);
  films.set(seconds, film);
  const file = shelf.keep({
    name: `${lecture.topic[0]}.webm`,
    type: "video/webm",
    bytes: film,
    owner: lecturer,
    subject: { kind: "lecture-replay", id: lecture.id },
    at: ready,
  });
  return { file, seconds };
}

/** A replay's chapters, and who has watched it: some of the school's members who were not there. */
export function addWatching(
  scene: LectureScene,
  lecture: Lecture,
  { seconds }: Replay,
  audience: readonly Person[],
): void {
  const { context, draw, roster, demo } = scene;
  const { id, series, starts, minutes, lecturer } = lecture;
  chapters.forEach((title, nth) =>
    context.book.add("replay_chapter", {
      session_id: id,
      second: (seconds / chapters.length) * nth,
      title,
    }),
  );
  const watched = addMinutes(starts, minutes + 1440);
  if (watched > context.now) return;
  const day = dayOf(starts);
  const others = draw.sample(roster.within(series.school.unit), 6);
  for (const person of series.district ? [demo.worker, ...others] : others) {
    const member = person.from <= day && !person.to;
    if (member && !audience.includes(person) && person !== lecturer)
      watch(scene, lecture, person, draw.int(seconds / 4, seconds), watched);
  }
}

/** What a person watched, from the beginning on, with the minutes in the ledger. */
function watch(
  { context: { book } }: LectureScene,
  { id, starts }: Lecture,
  person: Person,
  seconds: number,
  at: Date,
): void {
  const whose = { session_id: id, person_id: person.id };
  const ends = new Date(starts.getTime() + seconds * 1000);
  book.add("replay_watch", {
    ...whose,
    seconds: `{[0,${seconds})}`,
    position: seconds,
    updated_at: at,
  });
  book.add("presence", {
    ...whose,
    source: "replay",
    starts_at: starts,
    ends_at: ends,
    last_seen_at: ends,
  });
  book.add("hours_entry", {
    ...whose,
    minutes: Math.floor(seconds / 60),
    rule: "presence-1",
    cause: "replay",
    recorded_at: at,
  });
}
