import { isMember, type Actor } from "~/members/rules/actor";
import { mayKeepPresence } from "~/schools/rules/may";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import {
  mayAttend,
  mayConduct,
  mayManageSeries,
  mayPrepare,
  mayRaiseProblem,
} from "./rules/may";
import {
  doorsOpenAt,
  phaseAt,
  refuseHolding,
  refusePostponing,
} from "./rules/phase";
import { needsOf } from "./rules/series";
import { audienceOf } from "./store/attendance.server";
import { materialsOf } from "./store/files.server";
import type { LectureRow } from "./store/lectures.server";
import { questionsOf } from "./store/questions.server";
import { chaptersOf } from "./store/replay.server";
import { topicOfLecture } from "./store/topics.server";

/** What a lecture's page shows to this reader. Visitors see neither who asked nor the materials themselves. */
export async function lectureView(actor: Actor, lecture: LectureRow) {
  const db = database();
  const [questions, materials, audience, chapters, origin] = await Promise.all([
    questionsOf(db, lecture.id),
    materialsOf(db, lecture.id),
    audienceOf(db, lecture.id),
    chaptersOf(db, lecture.id),
    topicOfLecture(db, lecture.id),
  ]);
  const member = isMember(actor);
  return {
    id: lecture.id,
    number: lecture.number,
    topic: lecture.topic,
    trade: lecture.tradeNames,
    origin: originOf(lecture, origin),
    series: lecture.series,
    school: lecture.school,
    lecturer: lecture.lecturer,
    moderator: lecture.moderator,
    startsAt: lecture.startsAt,
    endsAt: lecture.endsAt,
    doorsAt: doorsOpenAt(lecture),
    phase: phaseAt(lecture, now()),
    notice: noticeOf(lecture),
    replay: lecture.replay,
    chapters,
    seen: audience.seen,
    needs: mayPrepare(actor, lecture) ? needsOfLecture(lecture) : [],
    questions: questions.map(({ askedBy, ...question }) => ({
      ...question,
      ...(member
        ? { asker: { name: askedBy.name, name_en: askedBy.name_en } }
        : {}),
    })),
    materials: member ? materials : [],
    materialCount: materials.length,
    may: mayOf(actor, lecture),
  };
}
export type LectureView = Awaited<ReturnType<typeof lectureView>>;

/** What everybody reads of a lecture that did not go as planned, and what it is. */
function noticeOf(lecture: LectureRow) {
  const { postponedReason, calledOffReason, heldReason } = lecture;
  const notice = <K extends string>(kind: K, reason: string | null) =>
    reason === null ? null : { kind, reason };
  switch (phaseAt(lecture, now())) {
    case "postponed":
      return notice("postponed", postponedReason);
    case "cancelled":
      return notice("cancelled", calledOffReason);
    case "over":
      return notice("held", heldReason);
    default:
      return null;
  }
}

/** Where its topic was proposed, as long as the topic is still that one. */
function originOf(
  { topic }: LectureRow,
  origin: Awaited<ReturnType<typeof topicOfLecture>>,
) {
  if (!origin || origin.title !== topic.name) return null;
  const { origin_path, origin_en } = origin;
  return { path: origin_path, name: origin.origin, name_en: origin_en };
}

const needsOfLecture = (lecture: LectureRow) =>
  needsOf({
    hasLecturer: lecture.lecturerId !== null,
    hasTopic: lecture.topic.name !== "",
    materials: lecture.materials,
    hasModerator: lecture.moderatorId !== null,
  });

const mayOf = (actor: Actor, lecture: LectureRow) => ({
  attend: mayAttend(actor),
  conduct: mayConduct(actor, lecture),
  prepare: mayPrepare(actor, lecture),
  postpone:
    mayManageSeries(actor, lecture.place) &&
    refusePostponing(lecture, now()) === null,
  hold: mayConduct(actor, lecture) && refuseHolding(lecture, now()) === null,
  raiseProblem: mayRaiseProblem(actor),
  seeAttendance: mayKeepPresence(actor, {
    school: { id: lecture.school.id, unitPath: lecture.place.unitPath },
    lecturerIds: [lecture.lecturerId],
  }),
});
