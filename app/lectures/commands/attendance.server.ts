import { now } from "~/platform/clock.server";
import { database, transaction, type Tx } from "~/platform/database.server";
import {
  listParticipants,
  removeParticipant,
} from "~/platform/livekit/admin.server";
import {
  MediaServerError,
  type MediaServer,
} from "~/platform/livekit/media-server";
import type { MediaEvent } from "~/platform/livekit/webhook.server";
import { mediaServer } from "~/platform/media.server";
import {
  closeSegment,
  openSegment,
  touchSegment,
} from "~/schools/commands/presence.server";
import {
  amend,
  endOfStay,
  identityOf,
  personOf,
  sightingOf,
  type Listed,
  type Sighting,
} from "../rules/segments";
import { openStays, stayBySid } from "../store/attendance.server";
import { lectureByRoom, type LectureRow } from "../store/lectures.server";
import { isBanned, isNewMediaEvent } from "../store/room.server";
import { roomNameOf } from "../topics";

/** Takes in what the media server told us, once. Rooms that are no lecture's (connection tests) are ignored. */
export async function receiveMediaEvent(event: MediaEvent): Promise<void> {
  const lecture =
    event.room && (await lectureByRoom(database(), event.room.name));
  if (!lecture) return;
  await transaction(async (tx) => {
    if (!(await isNewMediaEvent(tx, event.id, event.name))) return;
    const sighting = sightingOf(event, lecture.closedAt);
    if (sighting) await write(tx, lecture.id, sighting);
  });
  // A token that still holds lets a person in again after they were put out.
  const personId = event.participant && personOf(event.participant.identity);
  if (event.name === "participant_joined" && personId)
    await removeIfBanned(lecture.id, personId);
}

async function write(tx: Tx, sessionId: number, seen: Sighting): Promise<void> {
  const { sid: participantSid, personId, at } = seen;
  if (seen.act === "begin") {
    await openSegment(tx, {
      sessionId,
      personId,
      source: "live",
      participantSid,
      at,
      endsAt: seen.until,
    });
    return;
  }
  await closeSegment(tx, {
    sessionId,
    participantSid,
    at,
    joined: { personId, at: seen.joinedAt },
  });
}

async function removeIfBanned(
  lectureId: number,
  personId: number,
): Promise<void> {
  const server = mediaServer();
  if (!server || !(await isBanned(database(), lectureId, personId))) return;
  await removeParticipant(server, roomNameOf(lectureId), identityOf(personId));
}

/** A page says that it is still in the room. A stay that no webhook told us of is believed only if the media server lists it. */
export async function hearHeartbeat(
  personId: number,
  sessionId: number,
  participantSid: string,
): Promise<void> {
  const stay = await stayBySid(database(), sessionId, participantSid);
  if (stay) {
    if (stay.personId === personId && !stay.over)
      await transaction((tx) =>
        touchSegment(tx, { sessionId, participantSid }, now()),
      );
    return;
  }
  const server = mediaServer();
  const listed = server && (await listedIn(server, sessionId));
  const found = listed?.find(({ sid }) => sid === participantSid);
  if (found?.personId === personId)
    await transaction((tx) =>
      write(tx, sessionId, { act: "begin", ...found, at: found.joinedAt }),
    );
}

/** Who the media server says is in a lecture's room; null when it does not answer. */
async function listedIn(
  server: MediaServer,
  lectureId: number,
): Promise<Listed[] | null> {
  try {
    const participants = await listParticipants(server, roomNameOf(lectureId));
    return participants.flatMap(({ sid, identity, joinedAt }) => {
      const personId = personOf(identity);
      return personId === null ? [] : [{ sid, personId, joinedAt }];
    });
  } catch (error) {
    if (error instanceof MediaServerError) return null;
    throw error;
  }
}

/** Makes a lecture's stays agree with the media server's list. Does nothing while it does not answer. */
export async function reconcile(lecture: LectureRow): Promise<void> {
  const sessionId = lecture.id;
  const server = mediaServer();
  // Ours first: who comes in between is then on the list and merely known already.
  const stays = await openStays(database(), sessionId);
  const listed = server && (await listedIn(server, sessionId));
  if (!listed) return;
  const { begin, seen, end } = amend(stays, listed, now());
  await transaction(async (tx) => {
    for (const stay of begin)
      await write(tx, sessionId, { act: "begin", ...stay, at: stay.joinedAt });
    for (const { sid } of seen)
      await touchSegment(tx, { sessionId, participantSid: sid }, now());
    for (const { sid, at } of end)
      await closeSegment(tx, { sessionId, participantSid: sid, at });
  });
  for (const { personId } of listed) await removeIfBanned(sessionId, personId);
}

/** Ends every stay of a lecture at `at`, or when it was last heard of. */
export async function endAllStays(
  tx: Tx,
  sessionId: number,
  at: Date,
): Promise<void> {
  for (const { sid, lastSeenAt } of await openStays(tx, sessionId))
    await closeSegment(tx, {
      sessionId,
      participantSid: sid,
      at: endOfStay(lastSeenAt, at),
    });
}
