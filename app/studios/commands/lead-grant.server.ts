import { isOpen } from "~/members/rules/grants";
import { heldOf } from "~/members/commands/grants.server";
import { today } from "~/members/session.server";
import {
  grantsOf,
  insertGrant,
  revokeGrant,
} from "~/members/store/grants.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/database.server";

// Who leads a studio keeps it: the role goes with the lead, so that nobody has to be given it by hand.

async function openGrants(tx: Tx, studioId: number, personId: number) {
  const grants = await grantsOf(tx, personId);
  return grants.filter(
    (grant) =>
      grant.role === "studio-lead" &&
      grant.scope_kind === "studio" &&
      grant.scope_id === studioId &&
      isOpen(heldOf(grant), today()),
  );
}

/** Gives the lead of a studio the role that keeps it, unless they hold it. */
export async function giveLead(
  tx: Tx,
  studioId: number,
  personId: number,
  grantedBy: number,
): Promise<void> {
  if ((await openGrants(tx, studioId, personId)).length > 0) return;
  await insertGrant(tx, {
    personId,
    role: "studio-lead",
    scope: { kind: "studio", id: studioId },
    startsOn: today(),
    grantedBy,
  });
}

/** Takes it from who led before. */
export async function endLead(
  tx: Tx,
  studioId: number,
  personId: number,
  reason: string,
): Promise<void> {
  for (const { id } of await openGrants(tx, studioId, personId))
    await revokeGrant(tx, id, now(), reason);
}
