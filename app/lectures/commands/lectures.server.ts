import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import { mayManageSeries, mayPrepare } from "../rules/may";
import { refuseMoving, refusePostponing } from "../rules/phase";
import { lockLecture, type LectureRow } from "../store/lectures.server";
import {
  insertLecture,
  markPostponed,
  updateLecture,
  type LectureChange,
} from "../store/lecture-writes.server";
import { lastOf, lockSeries } from "../store/series.server";
import { lectureTopic } from "../topics";
import { booking } from "./booking.server";

/**
 * Changes a lecture. Its lecturer and moderator set topic and materials; time and staff are the school manager's, and
 * stay as they are in anybody else's hands. Refuses `may-not`, what `refuseMoving` says, `lecturer-busy`, `start-taken`.
 */
export async function changeLecture(
  actor: Member,
  id: number,
  change: LectureChange,
): Promise<Result<undefined>> {
  return booking(async (tx) => {
    const lecture = await lockLecture(tx, id);
    if (!lecture || !mayPrepare(actor, lecture)) return refused("may-not");
    const next = mayManageSeries(actor, lecture.place)
      ? change
      : { ...planOf(lecture), topic: change.topic, trade: change.trade };
    const refusal = refuseMoving(lecture, next, now());
    if (refusal) return refused(refusal);
    await updateLecture(tx, id, next, now());
    await audit(tx, {
      actorId: actor.person.id,
      act: "lecture.change",
      subject: { kind: "lecture", id },
      before: planOf(lecture),
      after: next,
    });
    await poke(tx, lectureTopic(id));
    return ok();
  });
}

/**
 * Puts a lecture off with a reason; it keeps its number. With `instead` a further lecture of the series takes over its
 * topic and staff. Refuses `may-not`, what `refusePostponing` says, `in-the-past`, `lecturer-busy`, `start-taken`.
 */
export async function postponeLecture(
  actor: Member,
  id: number,
  reason: string,
  instead: Date | null,
): Promise<Result<undefined>> {
  return booking(async (tx) => {
    const lecture = await lockLecture(tx, id);
    if (!lecture || !mayManageSeries(actor, lecture.place))
      return refused("may-not");
    const refusal = refusePostponing(lecture, now());
    if (refusal) return refused(refusal);
    if (instead && instead <= now()) return refused("in-the-past");
    await markPostponed(tx, id, reason, now());
    const makeUp = instead && (await planInstead(tx, lecture, instead));
    await audit(tx, {
      actorId: actor.person.id,
      act: "lecture.postpone",
      subject: { kind: "lecture", id },
      after: makeUp ? { instead: makeUp } : undefined,
      reason,
    });
    await poke(tx, lectureTopic(id));
    return ok();
  });
}

async function planInstead(
  tx: Tx,
  lecture: LectureRow,
  startsAt: Date,
): Promise<number> {
  await lockSeries(tx, lecture.series.id);
  const last = await lastOf(tx, lecture.series.id);
  const length = lecture.endsAt.getTime() - lecture.startsAt.getTime();
  return insertLecture(tx, {
    ...planOf(lecture),
    schoolId: lecture.school.id,
    seriesId: lecture.series.id,
    number: (last?.number ?? 0) + 1,
    startsAt,
    endsAt: new Date(startsAt.getTime() + length),
  });
}

/** A lecture as it is planned, for a change of part of it. */
export const planOf = (lecture: LectureRow): LectureChange => ({
  topic: lecture.topic,
  trade: lecture.trade,
  startsAt: lecture.startsAt,
  endsAt: lecture.endsAt,
  lecturerId: lecture.lecturerId,
  moderatorId: lecture.moderatorId,
  doorsMinutes: lecture.doorsMinutes,
});
