import type { Role } from "./actor";

// A grant is a role, a scope and a period (product.md, "Who may do what"). Every role may be given over a unit's subtree;
// on one school, contest or studio only the roles that have work there.

export type ScopeKind = "unit" | "school" | "contest" | "studio";

const onOne: Record<Exclude<ScopeKind, "unit">, readonly Role[]> = {
  school: ["lecturer", "school-manager"],
  contest: [
    "contest-officer",
    "chief-judge",
    "judge",
    "encryption-officer",
    "arbitrator",
  ],
  studio: ["studio-lead", "reviewer"],
};

export type Held = {
  role: Role;
  scopeKind: ScopeKind;
  scopeId: number;
  startsOn: string;
  endsOn: string | null;
  revoked: boolean;
};

export type Wanted = {
  role: Role;
  scope: { kind: ScopeKind; id: number; unitPath: string };
  startsOn: string;
  endsOn?: string;
};

/** Whether a grant has force on some day from `day` on. */
export function isOpen(
  grant: Pick<Held, "revoked" | "endsOn">,
  day: string,
): boolean {
  return !grant.revoked && (grant.endsOn === null || grant.endsOn > day);
}

/** Why `wanted` may not be given to a person with the grants `held`, as a refusal code of a field; or undefined. `today` is YYYY-MM-DD. */
export function refuseGrant(
  wanted: Wanted,
  held: Held[],
  today: string,
): [field: "role" | "scope" | "startsOn" | "endsOn", code: string] | undefined {
  const { role, scope } = wanted;
  if (scope.kind !== "unit" && !onOne[scope.kind].includes(role))
    return ["role", "role-not-here"];
  if (
    role === "district-administrator" &&
    (scope.kind !== "unit" || scope.unitPath.includes("."))
  )
    return ["scope", "district-only"];
  if (wanted.startsOn < today) return ["startsOn", "in-the-past"];
  if (wanted.endsOn && wanted.endsOn <= wanted.startsOn)
    return ["endsOn", "ends-before-start"];
  const same = held.some(
    (grant) =>
      grant.role === role &&
      grant.scopeKind === scope.kind &&
      grant.scopeId === scope.id &&
      isOpen(grant, wanted.startsOn),
  );
  return same ? ["role", "already-granted"] : undefined;
}
