import { z } from "zod";
import { typedNumber } from "~/kit/typed-number";
import { countField } from "~/platform/form-fields";
import { benefitStates } from "../rules/benefit";
import { chosen, decimal, mayBe, words } from "./fields";

export const outcomeForm = z.object({
  title: words(200),
  kind: z.string().min(1, "not-a-choice"),
  gist: mayBe(2000),
  problemId: chosen.optional().transform((id) => id ?? null),
  confidential: z.boolean().default(false),
});
/** How many lines the form of shares has at least; more people, more lines. */
export const shareLines = 6;
export const sharesForm = z.object({
  shares: z
    .array(
      z.object({
        personId: chosen.optional(),
        percent: z.string().transform(typedNumber).optional(),
      }),
    )
    .max(40)
    .default([]),
});
export const benefitForm = z.object({
  unit: words(120),
  year: countField(1990, 2100),
  amountYuan: decimal,
  state: z.enum(benefitStates),
  note: mayBe(500),
});
export const strikeForm = z.object({ benefitId: chosen, reason: words(500) });
export const paperForm = z.object({ file: z.uuid(), reason: mayBe(500) });
