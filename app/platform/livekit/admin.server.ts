import {
  RoomServiceClient,
  TwirpError,
  type ParticipantInfo,
} from "livekit-server-sdk";
import { MediaServerError, type MediaServer } from "./media-server";
import { permissionOf, type RoomGrants } from "./token.server";

/** Somebody who is in a room now. */
export interface Participant {
  /** one stay in the room; a rejoin has another */
  readonly sid: string;
  readonly identity: string;
  readonly name: string;
  readonly joinedAt: Date;
  readonly publishing: boolean;
}

/** How a room is to be: seconds it stays without anybody before and after, and how many may be in it (0: any number). */
export interface RoomOptions {
  readonly name: string;
  readonly emptyTimeoutSeconds?: number;
  readonly departureTimeoutSeconds?: number;
  readonly maxParticipants?: number;
  readonly metadata?: string;
}

const TIMEOUT_SECONDS = 5;

/** Makes a room, or leaves it as it is when it exists. Every call here may throw MediaServerError. */
export async function createRoom(
  server: MediaServer,
  options: RoomOptions,
): Promise<{ name: string; sid: string }> {
  const {
    name,
    emptyTimeoutSeconds = 600,
    departureTimeoutSeconds = 60,
    maxParticipants = 0,
    metadata = "",
  } = options;
  const room = await ask(() =>
    client(server).createRoom({
      name,
      emptyTimeout: emptyTimeoutSeconds,
      departureTimeout: departureTimeoutSeconds,
      maxParticipants,
      metadata,
    }),
  );
  return { name: room.name, sid: room.sid };
}

/** Ends a room for everybody; no error when there is none. */
export async function deleteRoom(
  server: MediaServer,
  room: string,
): Promise<void> {
  await unlessAbsent(() => client(server).deleteRoom(room));
}

/** Who is in a room now; nobody when there is no such room. */
export async function listParticipants(
  server: MediaServer,
  room: string,
): Promise<Participant[]> {
  return (
    (await unlessAbsent(() => client(server).listParticipants(room))) ?? []
  ).map(participantOf);
}

/** Replaces what a person in the room may do. Refuses `not-in-room`. */
export async function updateParticipant(
  server: MediaServer,
  room: string,
  identity: string,
  grants: RoomGrants,
): Promise<void> {
  const permission = {
    ...permissionOf(grants),
    canUpdateMetadata: false,
    canManageAgentSession: false,
    recorder: false,
    agent: false,
  };
  await ask(() =>
    client(server).updateParticipant(room, identity, { permission }),
  );
}

/** Puts a person out of the room; false when they were not in it. A token that still holds lets them in again: bans are the app's. */
export async function removeParticipant(
  server: MediaServer,
  room: string,
  identity: string,
): Promise<boolean> {
  const done = await unlessAbsent(async () => {
    await client(server).removeParticipant(room, identity);
    return true;
  });
  return done ?? false;
}

function client(server: MediaServer): RoomServiceClient {
  return new RoomServiceClient(server.apiUrl, server.key, server.secret, {
    requestTimeout: TIMEOUT_SECONDS,
    failover: false,
  });
}

function participantOf(info: ParticipantInfo): Participant {
  const joinedAt = new Date(
    Number(info.joinedAtMs) || Number(info.joinedAt) * 1000,
  );
  const { sid, identity, name } = info;
  return { sid, identity, name, joinedAt, publishing: info.tracks.length > 0 };
}

async function ask<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw new MediaServerError(codeOf(error), error);
  }
}

async function unlessAbsent<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await ask(call);
  } catch (error) {
    if (error instanceof MediaServerError && error.code === "not-in-room")
      return null;
    throw error;
  }
}

// no answer at all, or a proxy saying that nobody is behind it
function codeOf(error: unknown): MediaServerError["code"] {
  if (!(error instanceof TwirpError)) return "media-server-unreachable";
  if (error.code === "not_found") return "not-in-room";
  return error.status >= 500
    ? "media-server-unreachable"
    : "media-server-refused";
}
