import { holds, holdsAnywhere, isMember, type Actor } from "./actor";

// One answer for the button, the command and the test. The district administrator keeps the installation; a union
// officer keeps the units, people and grants of a subtree, and may not hand out what stands above themself.

/** Whether the actor may change units, people and memberships under `unitPath`. */
export function mayManageMembers(actor: Actor, unitPath: string): boolean {
  return holds(actor, ["union-officer", "district-administrator"], {
    unitPath,
  });
}

/** Whether the actor may see the members' lists anywhere at all (the menu entry). */
export function maySeeManagement(actor: Actor): boolean {
  return holdsAnywhere(actor, "union-officer", "district-administrator");
}

/** Whether the actor may give or revoke `role` within `unitPath`. Only an administrator makes administrators and officers of the district itself. */
export function mayGrant(
  actor: Actor,
  role: string,
  unitPath: string,
): boolean {
  if (role === "district-administrator" || !unitPath.includes(".")) {
    return holds(actor, "district-administrator", { unitPath });
  }
  return mayManageMembers(actor, unitPath);
}

/** Whether the actor may read the audit trail. */
export function mayReadAudit(actor: Actor): boolean {
  return holdsAnywhere(actor, "district-administrator");
}

/** Whether the actor may see a person's page: oneself, officers over the person's unit, and anyone where the person agreed to it. */
export function maySeePerson(
  actor: Actor,
  person: { id: number; unitPath?: string; publicPassport: boolean },
): boolean {
  if (person.publicPassport) return true;
  if (isMember(actor) && actor.person.id === person.id) return true;
  return (
    person.unitPath !== undefined && mayManageMembers(actor, person.unitPath)
  );
}
