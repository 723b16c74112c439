import { nameIn } from "~/i18n/named";
import { database } from "~/platform/database.server";
import { languageOf } from "~/words.server";
import { heldOf, powerOf } from "./commands/grants.server";
import type { Member, Role } from "./rules/actor";
import { isOpen } from "./rules/grants";
import { mayGrant, mayIssueLink } from "./rules/may";
import { today } from "./session.server";
import { grantsOf, type GrantRow, type ScopeKind } from "./store/grants.server";
import { membershipsOf, type Person } from "./store/people.server";
import { scopesOf } from "./store/scopes.server";
import { openSeatsOf } from "./store/seats.server";

/** A grant as pages show it: over what by name, and whether the reader may revoke it. */
export type ShownGrant = {
  id: number;
  role: Role;
  scopeKind: ScopeKind;
  scope: string;
  startsOn: string;
  endsOn: string | null;
  revokedAt: Date | null;
  reason: string | null;
  grantedBy: string | null;
  open: boolean;
  mayRevoke: boolean;
};

/** What an officer's page of a person shows. */
export async function personPage(
  actor: Member,
  person: Person,
  request: Request,
) {
  const [memberships, grants, seats] = await Promise.all([
    membershipsOf(database(), person.id),
    grantsOf(database(), person.id),
    openSeatsOf(database(), person.id),
  ]);
  const { unit_path, ...facts } = person;
  return {
    title: nameIn(await languageOf(request), person),
    person: facts,
    memberships,
    grants: await shownGrants(actor, grants, request),
    mayLink: mayIssueLink(
      actor,
      { unitPath: unit_path },
      powerOf(grants, seats),
      today(),
    ),
    today: today(),
  };
}

/** Grants with the names of what they are over, in the reader's language. */
export async function shownGrants(
  actor: Member,
  grants: GrantRow[],
  request: Request,
): Promise<ShownGrant[]> {
  const [language, scopes] = await Promise.all([
    languageOf(request),
    scopesOf(database(), grants),
  ]);
  return grants.map((row) => {
    const scope = scopes.find(
      ({ kind, id }) => kind === row.scope_kind && id === row.scope_id,
    );
    const open = isOpen(heldOf(row), today());
    return {
      id: row.id,
      role: row.role,
      scopeKind: row.scope_kind,
      scope: scope ? nameIn(language, scope) : "–",
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      revokedAt: row.revoked_at,
      reason: row.reason,
      grantedBy:
        row.granted_by_name &&
        nameIn(language, {
          name: row.granted_by_name,
          name_en: row.granted_by_name_en,
        }),
      open,
      mayRevoke: open && mayGrant(actor, row.role, scope?.unitPath ?? ""),
    };
  });
}
