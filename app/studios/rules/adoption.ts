import type { Day } from "~/kit/days";
import { Decimal } from "~/kit/decimal";
import { ok, refused, type Result } from "~/kit/result";

// Another unit takes a named method up (product.md 4): offered by the author's studio or requested by the unit's union,
// then on trial, adopted with proof and date, or stopped with the reason. The side that did not open it answers: the unit
// accepts an offer, the studio accepts a request. From then on the unit speaks. What was stopped may be opened again.

export const adoptionStates = [
  "offered",
  "requested",
  "trial",
  "adopted",
  "stopped",
] as const;
export type AdoptionState = (typeof adoptionStates)[number];
export type Side = "unit" | "studio";

export type AdoptionRefusal =
  | "not-at-this-step"
  | "not-your-turn"
  | "method-not-named"
  | "own-unit"
  | "already-open"
  | "proof-missing"
  | "reason-missing"
  | "adopted-in-future"
  | "adopted-before-named"
  | "benefit-not-positive"
  | "benefit-state-missing";

/** Opens an adoption: requested by the unit, offered by the studio. Refusals: method-not-named, own-unit, already-open. */
export function openAdoption(
  side: Side,
  facts: {
    methodState: string;
    ownUnit: boolean;
    current: AdoptionState | undefined;
  },
): Result<"offered" | "requested", AdoptionRefusal> {
  if (facts.methodState !== "named") return refused("method-not-named");
  if (facts.ownUnit) return refused("own-unit");
  if (facts.current !== undefined && facts.current !== "stopped")
    return refused("already-open");
  return ok(side === "unit" ? "requested" : "offered");
}

/** Which side answers at a state; undefined where nothing waits. */
export function answersAt(state: AdoptionState): Side | undefined {
  if (state === "requested") return "studio";
  return state === "offered" || state === "trial" ? "unit" : undefined;
}

/** offered or requested → trial, by the other side. Refusals: not-at-this-step, not-your-turn. */
export function startAdoptionTrial(
  state: AdoptionState,
  side: Side,
): Result<"trial", AdoptionRefusal> {
  if (state !== "offered" && state !== "requested")
    return refused("not-at-this-step");
  return answersAt(state) === side ? ok("trial") : refused("not-your-turn");
}

/** What the unit shows when it adopts; the benefit is decimal text in yuan, or none. */
export type Proof = {
  proof: string;
  adoptedOn: Day;
  benefitYuan: string | null;
  benefitState: string | null;
};

/**
 * trial → adopted. Refusals: not-at-this-step, proof-missing, adopted-in-future, adopted-before-named,
 * benefit-not-positive, benefit-state-missing (an amount without the state of its proof).
 */
export function adopt(
  state: AdoptionState,
  shown: Proof,
  namedOn: Day,
  today: Day,
): Result<"adopted", AdoptionRefusal> {
  if (state !== "trial") return refused("not-at-this-step");
  if (shown.proof.trim() === "") return refused("proof-missing");
  if (shown.adoptedOn > today) return refused("adopted-in-future");
  if (shown.adoptedOn < namedOn) return refused("adopted-before-named");
  if (shown.benefitYuan !== null) {
    const yuan = Decimal.parse(shown.benefitYuan);
    if (!yuan || yuan.sign() <= 0) return refused("benefit-not-positive");
    if (shown.benefitState === null) return refused("benefit-state-missing");
  }
  return ok("adopted");
}

/** Any open state → stopped, with the reason. Refusals: not-at-this-step, reason-missing. */
export function stopAdoption(
  state: AdoptionState,
  reason: string,
): Result<"stopped", AdoptionRefusal> {
  if (state === "stopped") return refused("not-at-this-step");
  if (reason.trim() === "") return refused("reason-missing");
  return ok("stopped");
}
