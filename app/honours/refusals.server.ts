import { refusalText, type Refusal } from "~/kit/result";
import type { FieldErrors } from "~/platform/http.server";

// Beside which field a refusal of a rule stands; what is not here concerns the whole form.
const fields: Record<string, string> = {
  "holder-unknown": "person",
  "holder-several": "person",
  "unit-unknown": "unit",
  "unit-several": "unit",
  "awarded-later": "awardedOn",
  "awarded-too-early": "awardedOn",
  "ends-too-early": "expiresOn",
  "ends-too-late": "expiresOn",
};

/** A rule's refusal as a form shows it, beside its field. */
export function besideField(refusal: Refusal): FieldErrors {
  return { [fields[refusal.code] ?? ""]: [refusalText(refusal)] };
}
