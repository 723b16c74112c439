import type { Refusal } from "~/kit/result";

/** A refusal as forms carry it: its code with what its words need, "sign-in-early?minutes=30". */
export function codeOfRefusal({ code, params }: Refusal): string {
  const query = new URLSearchParams(
    Object.entries(params).map(([name, value]) => [name, String(value)]),
  );
  return query.size > 0 ? `${code}?${query}` : code;
}
