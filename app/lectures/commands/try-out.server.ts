import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import { createRoom } from "~/platform/livekit/admin.server";
import { MediaServerError } from "~/platform/livekit/media-server";
import { accessToken } from "~/platform/livekit/token.server";
import { mediaAddress, mediaServer } from "~/platform/media.server";
import { grantsFor, tokenSeconds } from "../rules/grants";
import { lectureById } from "../store/lectures.server";
import { isBanned } from "../store/room.server";

/** A room for one person's test goes away by itself. */
const shortLife = {
  emptyTimeoutSeconds: 60,
  departureTimeoutSeconds: 10,
  maxParticipants: 2,
};

/**
 * What a page needs to try whether it reaches the media server: a room of one's own that is no lecture's, under a name that
 * is nobody's, so that nothing of it is attendance. Refuses `no-lecture`, `no-media-server`, `banned`.
 */
export async function tryOut(
  actor: Member,
  id: number,
  origin: string,
): Promise<Result<{ url: string; token: string }>> {
  if (!(await lectureById(database(), id))) return refused("no-lecture");
  const personId = actor.person.id;
  const banned = await isBanned(database(), id, personId);
  const decided = grantsFor(
    { role: "listener", onStage: false, banned },
    "live",
  );
  if (!decided.ok) return refused(decided.code);
  const server = mediaServer();
  if (!server) return refused("no-media-server");
  const room = `check-${id}-${personId}`;
  try {
    await createRoom(server, { name: room, ...shortLife });
  } catch (error) {
    if (!(error instanceof MediaServerError)) throw error;
    return refused("no-media-server");
  }
  const token = await accessToken(server, {
    identity: `check-${personId}`,
    name: "",
    room,
    grants: decided.grants,
    ttlSeconds: tokenSeconds,
  });
  return ok({ url: mediaAddress(server, origin), token });
}
