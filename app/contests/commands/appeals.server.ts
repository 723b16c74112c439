import type { Actor, Member } from "~/members/rules/actor";
import { holds } from "~/members/rules/actor";
import { ok, refused, type Result } from "~/kit/result";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction, type Tx } from "~/platform/database.server";
import { keepFile } from "~/platform/kept-files.server";
import { poke } from "~/platform/events.server";
import type { ArrivedFile } from "~/platform/uploads/route.server";
import {
  mayLodge,
  mayStep,
  type AppealState,
  type AppealStep,
} from "../rules/appeals";
import type { BoardState } from "../rules/board";
import { appealTimes } from "../store/appeal-times.server";
import {
  addAppeal,
  entrantForAppeal,
  holdAppeal,
  setAppeal,
} from "../store/appeals.server";
import { holdEvent } from "../store/events.server";

/** Whether an appeal for this entrant is this actor's to lodge: their own, or of somebody in a unit they look after. */
export function speaksFor(
  actor: Actor,
  entrant: { personId: number | null; unitPath: string | null },
): boolean {
  if (actor.person && entrant.personId === actor.person.id) return true;
  return (
    entrant.unitPath !== null &&
    holds(actor, "union-officer", { unitPath: entrant.unitPath })
  );
}

/** Lodges an appeal for the entrant of this number; gives its id. Refuses as `mayLodge` does. */
export async function lodgeAppeal(
  actor: Member,
  eventId: number,
  { entrant, body }: { entrant: string; body: string },
): Promise<Result<number>> {
  return transaction(async (tx) => {
    const event = await holdEvent(tx, eventId);
    const found = await entrantForAppeal(tx, eventId, entrant);
    const { until } = await appealTimes(tx, eventId);
    const at = now();
    const state = event.board_state as BoardState;
    const theirs = found !== undefined && speaksFor(actor, found);
    const may = mayLodge({ state, until }, at, theirs);
    if (!may.ok) return may;
    if (!found) return refused("appeal-not-yours");
    const id = await addAppeal(tx, {
      event_id: eventId,
      entrant_id: found.id,
      by_id: actor.person.id,
      body,
      lodged_at: at,
    });
    await told(tx, actor, id, { state: "lodged" });
    return ok(id);
  });
}

type Answer = { appealId: number; to: AppealStep; text: string };

/** Takes an appeal one step on: taken on or refused, upheld or dismissed, withdrawn. Refuses as `mayStep` does. */
export async function answerAppeal(
  actor: Member,
  eventId: number,
  arbitrates: boolean,
  { appealId, to, text }: Answer,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const appeal = await holdAppeal(tx, eventId, appealId);
    if (!appeal) return refused("appeal-no-such-step");
    const hand = {
      own: appeal.by_id === actor.person.id,
      arbitrates,
      sameUnit: appeal.unit_id !== null && appeal.unit_id === actor.unit?.id,
    };
    const from = appeal.state as AppealState;
    const may = mayStep(from, to, hand, text);
    if (!may.ok) return may;
    const by = actor.person.id;
    await setAppeal(tx, appealId, { state: to, text, by, at: now() });
    await told(tx, actor, appealId, { state: to }, text);
    await poke(tx, `event:${eventId}`);
    return ok();
  });
}

/** Keeps a file that was sent in with an appeal. */
export async function addAppealFile(
  { appealId, personId }: { appealId: number; personId: number },
  file: ArrivedFile,
): Promise<void> {
  await transaction(async (tx) => {
    await keepFile(tx, file, personId, { kind: "appeal", id: appealId });
    await audit(tx, {
      actorId: personId,
      act: "contest.appeal.file",
      subject: { kind: "appeal", id: appealId },
      after: { file: file.name },
    });
  });
}

async function told(
  tx: Tx,
  actor: Member,
  id: number,
  after: object,
  reason?: string,
): Promise<void> {
  await audit(tx, {
    actorId: actor.person.id,
    act: "contest.appeal",
    subject: { kind: "appeal", id },
    after,
    reason: reason?.trim() || undefined,
  });
}
