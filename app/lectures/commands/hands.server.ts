import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { now } from "~/platform/clock.server";
import { updateParticipant } from "~/platform/livekit/admin.server";
import { mediaServer } from "~/platform/media.server";
import { grantsFor, type RoomPlace } from "../rules/grants";
import { refuseCalling, refuseRaising } from "../rules/hands";
import { mayConduct } from "../rules/may";
import { phaseAt } from "../rules/phase";
import { identityOf } from "../rules/segments";
import {
  callHand,
  handsOf,
  insertHand,
  lowerHands,
} from "../store/room.server";
import { roomNameOf } from "../topics";
import { placeOf } from "./place.server";
import { quietly, within } from "./within.server";

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
