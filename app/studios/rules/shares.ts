import { Decimal } from "~/kit/decimal";
import { ok, refused, type Result } from "~/kit/result";

// The completers of an outcome in order, each with a share of it; the shares add up to exactly 100% (product.md 4), to two
// decimal places, counted exactly. Each person confirms their own. Any change of the shares asks everybody again. When the
// last one confirms, the outcome is registered. The database checks sum and confirmations once more when it commits.

/** A share: decimal text in percent, at most two places. */
export type Share = { personId: number; percent: string };

export type ShareRefusal =
  | "shares-none"
  | "share-not-a-number"
  | "share-out-of-range"
  | "share-too-fine"
  | "share-person-twice"
  | "shares-not-100";

const hundred = Decimal.whole(100);

/** Whether these shares divide an outcome. Refusals name the line (from 1) or the sum they come to. */
export function checkShares(
  shares: readonly Share[],
): Result<undefined, ShareRefusal> {
  if (shares.length === 0) return refused("shares-none");
  let sum = Decimal.zero;
  const seen = new Set<number>();
  for (const [at, { personId, percent }] of shares.entries()) {
    const line = at + 1;
    const share = Decimal.parse(percent);
    if (!share) return refused("share-not-a-number", { line });
    if (share.sign() <= 0 || share.compare(hundred) > 0)
      return refused("share-out-of-range", { line });
    if (!share.rounded(2).equals(share))
      return refused("share-too-fine", { line });
    if (seen.has(personId)) return refused("share-person-twice", { line });
    seen.add(personId);
    sum = sum.plus(share);
  }
  if (!sum.equals(hundred))
    return refused("shares-not-100", { sum: sum.toString() });
  return ok();
}

/** Whether two divisions are the same: people, order and exact shares. If not, every confirmation falls. */
export function sameShares(a: readonly Share[], b: readonly Share[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ personId, percent }, at) => {
      const other = b[at];
      return (
        other !== undefined &&
        other.personId === personId &&
        Decimal.of(other.percent).equals(Decimal.of(percent))
      );
    })
  );
}

export type OutcomeState = "draft" | "confirming" | "registered";
export type ConfirmRefusal =
  "not-confirming" | "no-share-of-yours" | "already-confirmed";

/**
 * One person confirms their own share. Answers the state the outcome is in then: registered when nobody is left.
 * Refusals: not-confirming, no-share-of-yours, already-confirmed.
 */
export function confirmShare(
  state: OutcomeState,
  shares: readonly { personId: number; confirmed: boolean }[],
  personId: number,
): Result<"confirming" | "registered", ConfirmRefusal> {
  if (state !== "confirming") return refused("not-confirming");
  const own = shares.find((share) => share.personId === personId);
  if (!own) return refused("no-share-of-yours");
  if (own.confirmed) return refused("already-confirmed");
  const open = shares.filter(
    (share) => !share.confirmed && share.personId !== personId,
  );
  return ok(open.length === 0 ? "registered" : "confirming");
}
