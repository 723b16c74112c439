import { holds, holdsAnywhere, isMember, type Actor } from "./actor";
import { isOpen, type Held } from "./grants";

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

/** Whether the actor sets up a new installation, and is told what comes first. */
export function maySetUp(actor: Actor): boolean {
  return holdsAnywhere(actor, "district-administrator");
}

/** Whether the actor may read the audit trail. */
export function mayReadAudit(actor: Actor): boolean {
  return holdsAnywhere(actor, "district-administrator");
}

/** Whether the actor may change the lists that the district keeps. */
export function mayKeepLists(actor: Actor): boolean {
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

/** Whether the actor may change a person's own facts: officers over the unit the person is or was in; the administrator where there is none. */
export function mayEditPerson(actor: Actor, unitPath: string | null): boolean {
  return unitPath === null
    ? holdsAnywhere(actor, "district-administrator")
    : mayManageMembers(actor, unitPath);
}

/** Whether the actor may move somebody from one unit (null: from none) to another (null: off the rolls): officers over both. */
export function mayMove(
  actor: Actor,
  from: string | null,
  to: string | null,
): boolean {
  return [from, to].every(
    (path) => path === null || mayManageMembers(actor, path),
  );
}

/** A seat on a panel of a contest, whose unit stands at `unitPath`. Whoever has one judges by it, without any grant. */
export type Seat = { contest: number; unitPath: string };

/** Whether the actor could give such a seat: whoever keeps the contest. */
function maySeat(actor: Actor, seat: Seat): boolean {
  return holds(actor, ["contest-officer", "district-administrator"], seat);
}

/**
 * Whether the actor may hand out a link that sets a person's password. The link is the person's power, so whoever could
 * not give each role and each open seat that the person holds may not hand it out: an enterprise's officer does not become
 * a judge by it. `unitPath` is null for a scope that is no unit; then it takes the administrator.
 */
export function mayIssueLink(
  actor: Actor,
  person: { unitPath: string | null },
  power: { grants: (Held & { unitPath: string | null })[]; seats: Seat[] },
  today: string,
): boolean {
  if (!mayEditPerson(actor, person.unitPath)) return false;
  if (!power.seats.every((seat) => maySeat(actor, seat))) return false;
  return power.grants
    .filter((grant) => isOpen(grant, today))
    .every(({ role, unitPath }) =>
      unitPath === null
        ? holdsAnywhere(actor, "district-administrator")
        : mayGrant(actor, role, unitPath),
    );
}

/** The subtrees whose units and people the actor keeps. */
export function keptPaths(actor: Actor): string[] {
  return actor.grants.flatMap(({ role, scope }) =>
    (role === "union-officer" || role === "district-administrator") &&
    scope.kind === "unit"
      ? [scope.path]
      : [],
  );
}
