import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { transaction } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import type { BoardState } from "../rules/board";
import { mayDecrypt } from "../rules/decryption";
import type { DrawKind } from "../rules/draws";
import { sheetsInTheWay } from "../store/clearance.server";
import { addDecryption, secrecyOf } from "../store/draws.server";
import { holdEvent } from "../store/events.server";

/** Opens the next draw again. Refuses as `mayDecrypt` does. */
export async function decrypt(
  officer: Member,
  eventId: number,
  step: DrawKind,
  witness: string,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const event = await holdEvent(tx, eventId);
    const secrecy = await secrecyOf(tx, eventId);
    const open = await sheetsInTheWay(tx, eventId);
    const may = mayDecrypt(step, {
      ...secrecy,
      board: event.board_state as BoardState,
      sheetsOpen: open.length,
      officer: officer.person.name,
      witness,
    });
    if (!may.ok) return refused(may.refusal.code, may.refusal.params);
    const row = {
      event_id: eventId,
      step,
      officer_id: officer.person.id,
      witness: witness.trim(),
    };
    await addDecryption(tx, row);
    await audit(tx, {
      actorId: officer.person.id,
      act: "contest.decrypted",
      subject: { kind: "contest-event", id: eventId },
      after: { step, witness: row.witness },
    });
    await poke(tx, `event:${eventId}`);
    return ok();
  });
}
