import type { WithdrawHonours } from "~/contests/commands/fallen-awards.server";
import { today } from "~/members/session.server";
import { audit } from "~/platform/audit.server";
import { revokeOfAwards } from "../store/honours.server";

/** Revokes the honours that a contest's awards brought, with the reason for which the awards fell. */
export const withdrawHonours: WithdrawHonours = async (
  tx,
  actor,
  lineIds,
  reason,
) => {
  const day = today();
  for (const id of await revokeOfAwards(tx, lineIds, day, reason))
    await audit(tx, {
      actorId: actor.person.id,
      act: "honour.revoke",
      subject: { kind: "honour", id },
      before: { revokedOn: null },
      after: { revokedOn: day },
      reason,
    });
};
