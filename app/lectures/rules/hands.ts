import type { RoomPlace } from "./grants";
import type { Phase } from "./phase";

// The queue of raised hands (product.md, section 2). The app's server keeps it, so that it outlives a reload and everybody
// sees the same order: first raised, first called; whoever was called is on the stage until lowered.

/** One hand that is up. `calledAt` set: its person is on the stage. */
export type Hand = {
  personId: number;
  raisedAt: Date;
  calledAt: Date | null;
};

/** So many listeners may be on the stage at once: a phone shows no more faces, and each costs every listener bandwidth. */
export const stagePlaces = 4;

/** Those who wait, in the order they raised their hands. */
export function waiting<H extends Hand>(hands: readonly H[]): H[] {
  return hands
    .filter((hand) => hand.calledAt === null)
    .sort(
      (a, b) =>
        a.raisedAt.getTime() - b.raisedAt.getTime() || a.personId - b.personId,
    );
}

/** Those on the stage, in the order they were called. */
export function onStage<H extends Hand>(hands: readonly H[]): H[] {
  return hands
    .filter((hand) => hand.calledAt !== null)
    .sort((a, b) => Number(a.calledAt) - Number(b.calledAt));
}

/** A person's place in the queue from 1; 0 when they do not wait. */
export function placeInQueue(hands: readonly Hand[], personId: number): number {
  return waiting(hands).findIndex((hand) => hand.personId === personId) + 1;
}

/** Why this person cannot raise a hand now, or null. Lecturer and moderator speak anyway. */
export function refuseRaising(
  phase: Phase,
  place: RoomPlace,
  hands: readonly Hand[],
  personId: number,
): "not-live" | "banned" | "speaks-anyway" | "hand-is-up" | null {
  if (phase !== "live") return "not-live";
  if (place.banned) return "banned";
  if (place.role !== "listener") return "speaks-anyway";
  return hands.some((hand) => hand.personId === personId) ? "hand-is-up" : null;
}

/** Why this person cannot be called to the stage now, or null: only from the queue, and while there is a place. */
export function refuseCalling(
  phase: Phase,
  hands: readonly Hand[],
  personId: number,
): "not-live" | "no-hand" | "stage-full" | null {
  if (phase !== "live") return "not-live";
  if (placeInQueue(hands, personId) === 0) return "no-hand";
  return onStage(hands).length >= stagePlaces ? "stage-full" : null;
}
