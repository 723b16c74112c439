import type { Member } from "~/members/rules/actor";
import type { Db } from "~/platform/database.server";
import type { RoomPlace } from "../rules/grants";
import { onStage } from "../rules/hands";
import { roomRoleOf } from "../rules/may";
import type { LectureRow } from "../store/lectures.server";
import { handsOf, isBanned } from "../store/room.server";

/** Where a person stands in a lecture's room now: role, on the stage or not, put out or not. */
export async function placeOf(
  db: Db,
  actor: Member,
  lecture: LectureRow,
): Promise<RoomPlace> {
  const { id } = actor.person;
  const [hands, banned] = await Promise.all([
    handsOf(db, lecture.id),
    isBanned(db, lecture.id, id),
  ]);
  return {
    role: roomRoleOf(actor, lecture),
    onStage: onStage(hands).some(({ personId }) => personId === id),
    banned,
  };
}
