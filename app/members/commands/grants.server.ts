import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction } from "~/platform/database.server";
import type { Member, Role } from "../rules/actor";
import { isOpen, refuseGrant, type Held } from "../rules/grants";
import { mayGrant, mayIssueLink, type Seat } from "../rules/may";
import { today } from "../session.server";
import {
  grantsOf,
  insertGrant,
  lockGrant,
  revokeGrant,
  type GrantRow,
  type ScopeKind,
} from "../store/grants.server";
import { issueLink } from "../store/links.server";
import { lockPerson, personById } from "../store/people.server";
import { scopesOf } from "../store/scopes.server";
import { openSeatsOf } from "../store/seats.server";
import { refuse, type Done } from "./done.server";

/** Over what a grant is given: a unit's subtree, or one school, contest or studio and the unit it belongs to. */
export type GrantScope = {
  kind: ScopeKind;
  id: number;
  unitPath: string;
};

type Grant = {
  role: Role;
  scope: GrantScope;
  startsOn: string;
  endsOn?: string;
};

/** Gives a person a role. Refused by the rules of grants, and where the actor may not give that role there. */
export async function giveGrant(
  actor: Member,
  personId: number,
  grant: Grant,
): Promise<Done> {
  return transaction(async (tx) => {
    if (!(await lockPerson(tx, personId))) return refuse("", "person-unknown");
    if (!mayGrant(actor, grant.role, grant.scope.unitPath))
      return refuse("scope", "not-yours-to-give");
    const held = (await grantsOf(tx, personId)).map(heldOf);
    const wrong = refuseGrant(grant, held, today());
    if (wrong) return refuse(...wrong);
    const id = await insertGrant(tx, {
      ...grant,
      personId,
      grantedBy: actor.person.id,
    });
    await audit(tx, {
      actorId: actor.person.id,
      act: "grant.given",
      subject: { kind: "person", id: personId },
      after: {
        grant: id,
        role: grant.role,
        scope: `${grant.scope.kind} ${grant.scope.id}`,
        from: grant.startsOn,
        to: grant.endsOn,
      },
    });
    return { ok: true, value: undefined };
  });
}

/** Ends a grant at once, with the reason. An administrator cannot end their own administration: nobody would be left to give it back. */
export async function endGrant(
  actor: Member,
  personId: number,
  grantId: number,
  reason: string,
): Promise<Done> {
  return transaction(async (tx) => {
    const grant = await lockGrant(tx, grantId, personId);
    if (!grant || !isOpen(heldOf(grant), today()))
      return refuse("", "grant-gone");
    const [scope] = await scopesOf(tx, [grant]);
    if (!mayGrant(actor, grant.role, scope?.unitPath ?? ""))
      return refuse("", "not-yours-to-give");
    if (grant.role === "district-administrator" && personId === actor.person.id)
      return refuse("", "own-administration");
    await revokeGrant(tx, grantId, now(), reason);
    await audit(tx, {
      actorId: actor.person.id,
      act: "grant.revoked",
      subject: { kind: "person", id: personId },
      before: {
        grant: grantId,
        role: grant.role,
        scope: `${grant.scope_kind} ${grant.scope_id}`,
      },
      reason,
    });
    return { ok: true, value: undefined };
  });
}

/** For how long a one-time link works. */
export const linkHours = 72;

/** Makes a one-time link by which a person sets a password; its path is returned once and kept nowhere. */
export async function issuePasswordLink(
  actor: Member,
  personId: number,
): Promise<Done<string>> {
  return transaction(async (tx) => {
    const person = await personById(tx, personId);
    if (!person) return refuse("", "person-unknown");
    const power = powerOf(
      await grantsOf(tx, personId),
      await openSeatsOf(tx, personId),
    );
    if (!mayIssueLink(actor, { unitPath: person.unit_path }, power, today()))
      return refuse("", "link-not-yours");
    const token = await issueLink(tx, {
      purpose: "set-password",
      personId,
      issuedBy: actor.person.id,
      hours: linkHours,
    });
    await audit(tx, {
      actorId: actor.person.id,
      act: "password.link",
      subject: { kind: "person", id: personId },
    });
    return { ok: true, value: `/set-password/${token}` };
  });
}

/** What a person's account opens, as the rules take it. */
export function powerOf(
  grants: GrantRow[],
  seats: Seat[],
): Parameters<typeof mayIssueLink>[2] {
  return {
    grants: grants.map((row) => ({ ...heldOf(row), unitPath: row.unit_path })),
    seats,
  };
}

/** A stored grant as the rules take it. */
export function heldOf(row: GrantRow): Held {
  return {
    role: row.role,
    scopeKind: row.scope_kind,
    scopeId: row.scope_id,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    revoked: row.revoked_at !== null,
  };
}
