import type {
  Participant,
  Room,
  Track,
  TrackPublication,
} from "livekit-client";
import type { Named } from "~/i18n/named";

// What the room's page draws of the media room, read from livekit-client's objects, which change under one's hands.

export type Quality = "high" | "smooth" | "audio";
/** Why the connection is gone, in our words. */
export type LostReason =
  "elsewhere" | "removed" | "closed" | "restarted" | "network";

/** One picture on the stage. */
export type Tile = {
  key: string;
  identity: string;
  who: Named;
  source: "camera" | "screen";
  local: boolean;
  track: Track;
};

/** Somebody who is heard without a picture, or seen: whoever publishes. */
export type Speaker = {
  identity: string;
  who: Named;
  microphone: boolean;
  speaking: boolean;
};

export type Snapshot = {
  state: "away" | "joining" | "joined" | "mending" | "lost";
  lost?: LostReason;
  /** A refusal's code when coming in failed. */
  refusal?: string;
  sid: string;
  people: number;
  tiles: Tile[];
  speakers: Speaker[];
  maySpeak: boolean;
  mayShare: boolean;
  microphone: boolean;
  camera: boolean;
  screen: boolean;
  needsTap: boolean;
  network: "good" | "poor" | "lost" | "unknown";
  quality: Quality;
  /** A device that could not be used: refused by the person or the system, missing, or busy. */
  device?: "refused" | "missing" | "busy" | "server-refused";
};

/** Not in the room. */
export const away: Snapshot = {
  state: "away",
  sid: "",
  people: 0,
  tiles: [],
  speakers: [],
  maySpeak: false,
  mayShare: false,
  microphone: false,
  camera: false,
  screen: false,
  needsTap: false,
  network: "unknown",
  quality: "high",
};

/** What the room shows now. */
export function readRoom(room: Room, quality: Quality): Partial<Snapshot> {
  const me = room.localParticipant;
  const people = [me, ...room.remoteParticipants.values()];
  return {
    sid: me.sid,
    people: people.length,
    tiles: people.flatMap((person) => tilesOf(person, quality)),
    speakers: people
      .filter((person) => person.trackPublications.size > 0)
      .map((person) => ({
        identity: person.identity,
        who: whoIs(person),
        microphone: person.isMicrophoneEnabled,
        speaking: person.isSpeaking,
      })),
    maySpeak: me.permissions?.canPublish ?? false,
    mayShare: mayShare(me),
    microphone: me.isMicrophoneEnabled,
    camera: me.isCameraEnabled,
    screen: me.isScreenShareEnabled,
    needsTap: !room.canPlaybackAudio,
    network: networkOf(me),
  };
}

// The token says a person's name, and their English one as metadata.
const whoIs = ({ name, metadata }: Participant): Named => ({
  name: name ?? "",
  name_en: metadata ?? "",
});

function tilesOf(person: Participant, quality: Quality): Tile[] {
  const publications: TrackPublication[] = [
    ...person.trackPublications.values(),
  ];
  return publications.flatMap(({ track, source, isMuted, trackSid }) => {
    const screen = String(source) === "screen_share";
    if (!track || isMuted || track.kind !== "video") return [];
    if (quality === "audio" && !person.isLocal) return [];
    return {
      key: trackSid,
      identity: person.identity,
      who: whoIs(person),
      source: screen ? ("screen" as const) : ("camera" as const),
      local: person.isLocal,
      track,
    };
  });
}

// The protocol's number of the source; a speaker from the audience has no screen to share.
const screenShare = 3;
function mayShare({ permissions }: Participant): boolean {
  return Boolean(
    permissions?.canPublish &&
    permissions.canPublishSources.some(
      (source) => Number(source) === screenShare,
    ) &&
    "getDisplayMedia" in (navigator.mediaDevices ?? {}),
  );
}

function networkOf({ connectionQuality }: Participant): Snapshot["network"] {
  const quality = String(connectionQuality);
  if (quality === "excellent" || quality === "good") return "good";
  return quality === "poor" || quality === "lost" ? quality : "unknown";
}

/** What a device refused by, in our words. */
export function deviceTrouble(error: unknown): Snapshot["device"] {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError") return "refused";
  if (name === "NotFoundError" || name === "OverconstrainedError")
    return "missing";
  return name === "NotReadableError" ? "busy" : "server-refused";
}
