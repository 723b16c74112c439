import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction, type Tx } from "~/platform/database.server";
import { mayStillChange } from "../rules/sessions";
import { roomsOf } from "../store/schools.server";
import {
  updateSession,
  type SessionChange,
} from "../store/session-writes.server";
import type { SessionFacts } from "../store/sessions.server";
import { bookedTwice, momentOf } from "./courses.server";

type Change = {
  first: string;
  minutes: number;
  room?: number;
  lecturer?: number;
  title: string;
};
type ChangeRefusal =
  | "session-over"
  | "recurrence-wrong"
  | "room-needed"
  | "room-elsewhere"
  | "booked-twice";

/** Moves one session: when, where, with whom. Calendars follow, for its number of changes goes up. */
export async function changeSession(
  actor: Member,
  session: SessionFacts,
  change: Change,
): Promise<Result<undefined, ChangeRefusal>> {
  const startsAt = momentOf(change.first);
  if (!startsAt) return refused("recurrence-wrong");
  if (!mayStillChange(session, now())) return refused("session-over");
  if (session.mode !== "online" && change.room === undefined)
    return refused("room-needed");
  const after = {
    starts_at: startsAt,
    ends_at: new Date(startsAt.getTime() + change.minutes * 60_000),
    room_id: change.room ?? null,
    lecturer_id: change.lecturer ?? null,
    title: change.title,
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
): Promise<Result<undefined, "room-elsewhere">> {
  const rooms = await roomsOf(tx, session.school.id);
  if (after.room_id !== null && !rooms.some(({ id }) => id === after.room_id))
    return refused("room-elsewhere");
  await updateSession(tx, session.id, session.school.id, after, now());
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

/** Calls a session off; its line stays in the timetable and in calendars as cancelled, and it gives no hours. */
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
      { state: "cancelled" },
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
