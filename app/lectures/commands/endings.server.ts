import { reckon } from "~/schools/commands/presence.server";
import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import {
  brokenConstraint,
  transaction,
  type Tx,
} from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import { dayOf, endOfDay } from "~/platform/wall-time.server";
import { mayConduct, mayManageSeries } from "../rules/may";
import { refuseHolding, refusePostponing } from "../rules/phase";
import { personsSeen } from "../store/attendance.server";
import {
  deleteLecture,
  endSeriesOn,
  isUnused,
  markCancelled,
  markHeld,
  plannedAfter,
} from "../store/lecture-ends.server";
import { lockLecture, type LectureRow } from "../store/lectures.server";
import { lockSeries } from "../store/series.server";
import { lectureTopic } from "../topics";
import { planOf } from "./lectures.server";

// How a lecture ends otherwise than by its room: held without one, called off, or with its series.

/**
 * Says that a lecture was held although it had no live room, with the reason that everybody reads; hours come from who was
 * there. Refuses `may-not` and what `refuseHolding` says.
 */
export async function holdWithoutRoom(
  actor: Member,
  id: number,
  reason: string,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const lecture = await lockLecture(tx, id);
    if (!lecture || !mayConduct(actor, lecture)) return refused("may-not");
    const refusal = refuseHolding(lecture, now());
    if (refusal) return refused(refusal);
    await markHeld(tx, id, reason, now());
    for (const personId of await personsSeen(tx, id))
      await reckon(tx, id, personId, now());
    await audit(tx, {
      actorId: actor.person.id,
      act: "lecture.held-without-room",
      subject: { kind: "lecture", id },
      before: { state: lecture.state },
      after: { state: "held" },
      reason,
    });
    await poke(tx, lectureTopic(id));
    return ok();
  });
}

/**
 * Calls a planned lecture off. One that nobody has used yet is taken out of its series as if it had never been planned;
 * any other stays, called off, with the reason that everybody reads. Refuses `may-not` and what `refusePostponing` says.
 */
export async function callOffLecture(
  actor: Member,
  id: number,
  reason: string,
): Promise<Result<"removed" | "cancelled">> {
  const by = { actor, reason };
  try {
    return await transaction((tx) => callOff(tx, id, by, true));
  } catch (error) {
    // Something of a later part holds on to it, such as the method that it teaches: that is use.
    if (!brokenConstraint(error)) throw error;
    return transaction((tx) => callOff(tx, id, by, false));
  }
}

type By = { actor: Member; reason: string };

async function callOff(
  tx: Tx,
  id: number,
  by: By,
  mayRemove: boolean,
): Promise<Result<"removed" | "cancelled">> {
  const lecture = await lockLecture(tx, id);
  if (!lecture || !mayManageSeries(by.actor, lecture.place))
    return refused("may-not");
  const refusal = refusePostponing(lecture, now());
  if (refusal) return refused(refusal);
  if (!mayRemove || !(await isUnused(tx, id))) {
    await cancel(tx, lecture, by);
    return ok("cancelled");
  }
  await deleteLecture(tx, id);
  await audit(tx, {
    actorId: by.actor.person.id,
    act: "lecture.remove",
    subject: { kind: "lecture", id },
    before: {
      ...planOf(lecture),
      series: lecture.series.id,
      number: lecture.number,
    },
    reason: by.reason,
  });
  return ok("removed");
}

async function cancel(
  tx: Tx,
  { id, state }: Pick<LectureRow, "id" | "state">,
  { actor, reason }: By,
): Promise<void> {
  await markCancelled(tx, id, reason, now());
  await audit(tx, {
    actorId: actor.person.id,
    act: "lecture.cancel",
    subject: { kind: "lecture", id },
    before: { state },
    after: { state: "cancelled" },
    reason,
  });
  await poke(tx, lectureTopic(id));
}

/** Ends a series today: what is planned for a later day is called off. Refuses `may-not`, `series-ended`. */
export async function endSeries(
  actor: Member,
  id: number,
  reason: string,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const series = await lockSeries(tx, id);
    if (!series || !mayManageSeries(actor, series.place))
      return refused("may-not");
    if (series.endedOn) return refused("series-ended");
    const today = dayOf(now());
    // One that was to begin later ends on that day: it never ran.
    const day = today > series.startsOn ? today : series.startsOn;
    await endSeriesOn(tx, id, day);
    await audit(tx, {
      actorId: actor.person.id,
      act: "series.end",
      subject: { kind: "lecture-series", id },
      after: { endedOn: day },
      reason,
    });
    for (const lecture of await plannedAfter(tx, id, endOfDay(today)))
      await cancel(tx, lecture, { actor, reason });
    return ok();
  });
}
