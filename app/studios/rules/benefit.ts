import { Decimal } from "~/kit/decimal";
import { ok, refused, type Result } from "~/kit/result";

// The benefit of an outcome, in yuan by year and unit, stands in one of four states of proof. The same benefit may stand
// in several of them at once (first estimated, later audited), so one state is never added to another (product.md 4).

export const benefitStates = [
  "estimated",
  "enterprise-confirmed",
  "finance-stamped",
  "audited",
] as const;
export type BenefitState = (typeof benefitStates)[number];

/** A benefit: decimal text in yuan, at most two places. */
export type Benefit = {
  year: number;
  amountYuan: string;
  state: BenefitState;
  note: string;
};

export type BenefitRefusal =
  | "amount-not-positive"
  | "amount-too-fine"
  | "year-in-future"
  | "proof-missing";

/**
 * Whether a benefit may be entered in `thisYear`. A stamp and an audit name their paper in the note.
 * Refusals: amount-not-positive, amount-too-fine, year-in-future, proof-missing.
 */
export function checkBenefit(
  benefit: Benefit,
  thisYear: number,
): Result<undefined, BenefitRefusal> {
  const amount = Decimal.parse(benefit.amountYuan);
  if (!amount || amount.sign() <= 0) return refused("amount-not-positive");
  if (!amount.rounded(2).equals(amount)) return refused("amount-too-fine");
  if (benefit.year > thisYear) return refused("year-in-future");
  const papers = ["finance-stamped", "audited"].includes(benefit.state);
  if (papers && benefit.note.trim() === "") return refused("proof-missing");
  return ok();
}

/** Exact totals in yuan by state, in the order of proof; a state without a row is left out. There is no total over states. */
export function totalsByState(
  benefits: readonly { amountYuan: string; state: BenefitState }[],
): { state: BenefitState; yuan: string; rows: number }[] {
  return benefitStates.flatMap((state) => {
    const own = benefits.filter((benefit) => benefit.state === state);
    if (own.length === 0) return [];
    const yuan = own.reduce(
      (sum, { amountYuan }) => sum.plus(Decimal.of(amountYuan)),
      Decimal.zero,
    );
    return [{ state, yuan: yuan.toFixed(2), rows: own.length }];
  });
}
