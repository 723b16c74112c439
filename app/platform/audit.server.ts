import { currentRequestId } from "./current-request.server";
import type { Tx } from "./database.server";

/** One line of the audit trail. `before` and `after` are small JSON of what changed; never a password, a token or a file. */
export type AuditLine = {
  actorId: number | null;
  act: string;
  subject: { kind: string; id: number | string };
  before?: unknown;
  after?: unknown;
  reason?: string;
};

/** Writes a line of the audit trail within the transaction of the change it speaks of, with the request that asked for it. */
export async function audit(tx: Tx, line: AuditLine): Promise<void> {
  await tx
    .insertInto("audit_entry")
    .values({
      actor_id: line.actorId,
      act: line.act,
      subject_kind: line.subject.kind,
      subject_id: String(line.subject.id),
      before: line.before === undefined ? null : JSON.stringify(line.before),
      after: line.after === undefined ? null : JSON.stringify(line.after),
      reason: line.reason ?? null,
      request_id: currentRequestId() ?? null,
    })
    .execute();
}
