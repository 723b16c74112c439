import { z } from "zod";
import { typedNumber } from "~/kit/typed-number";

/** An id as a form carries it: plain digits, no sign, no exponent, within what a number holds exactly. Refusal: not-a-choice. */
export const idField = z
  .string()
  .regex(/^[1-9][0-9]{0,14}$/, { error: "not-a-choice" })
  .transform(Number);

/**
 * A whole number that a person types, between `low` and `high`; full-width digits count as plain ones. Refusals: not-a-number,
 * too-small, too-big.
 */
export function countField(low: number, high: number) {
  return z
    .string()
    .transform(typedNumber)
    .pipe(z.string().regex(/^-?[0-9]{1,15}$/, { error: "not-a-number" }))
    .transform(Number)
    .pipe(z.number().min(low).max(high));
}
