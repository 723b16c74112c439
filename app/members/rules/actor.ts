// Who may do what. A grant is a role, a scope and a period (product.md, "Who may do what"). A unit's grant opens the
// unit's whole subtree; a grant on one school, contest or studio opens that one. Grants out of their period never get here.

export const roles = [
  "lecturer",
  "school-manager",
  "contest-officer",
  "chief-judge",
  "judge",
  "encryption-officer",
  "arbitrator",
  "studio-lead",
  "reviewer",
  "union-officer",
  "district-administrator",
] as const;
export type Role = (typeof roles)[number];

export type Scope =
  | { kind: "unit"; id: number; path: string }
  | { kind: "school" | "contest" | "studio"; id: number };

export type Grant = { role: Role; scope: Scope };

/** Someone who asks for something: a visitor has neither person nor unit nor grants. */
export type Actor = {
  person?: { id: number; name: string; name_en?: string | null };
  unit?: { id: number; path: string; name: string };
  grants: Grant[];
};

/** A signed-in person; commands that write demand one. */
export type Member = Actor & { person: NonNullable<Actor["person"]> };

/** Where something stands: its unit's path and, if it belongs to one, its school, contest or studio. */
export type Place = {
  unitPath: string;
  school?: number;
  contest?: number;
  studio?: number;
};

export const visitor: Actor = { grants: [] };

/** Whether the actor is somebody who signed in. */
export function isMember(actor: Actor): actor is Member {
  return actor.person !== undefined;
}

/** Whether `path` is `root` itself or below it; paths are ids joined by dots, as in ltree. */
export function isWithin(path: string, root: string): boolean {
  return path === root || path.startsWith(`${root}.`);
}

/** Whether the actor holds one of `wanted` over `place`. */
export function holds(
  actor: Actor,
  wanted: Role | readonly Role[],
  place: Place,
): boolean {
  const list = typeof wanted === "string" ? [wanted] : wanted;
  return actor.grants.some(({ role, scope }) => {
    if (!list.includes(role)) return false;
    return scope.kind === "unit"
      ? isWithin(place.unitPath, scope.path)
      : place[scope.kind] === scope.id;
  });
}

/** Whether the actor holds one of `wanted` anywhere; for menus, never for an act on a row. */
export function holdsAnywhere(actor: Actor, ...wanted: Role[]): boolean {
  return actor.grants.some(({ role }) => wanted.includes(role));
}
