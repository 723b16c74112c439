import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { ok, refused, type Result } from "~/kit/result";
import { audit } from "~/platform/audit.server";
import { brokenConstraint, transaction } from "~/platform/database.server";
import {
  checkBenefit,
  type Benefit,
  type BenefitRefusal,
} from "../rules/benefit";
import { deleteBenefit, insertBenefit } from "../store/outcome-writes.server";
import { lockedOutcome } from "./outcomes.server";

/** Enters a benefit of a year, a unit and a state of proof. Refusals: those of the benefit, benefit-there-already. */
export async function addBenefit(
  { person }: Member,
  no: string,
  unitId: number,
  benefit: Benefit,
): Promise<Result<undefined, BenefitRefusal | "benefit-there-already">> {
  const answer = checkBenefit(benefit, Number(today().slice(0, 4)));
  if (!answer.ok) return answer;
  try {
    await transaction(async (tx) => {
      const outcome = await lockedOutcome(tx, no);
      await insertBenefit(tx, outcome.id, unitId, benefit);
      await audit(tx, {
        actorId: person.id,
        act: "add-benefit",
        subject: { kind: "outcome", id: no },
        after: { unitId, ...benefit },
      });
    });
    return ok();
  } catch (error) {
    if (brokenConstraint(error)?.startsWith("outcome_benefit_outcome_id"))
      return refused("benefit-there-already");
    throw error;
  }
}

/** Strikes a benefit out, with the reason; the audit trail keeps what it was. */
export async function removeBenefit(
  { person }: Member,
  no: string,
  benefitId: number,
  reason: string,
): Promise<void> {
  await transaction(async (tx) => {
    const outcome = await lockedOutcome(tx, no);
    const gone = await deleteBenefit(tx, outcome.id, benefitId);
    if (gone)
      await audit(tx, {
        actorId: person.id,
        act: "remove-benefit",
        subject: { kind: "outcome", id: no },
        before: gone,
        reason,
      });
  });
}
