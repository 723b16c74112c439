import { momentAt, wallAt } from "~/kit/recurrence";

// Changing several sessions of a course at once: what is changed of one is changed of all, the rest of each stays. A new
// time moves every one by as many days, to the new hour of the wall clock; who teaches only this one, or where only this
// one is held, is left alone as long as it was not changed here.

export const scopes = ["this", "later", "all"] as const;
export type Scope = (typeof scopes)[number];

export type Booked = {
  id: number;
  startsAt: Date;
  endsAt: Date;
  room_id: number | null;
  lecturer_id: number | null;
};

/** Of a course's coming sessions those that are meant, seen from `one` of them. */
export function meant<Session extends { startsAt: Date }>(
  coming: readonly Session[],
  one: { startsAt: Date },
  scope: Exclude<Scope, "this">,
): Session[] {
  return coming.filter(
    ({ startsAt }) => scope === "all" || startsAt >= one.startsAt,
  );
}

/** Each session as it is booked once `one` of them has become `after`. */
export function changedTogether(
  sessions: readonly Booked[],
  one: Booked,
  after: Omit<Booked, "id">,
  zone: string,
): Booked[] {
  const lengthOf = (span: { startsAt: Date; endsAt: Date }) =>
    span.endsAt.getTime() - span.startsAt.getTime();
  const begins = mover(one.startsAt, after.startsAt, zone);
  return sessions.map((each) => {
    const startsAt = begins(each.startsAt);
    const long = lengthOf(after) === lengthOf(one) ? each : after;
    return {
      id: each.id,
      startsAt,
      endsAt: new Date(startsAt.getTime() + lengthOf(long)),
      room_id: after.room_id === one.room_id ? each.room_id : after.room_id,
      lecturer_id:
        after.lecturer_id === one.lecturer_id
          ? each.lecturer_id
          : after.lecturer_id,
    };
  });
}

function mover(from: Date, to: Date, zone: string): (at: Date) => Date {
  if (from.getTime() === to.getTime()) return (at) => at;
  const dayOf = (at: Date) => Date.parse(wallAt(at, zone).slice(0, 10));
  const shift = dayOf(to) - dayOf(from);
  const clock = wallAt(to, zone).slice(10);
  return (at) => {
    const day = new Date(dayOf(at) + shift).toISOString().slice(0, 10);
    return momentAt(day + clock, zone) ?? at;
  };
}
