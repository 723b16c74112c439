import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { database, transaction, type Tx } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { clashWithin } from "../rules/clashes";
import { mayBegin } from "../rules/dates";
import {
  changedTogether,
  meant,
  type Booked,
  type Scope,
} from "../rules/together";
import { comingSessions, vacate } from "../store/coming.server";
import { lockCourse } from "../store/courses.server";
import { updateSession } from "../store/session-writes.server";
import type { SessionFacts } from "../store/sessions.server";
import { countEnrolled } from "../store/enrolments.server";
import { bookedTwice, clashesOf, type FoundClash } from "./courses.server";
import { roomFor, type RoomRefusal } from "./room-for.server";

type Before = { before: Booked; after: Booked };
type Topic = { title: string; title_en: string };
type TogetherRefusal =
  "recurrence-overlaps" | "date-past" | "date-far" | RoomRefusal;

/** What each session that is meant is now and would become once this one has become `after`. */
export async function planTogether(
  session: SessionFacts,
  after: Omit<Booked, "id">,
  scope: Exclude<Scope, "this">,
): Promise<Before[]> {
  const coming = await comingSessions(
    database(),
    session.course_id ?? 0,
    now(),
  );
  const before = meant(coming, session, scope);
  const moved = changedTogether(before, session, after, env().timeZone);
  return moved.flatMap((each, index) => {
    const stood = before[index];
    return stood ? [{ before: stood, after: each }] : [];
  });
}

/** What a plan for several sessions clashes with, among everything but themselves. */
export async function clashesTogether(plan: Before[]): Promise<FoundClash[]> {
  const ids = plan.map(({ after }) => after.id);
  const found = await Promise.all(
    plan.map(({ after }) =>
      clashesOf(
        [after],
        after.room_id ?? undefined,
        after.lecturer_id ?? undefined,
        ids,
      ),
    ),
  );
  return found.flat();
}

/** Changes several sessions of a course at once, or none of them: a clash anywhere refuses the whole. The topic is this one's alone. */
export async function changeTogether(
  actor: Member,
  session: SessionFacts,
  plan: Before[],
  topic: Topic,
): Promise<Result<undefined, TogetherRefusal | "booked-twice">> {
  const moved = plan.filter(
    ({ before, after }) =>
      before.startsAt.getTime() !== after.startsAt.getTime(),
  );
  const starts = moved.map(({ after }) => after.startsAt);
  const dated = mayBegin(starts, now());
  if (!dated.ok) return dated;
  if (clashWithin(plan.map(({ after }) => after)))
    return refused("recurrence-overlaps");
  try {
    return await transaction((tx) => write(tx, actor, session, plan, topic));
  } catch (error) {
    return refused("booked-twice", { field: bookedTwice(error) });
  }
}

async function write(
  tx: Tx,
  actor: Member,
  { id: one, school, mode, course_id }: SessionFacts,
  plan: Before[],
  topic: Topic,
): Promise<Result<undefined, RoomRefusal>> {
  await lockCourse(tx, course_id ?? 0);
  const people = await countEnrolled(tx, course_id ?? 0);
  for (const room of new Set(plan.map(({ after }) => after.room_id))) {
    const holds = await roomFor(tx, school.id, room ?? undefined, mode, people);
    if (!holds.ok) return holds;
  }
  if (plan.length === 0) return ok();
  // In their new places they may stand where another of them stood.
  await vacate(
    tx,
    plan.map(({ after }) => after.id),
  );
  for (const { before, after } of plan) {
    const { id, startsAt, endsAt, room_id, lecturer_id } = after;
    const moved = startsAt.getTime() !== before.startsAt.getTime();
    const change = {
      ...{ starts_at: startsAt, ends_at: endsAt, room_id, lecturer_id },
      ...(moved ? { moved_from: before.startsAt } : {}),
      ...(id === one ? topic : {}),
    };
    await updateSession(tx, id, school.id, change, now());
    await audit(tx, {
      actorId: actor.person.id,
      act: "session.changed",
      subject: { kind: "session", id },
      before,
      after,
    });
  }
  return ok();
}
