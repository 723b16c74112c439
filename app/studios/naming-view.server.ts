import type { Actor, Member } from "~/members/rules/actor";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { forbidden } from "~/platform/http.server";
import { seenMethod } from "./method-seen.server";
import { averageOf } from "./rules/method";
import { chainAround } from "./store/chain.server";
import { noticeOf, scoresOf, versionsOf } from "./store/versions.server";

/** A method for those who take part in its naming; 403 for the rest. */
export async function namingDesk(actor: Actor, slug: string | undefined) {
  const seen = await seenMethod(actor, slug);
  const { contribute, oversee, review } = seen.may;
  if (!contribute && !oversee && !review) forbidden();
  return seen;
}

/** Where a naming stands: its experts' scores, its notice, and what the actor may do next. */
export async function namingView(actor: Member, slug: string | undefined) {
  const { method, may } = await namingDesk(actor, slug);
  const db = database();
  const [scores, versions, notice, chain] = await Promise.all([
    scoresOf(db, method.id),
    versionsOf(db, method.id),
    noticeOf(db, method.id),
    chainAround(db, actor, { methodId: method.id }),
  ]);
  // Experts score on their own: another's marks show only to those who oversee, or once one has scored oneself.
  const mine = scores.find(({ reviewer }) => reviewer.id === actor.person.id);
  const seesAll =
    may.oversee || mine !== undefined || method.state !== "scoring";
  return {
    method,
    may,
    chain,
    scores: seesAll ? scores : [],
    average: seesAll ? averageOf(scores)?.toFixed(2) : undefined,
    mine,
    hasVersion: versions.length > 0,
    notice:
      method.state === "notice" && notice
        ? { ...notice, over: notice.closesAt <= now() }
        : undefined,
  };
}
