import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { ownAddress } from "~/platform/http.server";
import { qrPath } from "~/platform/qr.server";
import { codeOf, secondsLeft, signInOpen, stepAt } from "./rules/sign-in";
import { mac } from "./sign-in-code.server";
import { rosterOf } from "./store/presence.server";
import { signInSecret, type SessionFacts } from "./store/sessions.server";
import { today } from "~/members/session.server";
import { codeOfRefusal } from "./refusal-code";

/** What the room shows now: the code, its QR, how long it holds, and how many are there; for keepers only. */
export async function codeNow(request: Request, session: SessionFacts) {
  const at = now();
  const open = signInOpen(at, session);
  const roster = await rosterOf(database(), session.id, today());
  const counts = {
    present: roster.filter(({ since }) => since !== null).length,
    expected: roster.filter(({ enrolled }) => enrolled).length,
  };
  if (!open.ok) return { counts, refusal: codeOfRefusal(open.refusal) };
  const code = codeOf(
    mac,
    await signInSecret(database(), session.id),
    stepAt(at),
  );
  const address = `${ownAddress(request)}/sessions/${session.id}/sign-in?code=${code}`;
  return {
    counts,
    code,
    seconds: secondsLeft(at),
    qr: qrPath(address),
  };
}
