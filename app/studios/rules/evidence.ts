import { ok, refused, type Result } from "~/kit/result";
import type { OutcomeState } from "./shares";

// The papers that prove an outcome. Whoever contributes adds to them at any time, since stamps and audits come later than
// the outcome. Until it is registered they take them off as freely; what stood there when everybody confirmed is taken off
// by the officers above only, with a reason that stays in the audit trail.

export type EvidenceRefusal = "evidence-registered" | "reason-missing";

/** Whether a paper may be taken off. Refusals: evidence-registered, reason-missing (both of a registered outcome only). */
export function takeOffEvidence(
  state: OutcomeState,
  oversees: boolean,
  reason: string,
): Result<undefined, EvidenceRefusal> {
  if (state !== "registered") return ok();
  if (!oversees) return refused("evidence-registered");
  return reason.trim() === "" ? refused("reason-missing") : ok();
}
