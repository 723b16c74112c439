import type { Actor } from "~/members/rules/actor";
import { isMember } from "~/members/rules/actor";
import { now } from "~/platform/clock.server";
import { database, type Db } from "~/platform/database.server";
import { mediaStatus } from "~/platform/media.server";
import { onStage, placeInQueue, waiting } from "./rules/hands";
import { mayConduct, mayRaiseProblem, roomRoleOf } from "./rules/may";
import { doorsOpenAt, phaseAt } from "./rules/phase";
import { identityOf } from "./rules/segments";
import { materialsOf } from "./store/files.server";
import type { LectureRow } from "./store/lectures.server";
import { questionsOf } from "./store/questions.server";
import {
  bansOf,
  handsOf,
  isBanned,
  peopleIn,
  type HandRow,
} from "./store/room.server";

export type RoomView = Awaited<ReturnType<typeof roomView>>;

/** Everything a page shows of a lecture's room to this reader, fetched anew whenever something of it changed. */
export async function roomView(actor: Actor, lecture: LectureRow) {
  const db = database();
  const me = isMember(actor) ? actor.person.id : 0;
  const [hands, questions, materials, banned] = await Promise.all([
    handsOf(db, lecture.id),
    questionsOf(db, lecture.id),
    materialsOf(db, lecture.id),
    isBanned(db, lecture.id, me),
  ]);
  const who = ({ personId, name, name_en }: HandRow) => ({
    personId,
    name,
    name_en,
  });
  return {
    ...headOf(lecture),
    media: mediaStatus(),
    me: { ...myPlace(actor, lecture, hands), banned },
    hands: waiting(hands).map(who),
    stage: onStage(hands).map(who),
    doors: mayConduct(actor, lecture) ? await doorsOf(db, me, lecture) : null,
    questions: questions.map(({ askedBy, ...question }) => ({
      ...question,
      asker: { name: askedBy.name, name_en: askedBy.name_en },
      mine: askedBy.id === me,
    })),
    materials,
  };
}

/** For whoever conducts: who is in the room and could be put out of it, and who was. */
async function doorsOf(db: Db, me: number, lecture: LectureRow) {
  const [people, out] = await Promise.all([
    peopleIn(db, lecture.id),
    bansOf(db, lecture.id),
  ]);
  const stay = [me, lecture.lecturerId, lecture.moderatorId];
  return { people: people.filter((one) => !stay.includes(one.personId)), out };
}

const headOf = (lecture: LectureRow) => ({
  id: lecture.id,
  topic: lecture.topic,
  series: lecture.series,
  number: lecture.number,
  lecturer: lecture.lecturer,
  lecturerIdentity: lecture.lecturerId ? identityOf(lecture.lecturerId) : null,
  startsAt: lecture.startsAt,
  endsAt: lecture.endsAt,
  doorsAt: doorsOpenAt(lecture),
  phase: phaseAt(lecture, now()),
  hasReplay: lecture.replay !== null,
});

function myPlace(actor: Actor, lecture: LectureRow, hands: HandRow[]) {
  const id = isMember(actor) ? actor.person.id : 0;
  return {
    id,
    role: roomRoleOf(actor, lecture),
    onStage: onStage(hands).some(({ personId }) => personId === id),
    handPlace: placeInQueue(hands, id),
    conducts: mayConduct(actor, lecture),
    raisesProblems: mayRaiseProblem(actor),
  };
}
