import { reckon } from "~/schools/commands/presence.server";
import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { database, transaction, type Tx } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import { createRoom, deleteRoom } from "~/platform/livekit/admin.server";
import {
  MediaServerError,
  type MediaServer,
} from "~/platform/livekit/media-server";
import { accessToken } from "~/platform/livekit/token.server";
import { log } from "~/platform/log.server";
import { mediaAddress, mediaServer } from "~/platform/media.server";
import { grantsFor, tokenSeconds } from "../rules/grants";
import { mayConduct } from "../rules/may";
import { forgottenAt, phaseAt, refuseOpening } from "../rules/phase";
import { identityOf } from "../rules/segments";
import {
  lockLecture,
  lectureById,
  type LectureRow,
} from "../store/lectures.server";
import { markClosed, markOpened } from "../store/lecture-writes.server";
import { lowerHands } from "../store/room.server";
import {
  endNamelessStays,
  lastSeenAt,
  personsSeen,
} from "../store/attendance.server";
import { lectureTopic, roomNameOf } from "../topics";
import { endAllStays } from "./attendance.server";
import { placeOf } from "./place.server";

/** A room outlives a lecturer's reload and a tea break; whoever comes later makes it anew. Seconds. */
const roomLife = { emptyTimeoutSeconds: 1800, departureTimeoutSeconds: 600 };

/** Opens the room: the lecture is on air. Refuses `may-not`, `no-media-server`, and what `refuseOpening` says. */
export async function openLecture(
  actor: Member,
  id: number,
): Promise<Result<undefined>> {
  // The media server is not kept waiting within a transaction, nor asked by who may not: so it is decided before, and again.
  const may = mayOpen(actor, await lectureById(database(), id));
  if (!may.ok) return may;
  const server = mediaServer();
  if (!server || !(await makeRoom(server, id)))
    return refused("no-media-server");
  return transaction(async (tx) => {
    const still = mayOpen(actor, await lockLecture(tx, id));
    if (!still.ok) return still;
    await markOpened(tx, id, roomNameOf(id), now());
    await audit(tx, {
      actorId: actor.person.id,
      act: "lecture.open",
      subject: { kind: "lecture", id },
    });
    await poke(tx, lectureTopic(id));
    return ok();
  });
}

function mayOpen(
  actor: Member,
  lecture: LectureRow | undefined,
): Result<undefined> {
  if (!lecture || !mayConduct(actor, lecture)) return refused("may-not");
  const refusal = refuseOpening(lecture, now());
  return refusal ? refused(refusal) : ok();
}

/** Closes the room: the lecture was held, the stays end, the hours are reckoned. Refuses `may-not`, `not-live`. */
export async function closeLecture(
  actor: Member,
  id: number,
): Promise<Result<undefined>> {
  const done = await transaction(async (tx) => {
    const lecture = await lockLecture(tx, id);
    if (!lecture || !mayConduct(actor, lecture)) return refused("may-not");
    if (phaseAt(lecture, now()) !== "live") return refused("not-live");
    await writeClosing(tx, lecture, actor.person.id, now());
    return ok();
  });
  if (done.ok) await dissolveRoom(id);
  return done;
}

/** Closes a lecture that everybody forgot, as of its planned end or the last time somebody was there. */
export async function closeForgotten(id: number): Promise<void> {
  await transaction(async (tx) => {
    const lecture = await lockLecture(tx, id);
    if (!lecture || phaseAt(lecture, now()) !== "live") return;
    const lastSeen = await lastSeenAt(tx, id);
    await writeClosing(tx, lecture, null, forgottenAt(lecture, lastSeen));
  });
  await dissolveRoom(id);
}

async function writeClosing(
  tx: Tx,
  { id }: LectureRow,
  actorId: number | null,
  at: Date,
): Promise<void> {
  await endAllStays(tx, id, at);
  await endNamelessStays(tx, id);
  await lowerHands(tx, id, "everybody", at);
  await markClosed(tx, id, at, now());
  for (const personId of await personsSeen(tx, id))
    await reckon(tx, id, personId, at);
  await audit(tx, {
    actorId,
    act: "lecture.close",
    subject: { kind: "lecture", id },
  });
  await poke(tx, lectureTopic(id));
}

/** What a page needs to come into the room. Refuses `no-lecture`, `no-media-server`, `banned`, `not-live`. */
export async function comeIn(
  actor: Member,
  id: number,
  origin: string,
): Promise<Result<{ url: string; token: string }>> {
  const lecture = await lectureById(database(), id);
  if (!lecture) return refused("no-lecture");
  const place = await placeOf(database(), actor, lecture);
  const decided = grantsFor(place, phaseAt(lecture, now()));
  if (!decided.ok) return refused(decided.code);
  const server = mediaServer();
  // Rooms go away when everybody left for a while, and when the media server was restarted.
  if (!server || !(await makeRoom(server, id)))
    return refused("no-media-server");
  const token = await accessToken(server, {
    identity: identityOf(actor.person.id),
    name: actor.person.name,
    // For readers of English; everybody in the room is told a participant's name and metadata.
    metadata: actor.person.name_en ?? "",
    room: roomNameOf(id),
    grants: decided.grants,
    ttlSeconds: tokenSeconds,
  });
  return ok({ url: mediaAddress(server, origin), token });
}

async function makeRoom(server: MediaServer, id: number): Promise<boolean> {
  try {
    await createRoom(server, { name: roomNameOf(id), ...roomLife });
    return true;
  } catch (error) {
    if (!(error instanceof MediaServerError)) throw error;
    log().warn({ err: error, lecture: id }, "the media server made no room");
    return false;
  }
}

async function dissolveRoom(id: number): Promise<void> {
  const server = mediaServer();
  if (!server) return;
  await deleteRoom(server, roomNameOf(id)).catch((error: unknown) =>
    log().warn({ err: error, lecture: id }, "a room stayed open"),
  );
}
