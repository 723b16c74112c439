import { refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { countAttempt } from "~/platform/attempts.server";
import { now } from "~/platform/clock.server";
import { database, transaction } from "~/platform/database.server";
import { isCurrent, signIn, type SignInRefusal } from "../rules/sign-in";
import { mac } from "../sign-in-code.server";
import { ownEnrolment } from "../store/enrolments.server";
import { sessionById, signInSecret } from "../store/sessions.server";
import { openSegment } from "./presence.server";

/** Whether `code` is what the room of the session shows now (or showed a step ago). */
export async function codeIsCurrent(
  sessionId: number,
  code: string,
): Promise<boolean> {
  return isCurrent(mac, await signInSecret(database(), sessionId), code, now());
}

/**
 * Signs a member in to a class, from now to its end. `ticket`: this device has shown a current code minutes ago. Codes
 * are guessed at most ten times in five minutes. Signing in twice changes nothing.
 */
export async function signInToClass(
  actor: Member,
  sessionId: number,
  proof: { code: string; ticket: boolean },
): Promise<Result<undefined, SignInRefusal | "too-many-codes">> {
  const proven = proof.ticket || (await codeIsCurrent(sessionId, proof.code));
  if (!proven) {
    const seconds = await countAttempt(`class ${sessionId} ${actor.person.id}`);
    if (seconds > 0) return refused("too-many-codes", { seconds });
  }
  return transaction(async (tx) => {
    const session = await sessionById(tx, sessionId);
    if (!session) return refused("class-called-off");
    const at = now();
    const own =
      session.course_id === null
        ? undefined
        : await ownEnrolment(tx, session.course_id, actor.person.id);
    const answer = signIn({
      now: at,
      session,
      proven,
      enrolled: own?.state === "enrolled",
    });
    if (answer.ok)
      await openSegment(tx, {
        sessionId,
        personId: actor.person.id,
        source: "qr",
        at,
      });
    return answer;
  });
}
