import {
  holds,
  holdsAnywhere,
  isMember,
  type Actor,
  type Place,
} from "~/members/rules/actor";

// Who may do what with studios (product.md, "Who may do what"): a studio's lead keeps the studio, officers keep what lies
// in their subtree, a reviewer scores within the grant's scope. A button, its command and the test ask the same function.

/** Where a studio stands. */
export type StudioPlace = Place & { studio: number };

/** Whether the actor may read problems at all: signed-in members; a visitor sees only how many stand where. */
export function maySeeProblems(actor: Actor): boolean {
  return isMember(actor);
}

/** Whether the actor may raise a problem: every signed-in person who belongs to a unit. */
export function mayRaiseProblem(actor: Actor): boolean {
  return isMember(actor) && actor.unit !== undefined;
}

/** Whether the actor keeps what stands at `place`: the studio's lead, the union officer above it, the district. */
export function mayKeep(actor: Actor, place: Place): boolean {
  return holds(
    actor,
    ["studio-lead", "union-officer", "district-administrator"],
    place,
  );
}

/** Whether the actor may found a studio of the unit at `unitPath`: the union officer above it, the district. */
export function mayFoundStudio(actor: Actor, unitPath: string): boolean {
  return mayOversee(actor, { unitPath });
}

/** Whether the actor may found a studio anywhere; for the button. */
export function mayFoundSomewhere(actor: Actor): boolean {
  return holdsAnywhere(actor, "union-officer", "district-administrator");
}

/** Whether the actor stands over the studio as an officer: opens notices, answers objections, names, withdraws. */
export function mayOversee(actor: Actor, place: Place): boolean {
  return holds(actor, ["union-officer", "district-administrator"], place);
}

/** Whether the actor may take a problem that no studio has yet: its unit's officers, and any studio's lead. */
export function mayTake(actor: Actor, unitPath: string): boolean {
  return mayOversee(actor, { unitPath }) || holdsAnywhere(actor, "studio-lead");
}

/** Whether the actor keeps a problem: its studio's keepers; as long as it has none, whoever may take it. */
export function mayKeepProblem(
  actor: Actor,
  problem: { unitPath: string; studio: StudioPlace | undefined },
): boolean {
  return problem.studio
    ? mayKeep(actor, problem.studio)
    : mayTake(actor, problem.unitPath);
}

/** Whether the actor may work on a problem (agree a trial, enter its result, solve): its owner and its keepers. */
export function mayWorkOn(
  actor: Actor,
  problem: {
    unitPath: string;
    studio: StudioPlace | undefined;
    ownerId: number | null;
  },
): boolean {
  return (
    (isMember(actor) && actor.person.id === problem.ownerId) ||
    mayKeepProblem(actor, problem)
  );
}

/** Whether the actor may write outcomes and methods of a studio: its keepers and its members. */
export function mayContribute(
  actor: Actor,
  place: StudioPlace,
  isStudioMember: boolean,
): boolean {
  return mayKeep(actor, place) || (isMember(actor) && isStudioMember);
}

/** An outcome as the questions of who may see it take it; an insider works in its studio or has a share in it. */
export type OutcomeFacts = {
  place: StudioPlace;
  registered: boolean;
  confidential: boolean;
  insider: boolean;
};

/** Whether the actor may see an outcome: the public ones once registered, the rest to its studio, its people and its officers. */
export function maySeeOutcome(actor: Actor, outcome: OutcomeFacts): boolean {
  if (outcome.registered && !outcome.confidential) return true;
  return mayContribute(actor, outcome.place, outcome.insider);
}

/**
 * Whether the actor may open the papers that prove an outcome: its studio, its people, its officers, and reviewers of what
 * is not confidential. The public reads what the outcome is, not the enterprise's ledgers.
 */
export function mayReadEvidence(actor: Actor, outcome: OutcomeFacts): boolean {
  if (mayContribute(actor, outcome.place, outcome.insider)) return true;
  return maySeeOutcome(actor, outcome) && mayReview(actor, outcome.place);
}

/**
 * Whether the actor may see a method. From its public notice on everyone may (a withdrawn one too, so that a printed card
 * leads to the word that it is withdrawn); before that its studio, its officers and, once it is to be scored, reviewers.
 * A confidential one never shows to more than these.
 */
export function maySeeMethod(
  actor: Actor,
  method: {
    place: StudioPlace;
    state: string;
    confidential: boolean;
    insider: boolean;
  },
): boolean {
  const open = ["notice", "named", "withdrawn"].includes(method.state);
  if (open && !method.confidential) return true;
  if (mayContribute(actor, method.place, method.insider)) return true;
  return method.state !== "draft" && mayReview(actor, method.place);
}

/** Whether the actor is a reviewer of what stands at `place`; whether of this very method is asked of the rule of scores. */
export function mayReview(actor: Actor, place: Place): boolean {
  return holds(actor, "reviewer", place);
}

/** Whether the actor may speak for a unit that takes a method up: its officers. */
export function mayAdoptFor(actor: Actor, unitPath: string): boolean {
  return holds(actor, ["union-officer", "district-administrator"], {
    unitPath,
  });
}
