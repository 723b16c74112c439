import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { transaction, type Db } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import {
  isBeingSetUp,
  isByName,
  isJudging,
  type BoardState,
} from "../rules/board";
import { schemeChange, type SchemeChange } from "../rules/scheme-change";
import { parseScheme } from "../rules/scheme-validation";
import { loadSheets } from "../standing.server";
import { entrantsOf, schemeOf } from "../store/field.server";
import { hasMarks } from "../store/desk.server";
import { holdEvent } from "../store/events.server";
import { addVersion } from "../store/schemes.server";
import { layOutSheets } from "./lay-out.server";

export type SchemeSent = {
  text: string;
  reason: string;
  copiedFrom: number | null;
};

/**
 * Keeps a scheme's text as the event's next version. Once judging has begun the old version stays frozen, and a new one
 * wants a reason and must allow every mark that was given. Refusals: scheme-wrong, scheme-announced (results are out),
 * scheme-reason, scheme-unfit {count} (marks that the new version does not allow).
 */
export async function saveScheme(
  actor: Member,
  eventId: number,
  { text, reason, copiedFrom }: SchemeSent,
): Promise<Result<number>> {
  return transaction(async (tx) => {
    const event = await holdEvent(tx, eventId);
    const state = event.board_state as BoardState;
    // Scores of an exam may stand before judging opens.
    const judged = !isBeingSetUp(state) || (await hasMarks(tx, eventId));
    if (isByName(state)) return refused("scheme-announced");
    if (judged && reason === "") return refused("scheme-reason");
    const change = await changeBy(tx, eventId, text);
    if (change === undefined) return refused("scheme-wrong");
    if (change && change.unfit.length > 0)
      return refused("scheme-unfit", { count: change.unfit.length });
    const { id, version } = await addVersion(tx, {
      eventId,
      text,
      by: actor.person.id,
      reason,
      copiedFrom,
      frozen: judged,
    });
    await audit(tx, {
      actorId: actor.person.id,
      act: "contest.scheme",
      subject: { kind: "contest-event", id: eventId },
      after: { id, version, copiedFrom, moved: change?.moves.length },
      reason: reason || undefined,
    });
    if (isJudging(state))
      await layOutSheets(tx, eventId, { by: actor.person.id, reason });
    await poke(tx, `event:${eventId}`);
    await poke(tx, `board:${eventId}`);
    return ok(version);
  });
}

/** What a scheme's text would change for the event's entrants as they are marked now; null where there is no version to compare with, undefined for a wrong text. */
export async function changeBy(
  db: Db,
  eventId: number,
  text: string,
): Promise<SchemeChange | null | undefined> {
  const parsed = parseScheme(JSON.parse(text));
  if (!parsed.ok) return undefined;
  const before = await schemeOf(db, eventId);
  if (!before) return null;
  const { sheets } = await loadSheets(
    db,
    eventId,
    await entrantsOf(db, eventId),
  );
  return schemeChange(before.plan.scheme, parsed.value, sheets);
}
