import { AccessToken, TrackSource } from "livekit-server-sdk";
import type { MediaServer } from "./media-server";

/** A source that a person may publish. */
export type Source = "camera" | "microphone" | "screen" | "screen-audio";

/**
 * What a person may do in a room. Every field is always said: LiveKit reads a missing one as "yes", and an update replaces
 * the whole. Decided by the lectures' pure rule; this folder only signs it.
 */
export interface RoomGrants {
  readonly canSubscribe: boolean;
  /** what may be published; none means that nothing may */
  readonly publishes: readonly Source[];
  readonly canPublishData: boolean;
  readonly hidden: boolean;
}

const SOURCES: Record<Source, TrackSource> = {
  camera: TrackSource.CAMERA,
  microphone: TrackSource.MICROPHONE,
  screen: TrackSource.SCREEN_SHARE,
  "screen-audio": TrackSource.SCREEN_SHARE_AUDIO,
};

/** The grants in the form that both tokens and permissions use, with each field set. */
export function permissionOf(grants: RoomGrants) {
  return {
    canSubscribe: grants.canSubscribe,
    canPublish: grants.publishes.length > 0,
    canPublishSources: grants.publishes.map((source) => SOURCES[source]),
    canPublishData: grants.canPublishData,
    hidden: grants.hidden,
    canSubscribeMetrics: false,
  };
}

/** Who comes into which room, with what grants, and for how long the token opens the door (2 to 10 minutes are usual). */
export interface TokenRequest {
  readonly identity: string;
  readonly name: string;
  readonly room: string;
  readonly grants: RoomGrants;
  readonly ttlSeconds: number;
  readonly metadata?: string;
}

/** Signs a token for one person and one room. Works while the server is away, and never carries admin rights. */
export async function accessToken(
  server: MediaServer,
  request: TokenRequest,
): Promise<string> {
  const { identity, name, room, grants, ttlSeconds, metadata } = request;
  const token = new AccessToken(server.key, server.secret, {
    identity,
    name,
    ttl: ttlSeconds,
    ...(metadata === undefined ? {} : { metadata }),
  });
  token.addGrant({
    room,
    roomJoin: true,
    roomAdmin: false,
    roomCreate: false,
    canUpdateOwnMetadata: false,
    ...permissionOf(grants),
  });
  return token.toJwt();
}
