import { z } from "zod";
import { benefitStates } from "../rules/benefit";
import { chosen, day, decimal, words } from "./fields";

export const openForm = z.object({ unit: words(120) });
export const adoptionForm = z.object({ adoptionId: chosen });
export const proofForm = z.object({
  adoptionId: chosen,
  adoptedOn: day,
  proof: words(2000),
  benefitYuan: decimal.optional(),
  benefitState: z.enum(benefitStates).optional(),
});
export const stopForm = z.object({ adoptionId: chosen, reason: words(1000) });
