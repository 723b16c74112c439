import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { transaction, type Tx } from "~/platform/database.server";
import { isBeingSetUp, type BoardState } from "../rules/board";
import type { Eligibility } from "../rules/eligibility";
import { setQuota, setTerms, unitNamed } from "../store/entry-terms.server";
import { holdEvent } from "../store/events.server";

export type Terms = {
  eligibility: Eligibility;
  perUnit: number | null;
  capacity: number | null;
};

/** Sets who may enter an event and how many. Entries that are there stay as they are. Refusal: entry-over. */
export async function changeTerms(
  actor: Member,
  eventId: number,
  terms: Terms,
): Promise<Result<undefined>> {
  return whileOpen(eventId, async (tx) => {
    await setTerms(tx, eventId, terms);
    await audit(tx, {
      actorId: actor.person.id,
      act: "contest.terms",
      subject: { kind: "contest-event", id: eventId },
      after: terms,
    });
    return ok();
  });
}

/** Sets the quota of a unit below the contest's own, named in full; without places it is taken away. Refusals: entry-over, list-unit-unknown {unit}. */
export async function changeQuota(
  actor: Member,
  eventId: number,
  hostPath: string,
  quota: { unit: string | number; places: number | null },
): Promise<Result<undefined>> {
  return whileOpen(eventId, async (tx) => {
    const unitId =
      typeof quota.unit === "number"
        ? quota.unit
        : (await unitNamed(tx, hostPath, quota.unit))?.id;
    if (unitId === undefined)
      return refused("list-unit-unknown", { unit: quota.unit });
    await setQuota(tx, eventId, unitId, quota.places);
    await audit(tx, {
      actorId: actor.person.id,
      act: "contest.quota",
      subject: { kind: "contest-event", id: eventId },
      after: { unit: unitId, places: quota.places },
    });
    return ok();
  });
}

async function whileOpen(
  eventId: number,
  work: (tx: Tx) => Promise<Result<undefined>>,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const { board_state } = await holdEvent(tx, eventId);
    return isBeingSetUp(board_state as BoardState)
      ? work(tx)
      : refused("entry-over");
  });
}
