import type { z } from "zod";
import { refused, type Refusal, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import {
  approveEntries,
  refuseEntries,
  withdrawEntry,
} from "./commands/entry-decisions.server";
import { enterOne } from "./commands/entries.server";
import type { entriesForm } from "./entry-forms";
import { workerByAccount } from "./store/entry-workers.server";

/** What a contest's officer asked of the entries, done. Refusals: those of the commands, entry-nobody. */
export async function actOnEntries(
  actor: Member,
  eventId: number,
  act: z.output<typeof entriesForm>,
): Promise<Result<unknown> | { ok: false; refusal: Refusal; all?: Refusal[] }> {
  switch (act.intent) {
    case "approve":
      return approveEntries(actor, eventId, act.entry);
    case "refuse":
      return refuseEntries(actor, eventId, act.entry, act.reason);
    case "withdraw":
      return withdrawEntry(actor, eventId, act.entry, act.reason, () => true);
    case "add": {
      const worker = await workerByAccount(database(), act.account);
      if (!worker) return refused("entry-nobody");
      const { grade = null, certificate, reason } = act;
      const wanted = { personId: worker.id, grade, certificate };
      const over = act.over === "on";
      return enterOne(actor, eventId, wanted, { via: "officer", reason, over });
    }
  }
}
