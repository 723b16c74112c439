import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { ok, refused, type Result } from "~/kit/result";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction, type Tx } from "~/platform/database.server";
import {
  checkShares,
  confirmShare,
  sameShares,
  type ConfirmRefusal,
  type Share,
  type ShareRefusal,
} from "../rules/shares";
import { takeNo } from "../store/numbers.server";
import {
  insertOutcome,
  replaceShares,
  setOutcomeState,
  updateOutcome,
  writeConfirmation,
  type OutcomeText,
} from "../store/outcome-writes.server";
import {
  lockOutcome,
  outcomeByNo,
  type Outcome,
} from "../store/outcomes.server";
import { peopleOf } from "../store/places.server";

const subject = (no: string) => ({ kind: "outcome", id: no });

/** The outcome under its lock. */
export async function lockedOutcome(tx: Tx, no: string): Promise<Outcome> {
  await lockOutcome(tx, no);
  const outcome = await outcomeByNo(tx, no);
  if (!outcome) throw new Error(`There is no outcome ${no}.`);
  return outcome;
}

/** Writes a studio's new outcome as a draft and answers its number. */
export async function draftOutcome(
  { person }: Member,
  studioId: number,
  text: OutcomeText,
): Promise<string> {
  return transaction(async (tx) => {
    const no = await takeNo(tx, "O", Number(today().slice(0, 4)));
    await insertOutcome(tx, {
      ...text,
      no,
      studioId,
      by: person.id,
      at: now(),
    });
    await audit(tx, {
      actorId: person.id,
      act: "draft-outcome",
      subject: subject(no),
      after: text,
    });
    return no;
  });
}

/** Changes what is said of an outcome; its shares and confirmations stay. */
export async function editOutcome(
  { person }: Member,
  no: string,
  text: OutcomeText,
): Promise<void> {
  await transaction(async (tx) => {
    const { id, title, kind, gist, confidential, problem } =
      await lockedOutcome(tx, no);
    await updateOutcome(tx, id, text);
    const before = {
      title,
      kind: kind.code,
      gist,
      confidential,
      problemId: problem?.id ?? null,
    };
    await audit(tx, {
      actorId: person.id,
      act: "edit-outcome",
      subject: subject(no),
      before,
      after: text,
    });
  });
}

/**
 * Divides an outcome. The same division again changes nothing; any other asks everybody to confirm anew, also where the
 * outcome was registered already. Refusals: those of the shares, share-not-of-studio.
 */
export async function setShares(
  { person }: Member,
  no: string,
  shares: Share[],
): Promise<Result<undefined, ShareRefusal | "share-not-of-studio">> {
  return transaction(async (tx) => {
    const outcome = await lockedOutcome(tx, no);
    const answer = checkShares(shares);
    if (!answer.ok) return answer;
    const before = outcome.shares.map(({ id, percent }) => ({
      personId: id,
      percent,
    }));
    const people = [
      ...(await peopleOf(tx, outcome.studio.id)),
      ...outcome.shares,
    ];
    const may = new Set(people.map(({ id }) => id));
    if (shares.some(({ personId }) => !may.has(personId)))
      return refused("share-not-of-studio");
    if (outcome.state !== "draft" && sameShares(before, shares)) return ok();
    await setOutcomeState(tx, outcome.id, "confirming", null);
    await replaceShares(tx, outcome.id, shares);
    await audit(tx, {
      actorId: person.id,
      act: "set-shares",
      subject: subject(no),
      before: { state: outcome.state, shares: before },
      after: { shares },
    });
    return ok();
  });
}

/** The actor confirms their own share; with the last one the outcome is registered. */
export async function confirmOwnShare(
  { person }: Member,
  no: string,
): Promise<Result<undefined, ConfirmRefusal>> {
  return transaction(async (tx) => {
    const outcome = await lockedOutcome(tx, no);
    const shares = outcome.shares.map(({ id, confirmedAt }) => ({
      personId: id,
      confirmed: confirmedAt !== null,
    }));
    const answer = confirmShare(outcome.state, shares, person.id);
    if (!answer.ok) return answer;
    await writeConfirmation(tx, outcome.id, person.id, now());
    if (answer.value === "registered")
      await setOutcomeState(tx, outcome.id, "registered", today());
    await audit(tx, {
      actorId: person.id,
      act: "confirm-share",
      subject: subject(no),
      after: { state: answer.value },
    });
    return ok();
  });
}
