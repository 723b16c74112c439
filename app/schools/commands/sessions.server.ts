import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction, type Tx } from "~/platform/database.server";
import { momentOf } from "~/platform/wall-time.server";
import { mayBegin } from "../rules/dates";
import type { Booked } from "../rules/together";
import { mayStillChange } from "../rules/sessions";
import { countEnrolled } from "../store/enrolments.server";
import {
  updateSession,
  type SessionChange,
} from "../store/session-writes.server";
import type { SessionFacts } from "../store/sessions.server";
import { bookedTwice } from "./courses.server";
import { roomFor, type RoomRefusal } from "./room-for.server";

type Change = {
  first: string;
  minutes: number;
  room?: number;
  lecturer?: number;
  title: string;
  titleEn: string;
};
type ChangeRefusal =
  | "session-over"
  | "recurrence-wrong"
  | "room-needed"
  | "date-past"
  | "date-far"
  | RoomRefusal
  | "booked-twice";

/** When, where and with whom a form puts a session that may still be changed. */
export function bookedAs(
  session: SessionFacts,
  { first, minutes, room, lecturer }: Change,
): Result<
  Omit<Booked, "id">,
  "session-over" | "recurrence-wrong" | "room-needed"
> {
  const startsAt = momentOf(first);
  if (!startsAt) return refused("recurrence-wrong");
  if (!mayStillChange(session, now())) return refused("session-over");
  if (session.mode !== "online" && room === undefined)
    return refused("room-needed");
  return ok({
    startsAt,
    endsAt: new Date(startsAt.getTime() + minutes * 60_000),
    room_id: room ?? null,
    lecturer_id: lecturer ?? null,
  });
}

/** Moves one session: when, where, with whom. Calendars follow, for its number of changes goes up. */
export async function changeSession(
  actor: Member,
  session: SessionFacts,
  change: Change,
): Promise<Result<undefined, ChangeRefusal>> {
  const booked = bookedAs(session, change);
  if (!booked.ok) return booked;
  const { startsAt, endsAt, room_id, lecturer_id } = booked.value;
  if (startsAt.getTime() !== session.startsAt.getTime()) {
    const dated = mayBegin([startsAt], now());
    if (!dated.ok) return dated;
  }
  const after = {
    ...{ starts_at: startsAt, ends_at: endsAt, room_id, lecturer_id },
    title: change.title,
    title_en: change.titleEn,
  };
  try {
    return await transaction((tx) => move(tx, actor, session, after));
  } catch (error) {
    return refused("booked-twice", { field: bookedTwice(error) });
  }
}

type Moved = Extract<SessionChange, { starts_at: Date }>;

async function move(
  tx: Tx,
  actor: Member,
  session: SessionFacts,
  after: Moved,
): Promise<Result<undefined, RoomRefusal>> {
  const coming = await countEnrolled(tx, session.course_id ?? 0);
  const room = after.room_id ?? undefined;
  const holds = await roomFor(
    tx,
    session.school.id,
    room,
    session.mode,
    coming,
  );
  if (!holds.ok) return holds;
  const moved =
    after.starts_at.getTime() === session.startsAt.getTime()
      ? {}
      : { moved_from: session.startsAt };
  const change = { ...after, ...moved };
  await updateSession(tx, session.id, session.school.id, change, now());
  const {
    startsAt: starts_at,
    endsAt: ends_at,
    room_id,
    lecturer_id,
  } = session;
  await audit(tx, {
    actorId: actor.person.id,
    act: "session.changed",
    subject: { kind: "session", id: session.id },
    before: { starts_at, ends_at, room_id, lecturer_id },
    after,
  });
  return ok();
}

/** Calls a session off with the reason that those enrolled read; its line stays in the timetable and in calendars as cancelled, and it gives no hours. */
export async function callOffSession(
  actor: Member,
  session: SessionFacts,
  reason: string,
): Promise<Result<undefined, "session-over">> {
  if (!mayStillChange(session, now())) return refused("session-over");
  await transaction(async (tx) => {
    await updateSession(
      tx,
      session.id,
      session.school.id,
      { state: "cancelled", called_off_reason: reason },
      now(),
    );
    await audit(tx, {
      actorId: actor.person.id,
      act: "session.cancelled",
      subject: { kind: "session", id: session.id },
      before: { state: session.state },
      reason,
    });
  });
  return ok();
}
