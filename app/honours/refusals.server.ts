import type { Refusal } from "~/kit/result";
import type { FieldErrors } from "~/platform/http.server";

// Beside which field a refusal of a rule stands; what is not here concerns the whole form.
const fields: Record<string, string> = {
  "holder-unknown": "person",
  "holder-several": "person",
  "unit-unknown": "unit",
  "unit-several": "unit",
  "awarded-later": "awardedOn",
  "ends-too-early": "expiresOn",
};

/** A rule's refusal as a form shows it: the code with its parameters, beside its field. */
export function besideField({ code, params }: Refusal): FieldErrors {
  const query = new URLSearchParams(
    Object.entries(params).map(([name, value]) => [name, String(value)]),
  );
  return { [fields[code] ?? ""]: [query.size > 0 ? `${code}?${query}` : code] };
}
