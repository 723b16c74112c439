import { today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import type { FieldErrors } from "~/platform/http.server";
import type { SchoolPlace } from "./rules/may";
import { lecturersFor, type Lecturer } from "./store/courses.server";
import { roomsOf, type Room } from "./store/rooms.server";
import { tradesOf } from "./store/schools.server";
import type { Choice } from "./store/timetable.server";

export type Choices = {
  trades: Choice[];
  rooms: Room[];
  lecturers: Lecturer[];
};

/** What the forms of a school's courses and sessions offer: the trades it teaches, its rooms, who may teach there. */
export async function choicesOf(school: SchoolPlace): Promise<Choices> {
  const [trades, rooms, lecturers] = await Promise.all([
    tradesOf(database(), school.id),
    roomsOf(database(), school.id),
    lecturersFor(database(), school, today()),
  ]);
  return { trades, rooms, lecturers };
}

type Sent = { trade?: string; room?: number; lecturer?: number };

/** What was sent and is none of the choices, as words beside its field; what `stood` before may be sent again. */
export function notOffered(
  sent: Sent,
  { trades, rooms, lecturers }: Choices,
  stood: Sent = {},
): FieldErrors | undefined {
  const offered: Record<keyof Sent, (string | number)[]> = {
    trade: trades.map(({ code }) => code),
    room: rooms.map(({ id }) => id),
    lecturer: lecturers.map(({ id }) => id),
  };
  const wrong = (["trade", "room", "lecturer"] as const).filter((field) => {
    const value = sent[field];
    return (
      value !== undefined &&
      value !== stood[field] &&
      !offered[field].includes(value)
    );
  });
  if (wrong.length === 0) return undefined;
  return Object.fromEntries(wrong.map((field) => [field, ["not-a-choice"]]));
}
