import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction } from "~/platform/database.server";
import { insertToken, revokeTokens } from "../store/calendar.server";

/** Gives a person a new calendar address; the one before stops working. With `only: "revoke"` there is none afterwards. */
export function renewCalendar(actor: Member, only?: "revoke"): Promise<void> {
  return transaction(async (tx) => {
    await revokeTokens(tx, actor.person.id, now());
    if (!only) await insertToken(tx, actor.person.id);
    await audit(tx, {
      actorId: actor.person.id,
      act: only ? "calendar.revoked" : "calendar.renewed",
      subject: { kind: "person", id: actor.person.id },
    });
  });
}
