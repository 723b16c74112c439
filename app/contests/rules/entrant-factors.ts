/**
 * The factor of an entrant at a panel, such as the difficulty of what they announced (scoring.md: × factor "if the node or the
 * mark row has one"; it belongs to the entrant and the node). Who keeps the contest keys it, as they do deductions; it holds
 * instead of the scheme's own, and empty means the scheme's. From 0 to 1000.
 */
import { Decimal } from "~/kit/decimal";
import { ok, refused, type Result } from "~/kit/result";
import { readDecimal } from "./marks";
import type { Leaf } from "./plan";

const most = Decimal.whole(1000);

/** The panels of a scheme: the leaves at which an entrant may have a factor of their own. */
export function leavesWithFactor(leaves: readonly Leaf[]): Leaf[] {
  return leaves.filter(({ kind }) => kind === "panel");
}

/**
 * The factors as typed, by node: plain decimals, null where the scheme's holds. Full-width digits count as plain ones. What
 * is typed for other nodes is not looked at. Refusal: factor-bad {factor}.
 */
export function readFactors(
  leaves: readonly Leaf[],
  typed: Readonly<Record<string, string>>,
): Result<[node: string, value: string | null][]> {
  const values: [string, string | null][] = [];
  for (const { id } of leavesWithFactor(leaves)) {
    const text = (typed[id] ?? "").trim();
    const value = readDecimal(text);
    if (text === "") values.push([id, null]);
    else if (!value || value.sign() < 0 || value.compare(most) > 0)
      return refused("factor-bad", { factor: text });
    else values.push([id, value.toString()]);
  }
  return ok(values);
}
