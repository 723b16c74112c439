import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction, type Tx } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import {
  removeParticipant,
  updateParticipant,
} from "~/platform/livekit/admin.server";
import { MediaServerError } from "~/platform/livekit/media-server";
import { log } from "~/platform/log.server";
import { mediaServer } from "~/platform/media.server";
import { grantsFor, type RoomPlace } from "../rules/grants";
import { refuseCalling, refuseRaising } from "../rules/hands";
import { mayConduct } from "../rules/may";
import { phaseAt } from "../rules/phase";
import { identityOf } from "../rules/segments";
import { lockLecture, type LectureRow } from "../store/lectures.server";
import {
  callHand,
  handsOf,
  insertBan,
  insertHand,
  lowerHands,
} from "../store/room.server";
import { lectureTopic, roomNameOf } from "../topics";
import { placeOf } from "./place.server";

/** Raises one's hand. Refuses what `refuseRaising` says. */
export function raiseHand(actor: Member, id: number) {
  return within(id, async (tx, lecture) => {
    const refusal = refuseRaising(
      phaseAt(lecture, now()),
      await placeOf(tx, actor, lecture),
      await handsOf(tx, id),
      actor.person.id,
    );
    if (refusal) return refused(refusal);
    await insertHand(tx, id, actor.person.id, now());
    return ok();
  });
}

/** Calls a person from the queue to the stage: from now on they may speak and be seen. Refuses `may-not` and what `refuseCalling` says. */
export async function callToStage(
  actor: Member,
  id: number,
  personId: number,
): Promise<Result<undefined>> {
  const done = await within(id, async (tx, lecture) => {
    if (!mayConduct(actor, lecture)) return refused("may-not");
    const refusal = refuseCalling(
      phaseAt(lecture, now()),
      await handsOf(tx, id),
      personId,
    );
    if (refusal) return refused(refusal);
    await callHand(tx, id, personId, actor.person.id, now());
    return ok();
  });
  if (done.ok) await permit(id, personId, true);
  return done;
}

/** Lowers a hand, one's own or (conducting) another's; whoever stood on the stage is a listener again. Refuses `may-not`, `no-hand`. */
export async function lowerHand(
  actor: Member,
  id: number,
  personId: number,
): Promise<Result<undefined>> {
  const done = await within(id, async (tx, lecture) => {
    if (personId !== actor.person.id && !mayConduct(actor, lecture))
      return refused("may-not");
    const lowered = await lowerHands(tx, id, personId, now());
    return lowered > 0 ? ok() : refused("no-hand");
  });
  if (done.ok) await permit(id, personId, false);
  return done;
}

/** Puts a person out of this lecture's room, with a reason that is kept. Refuses `may-not`, `not-a-listener`. */
export async function putOut(
  actor: Member,
  id: number,
  personId: number,
  reason: string,
): Promise<Result<undefined>> {
  const done = await within(id, async (tx, lecture) => {
    if (!mayConduct(actor, lecture)) return refused("may-not");
    const named = [lecture.lecturerId, lecture.moderatorId, actor.person.id];
    if (named.includes(personId)) return refused("not-a-listener");
    await insertBan(tx, {
      lectureId: id,
      personId,
      by: actor.person.id,
      reason,
    });
    await lowerHands(tx, id, personId, now());
    await audit(tx, {
      actorId: actor.person.id,
      act: "lecture.put-out",
      subject: { kind: "lecture", id },
      after: { personId },
      reason,
    });
    return ok();
  });
  const server = mediaServer();
  if (done.ok && server)
    await quietly(id, () =>
      removeParticipant(server, roomNameOf(id), identityOf(personId)),
    );
  return done;
}

/** One act in a lecture's room: its row held, and everybody told when something came of it. */
async function within(
  id: number,
  act: (tx: Tx, lecture: LectureRow) => Promise<Result<undefined>>,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const lecture = await lockLecture(tx, id);
    if (!lecture) return refused("no-lecture");
    const done = await act(tx, lecture);
    if (done.ok) await poke(tx, lectureTopic(id));
    return done;
  });
}

/** Tells the media server what a listener may do now. Truth is in the queue: whoever is away gets it with their next token. */
async function permit(
  id: number,
  personId: number,
  onStage: boolean,
): Promise<void> {
  const place: RoomPlace = { role: "listener", onStage, banned: false };
  const decided = grantsFor(place, "live");
  const server = mediaServer();
  if (!server || !decided.ok) return;
  await quietly(id, () =>
    updateParticipant(
      server,
      roomNameOf(id),
      identityOf(personId),
      decided.grants,
    ),
  );
}

async function quietly(id: number, call: () => Promise<unknown>) {
  try {
    await call();
  } catch (error) {
    if (!(error instanceof MediaServerError)) throw error;
    if (error.code !== "not-in-room")
      log().warn(
        { err: error, lecture: id },
        "the media server did not follow",
      );
  }
}
