import type { Member } from "~/members/rules/actor";
import { ok, refused, type Result } from "~/kit/result";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction } from "~/platform/database.server";
import { keepFile, withdrawFile } from "~/platform/kept-files.server";
import type { ArrivedFile } from "~/platform/uploads/route.server";
import { takeOffEvidence, type EvidenceRefusal } from "../rules/evidence";
import { mayOversee } from "../rules/may";
import { evidenceFilesOf } from "../store/evidence.server";
import { lockedOutcome } from "./outcomes.server";

/** Writes down a paper that has arrived; the sender's right was asked before the upload began. May come twice for one file. */
export async function addEvidence(
  sender: { outcomeId: number; no: string; personId: number },
  file: ArrivedFile,
): Promise<void> {
  await transaction(async (tx) => {
    const subject = { kind: "outcome", id: sender.outcomeId };
    await keepFile(tx, file, sender.personId, subject);
    await audit(tx, {
      actorId: sender.personId,
      act: "add-evidence",
      subject: { kind: "outcome", id: sender.no },
      after: { name: file.name, size: file.size },
    });
  });
}

/** Takes a paper off an outcome: nobody opens it any more, its name stays in the audit trail. Refusals: no-evidence and the rule's. */
export async function removeEvidence(
  actor: Member,
  no: string,
  fileId: string,
  reason: string,
): Promise<Result<undefined, EvidenceRefusal | "no-evidence">> {
  return transaction(async (tx) => {
    const outcome = await lockedOutcome(tx, no);
    const files = await evidenceFilesOf(tx, outcome.id);
    const file = files.find(({ id }) => id === fileId);
    if (!file) return refused("no-evidence");
    const oversees = mayOversee(actor, outcome.place);
    const answer = takeOffEvidence(outcome.state, oversees, reason);
    if (!answer.ok) return answer;
    await withdrawFile(tx, file.id, now());
    await audit(tx, {
      actorId: actor.person.id,
      act: "remove-evidence",
      subject: { kind: "outcome", id: no },
      before: { name: file.name, size: file.size },
      reason: reason || undefined,
    });
    return ok();
  });
}
