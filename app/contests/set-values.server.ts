import type { Plan } from "./rules/plan";
import type { SetValue } from "./store/entrant-values.server";

/** What the officer set of an entrant, each with the name that the scheme has for it. */
export function namedValues(
  plan: Plan | undefined,
  values: readonly SetValue[] = [],
) {
  return values.map((value) => ({
    ...value,
    name:
      (value.kind === "deduction"
        ? plan?.scheme.deductions?.find(({ id }) => id === value.node)?.name
        : plan?.byId.get(value.node)?.node.name) ?? null,
  }));
}
export type NamedValue = ReturnType<typeof namedValues>[number];
