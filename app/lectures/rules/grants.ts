import type { Phase } from "./phase";

// Who may publish what in the media room (live.md). LiveKit reads a missing permission as "yes", so every field is said;
// nobody publishes data, because chat, questions and hands live in the database; nobody is ever given roomAdmin.

/** Someone's place in a lecture's room. */
export type RoomRole = "lecturer" | "moderator" | "listener";
export type RoomPlace = {
  role: RoomRole;
  /** Called to the stage from the queue of hands. */
  onStage: boolean;
  banned: boolean;
};

/** The same form as platform's RoomGrants; rules import no platform. */
export type LectureGrants = {
  canSubscribe: boolean;
  publishes: readonly ("camera" | "microphone" | "screen" | "screen-audio")[];
  canPublishData: boolean;
  hidden: boolean;
};

/** How long a token opens the door, in seconds: live.md says 2 to 10 minutes; a rejoin fetches a new one. */
export const tokenSeconds = 300;

/** What this place may do in the room at this phase, or why it may not come in: `not-live`, `banned`. */
export function grantsFor(
  place: RoomPlace,
  phase: Phase,
):
  | { ok: true; grants: LectureGrants }
  | { ok: false; code: "not-live" | "banned" } {
  if (place.banned) return { ok: false, code: "banned" };
  if (phase !== "live") return { ok: false, code: "not-live" };
  return {
    ok: true,
    grants: {
      canSubscribe: true,
      publishes: sourcesFor(place),
      canPublishData: false,
      hidden: false,
    },
  };
}

function sourcesFor({ role, onStage }: RoomPlace): LectureGrants["publishes"] {
  if (role === "lecturer")
    return ["camera", "microphone", "screen", "screen-audio"];
  if (role === "moderator" || onStage) return ["camera", "microphone"];
  return [];
}
