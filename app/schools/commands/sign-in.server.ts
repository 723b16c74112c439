import { refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { countAttempt, secondsToWait } from "~/platform/attempts.server";
import { now } from "~/platform/clock.server";
import { database, transaction } from "~/platform/database.server";
import { isCurrent, signIn, type SignInRefusal } from "../rules/sign-in";
import { mac } from "../sign-in-code.server";
import { ownEnrolment } from "../store/enrolments.server";
import { sessionById, signInSecret } from "../store/sessions.server";
import { openSegment } from "./presence.server";

async function isCodeNow(sessionId: number, code: string): Promise<boolean> {
  return isCurrent(mac, await signInSecret(database(), sessionId), code, now());
}

/**
 * Whether a scanned `code` is what the room of the session shows now (or showed a step ago). Wrong ones are counted under
 * `who` (a person, or a visitor's address), and after ten in five minutes none is taken from there.
 */
export async function isScanned(
  sessionId: number,
  code: string,
  who: string,
): Promise<boolean> {
  const key = `class ${sessionId} ${who}`;
  if ((await secondsToWait(key)) > 0) return false;
  if (await isCodeNow(sessionId, code)) return true;
  await countAttempt(key);
  return false;
}

/**
 * Signs a member in to a class, from now to its end. `ticket`: this device has shown a current code minutes ago. Codes
 * are guessed at most ten times in five minutes; meanwhile the right one is not taken either, or guessing would go on.
 * Signing in twice changes nothing.
 */
export async function signInToClass(
  actor: Member,
  sessionId: number,
  proof: { code: string; ticket: boolean },
): Promise<Result<undefined, SignInRefusal | "too-many-codes">> {
  const key = `class ${sessionId} ${actor.person.id}`;
  const locked = proof.ticket ? 0 : await secondsToWait(key);
  if (locked > 0) return refused("too-many-codes", { seconds: locked });
  const proven = proof.ticket || (await isCodeNow(sessionId, proof.code));
  if (!proven) {
    const seconds = await countAttempt(key);
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
