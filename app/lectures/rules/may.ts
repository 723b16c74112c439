import {
  holdsAnywhere,
  isMember,
  type Actor,
  type Place,
} from "~/members/rules/actor";
import { mayManageSchool, mayManageSomeSchool } from "~/schools/rules/may";
import type { RoomRole } from "./grants";

// Who may do what with lectures: one answer for the button, the command and the test. Whoever keeps a school keeps its series;
// a lecturer and a moderator conduct the lectures that name them; every signed-in person listens and asks.

/** Who stands where in one lecture. */
export type LectureStaff = {
  place: Place;
  lecturerId: number | null;
  moderatorId: number | null;
};

/** Whether the actor keeps the series of the school at `place`: makes, plans, edits, postpones. */
export function mayManageSeries(actor: Actor, place: Place): boolean {
  const { school: id, unitPath } = place;
  return id !== undefined && mayManageSchool(actor, { id, unitPath });
}

/** Whether the actor could keep a series somewhere; for the button 建系列, never for an act. */
export function mayManageSomeSeries(actor: Actor): boolean {
  return mayManageSomeSchool(actor);
}

/** The actor's place in the room: the named lecturer, the named moderator (or whoever keeps the series), else a listener. */
export function roomRoleOf(actor: Actor, lecture: LectureStaff): RoomRole {
  const id = actor.person?.id;
  if (id !== undefined && id === lecture.lecturerId) return "lecturer";
  if (id !== undefined && id === lecture.moderatorId) return "moderator";
  return isMember(actor) && mayManageSeries(actor, lecture.place)
    ? "moderator"
    : "listener";
}

/** Whether the actor conducts the lecture: opens and closes, calls to the stage, answers, removes. */
export function mayConduct(actor: Actor, lecture: LectureStaff): boolean {
  return roomRoleOf(actor, lecture) !== "listener";
}

/** Whether the actor may add or withdraw the lecture's materials, replay, and set its topic. */
export function mayPrepare(actor: Actor, lecture: LectureStaff): boolean {
  return mayConduct(actor, lecture);
}

/** Whether the actor may come into the room, ask, read materials and watch the replay: every signed-in person. */
export function mayAttend(actor: Actor): boolean {
  return isMember(actor);
}

/** Whether the actor is offered to turn an open question into a studio's problem. */
export function mayRaiseProblem(actor: Actor): boolean {
  return holdsAnywhere(actor, "studio-lead", "district-administrator");
}
