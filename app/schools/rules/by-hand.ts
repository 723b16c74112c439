import { ok, refused, type Result } from "~/kit/result";
import { lengthOf, type Span } from "./presence";

// What people enter themselves: presence seen with one's own eyes, and corrections of the ledger. Both carry a reason, and
// nobody enters anything for themself.

export type HandRefusal =
  | "hand-too-early"
  | "hand-outside"
  | "hand-ahead"
  | "hand-backwards"
  | "hand-own"
  | "class-called-off";

/** Whether a by-hand entry stands: the class has begun, the entry lies within it, runs forwards and not into what is still to come, and it is not one's own. */
export function handEntry(
  now: Date,
  session: Span & { state: string },
  entry: Span,
  who: { by: number; of: number },
): Result<undefined, HandRefusal> {
  if (session.state === "cancelled" || session.state === "postponed")
    return refused("class-called-off");
  if (who.by === who.of) return refused("hand-own");
  if (now < session.startsAt) return refused("hand-too-early");
  if (entry.endsAt <= entry.startsAt) return refused("hand-backwards");
  if (entry.startsAt < session.startsAt || entry.endsAt > session.endsAt)
    return refused("hand-outside");
  if (entry.endsAt > now) return refused("hand-ahead");
  return ok();
}

export type CorrectionRefusal =
  "correct-later" | "correct-too-long" | "correct-same";

/** The change in minutes that makes the ledger say `wanted`, once the session is over and no more than its length. */
export function correction(
  now: Date,
  session: Span,
  standing: number,
  wanted: number,
): Result<number, CorrectionRefusal> {
  if (now < session.endsAt) return refused("correct-later");
  if (wanted > lengthOf(session))
    return refused("correct-too-long", { maximum: lengthOf(session) });
  if (wanted === standing) return refused("correct-same");
  return ok(wanted - standing);
}
