import type { FieldErrors } from "~/platform/http.server";

/** What a command answers: done, or what is wrong beside which field. */
export type Done<T = undefined> =
  { ok: true; value: T } | { ok: false; errors: FieldErrors };

/** A refusal beside one field; "" is the whole form. */
export function refuse(
  field: string,
  code: string,
): { ok: false; errors: FieldErrors } {
  return { ok: false, errors: { [field]: [code] } };
}
