import type { Actor } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import {
  mayContribute,
  mayOversee,
  mayReadEvidence,
  maySeeOutcome,
} from "./rules/may";
import type { Outcome } from "./store/outcomes.server";
import { worksIn } from "./store/places.server";

/** What the actor may do with an outcome; undefined where they may not know of it. */
export async function rightsOn(actor: Actor, outcome: Outcome) {
  const { place, confidential, shares, state, studio } = outcome;
  const works = await worksIn(database(), studio.id, actor.person?.id);
  const completer = shares.some(({ id }) => id === actor.person?.id);
  const insider = works || completer;
  const registered = state === "registered";
  const facts = { place, registered, confidential, insider };
  if (!maySeeOutcome(actor, facts)) return undefined;
  const contribute = mayContribute(actor, place, works);
  return {
    contribute,
    evidence: mayReadEvidence(actor, facts),
    // The button asks what the rule of evidence will: until it is registered its contributors, then the officers above.
    takeOff: registered ? mayOversee(actor, place) : contribute,
    confirm:
      state === "confirming" &&
      shares.some(
        ({ id, confirmedAt }) =>
          id === actor.person?.id && confirmedAt === null,
      ),
  };
}
export type OutcomeMay = NonNullable<Awaited<ReturnType<typeof rightsOn>>>;
