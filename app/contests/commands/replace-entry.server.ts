import { ok, refused, type Refusal, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { transaction } from "~/platform/database.server";
import type { HeldEntry } from "../store/entries.server";
import { holdEntries } from "../store/entry-facts.server";
import { enterWithin, type Wanted } from "./entries.server";
import { withdrawWithin } from "./entry-decisions.server";

/** Undoes the withdrawal when the other cannot be entered: nobody loses their place to a replacement that failed. */
class NotReplacedError extends Error {
  constructor(readonly reasons: readonly Refusal[]) {
    super("The replacement cannot be entered.");
  }
}

/**
 * Puts somebody in the place of one whom an enterprise entered, in one act; who comes waits for approval like any. `mayTake`
 * says whose entries. Refusals: those of withdrawing and of entering.
 */
export async function replaceEntry(
  actor: Member,
  eventId: number,
  { entryId, wanted, reason }: Replacement,
  mayTake: (entry: HeldEntry) => boolean,
): Promise<Result<number> | { ok: false; refusal: Refusal; all: Refusal[] }> {
  try {
    return await transaction(async (tx) => {
      await holdEntries(tx, eventId);
      const taken = { entryId, reason };
      const gone = await withdrawWithin(tx, actor, eventId, taken, mayTake);
      if (!gone.ok) return gone;
      const entering = { via: "unit", reason, replacing: true } as const;
      const done = await enterWithin(tx, actor, eventId, [wanted], entering);
      if (!done.ok) throw new NotReplacedError([done.refusal]);
      const [come] = done.value;
      if (!come?.ok) throw new NotReplacedError(come?.reasons ?? []);
      await audit(tx, {
        actorId: actor.person.id,
        act: "contest.entry-replaced",
        subject: { kind: "contest-event", id: eventId },
        before: { entry: entryId },
        after: { entry: come.entryId },
        reason,
      });
      return ok(come.entryId);
    });
  } catch (error) {
    if (!(error instanceof NotReplacedError)) throw error;
    const [first] = error.reasons;
    if (!first) return refused("entry-nobody");
    return { ok: false, refusal: first, all: [...error.reasons] };
  }
}

type Replacement = { entryId: number; wanted: Wanted; reason: string };
