import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { removeParticipant } from "~/platform/livekit/admin.server";
import { mediaServer } from "~/platform/media.server";
import { mayConduct } from "../rules/may";
import { identityOf } from "../rules/segments";
import { deleteBan, insertBan, lowerHands } from "../store/room.server";
import { roomNameOf } from "../topics";
import { quietly, within } from "./within.server";

// Who is kept out of a lecture's room. A ban is a row that each token and each join asks for.

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

/** Lets a person who was put out come in again. Refuses `may-not` (nobody lets themself in), `not-put-out`. */
export function letIn(
  actor: Member,
  id: number,
  personId: number,
): Promise<Result<undefined>> {
  return within(id, async (tx, lecture) => {
    if (!mayConduct(actor, lecture) || personId === actor.person.id)
      return refused("may-not");
    const reason = await deleteBan(tx, id, personId);
    if (reason === undefined) return refused("not-put-out");
    await audit(tx, {
      actorId: actor.person.id,
      act: "lecture.let-in",
      subject: { kind: "lecture", id },
      before: { personId, reason },
    });
    return ok();
  });
}
