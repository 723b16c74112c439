import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { ok, refused, type Result } from "~/kit/result";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import {
  brokenConstraint,
  transaction,
  type Tx,
} from "~/platform/database.server";
import {
  checkBenefit,
  type Benefit,
  type BenefitRefusal,
} from "../rules/benefit";
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
  lockOutcome,
  outcomeByNo,
  type Outcome,
} from "../store/outcomes.server";
import { peopleOf } from "../store/places.server";

export type OutcomeText = {
  title: string;
  kind: string;
  gist: string;
  confidential: boolean;
  problemId: number | null;
};

/** Writes a studio's new outcome as a draft and answers its number. */
export async function draftOutcome(
  actor: Member,
  studioId: number,
  text: OutcomeText,
): Promise<string> {
  return transaction(async (tx) => {
    const no = await takeNo(tx, "O", Number(today().slice(0, 4)));
    await tx
      .insertInto("outcome")
      .values({
        no,
        studio_id: studioId,
        problem_id: text.problemId,
        kind: text.kind,
        title: text.title,
        gist: text.gist,
        confidential: text.confidential,
        created_by: actor.person.id,
        created_at: now(),
      })
      .execute();
    await audit(tx, {
      actorId: actor.person.id,
      act: "draft-outcome",
      subject: { kind: "outcome", id: no },
      after: text,
    });
    return no;
  });
}

async function locked(tx: Tx, no: string): Promise<Outcome> {
  await lockOutcome(tx, no);
  const outcome = await outcomeByNo(tx, no);
  if (!outcome) throw new Error(`There is no outcome ${no}.`);
  return outcome;
}

/** Changes what is said of an outcome; its shares and confirmations stay. */
export async function editOutcome(
  actor: Member,
  no: string,
  text: OutcomeText,
): Promise<void> {
  await transaction(async (tx) => {
    const { title, kind, gist, confidential, problem } = await locked(tx, no);
    await tx
      .updateTable("outcome")
      .set({
        title: text.title,
        kind: text.kind,
        gist: text.gist,
        confidential: text.confidential,
        problem_id: text.problemId,
      })
      .where("no", "=", no)
      .execute();
    await audit(tx, {
      actorId: actor.person.id,
      act: "edit-outcome",
      subject: { kind: "outcome", id: no },
      before: {
        title,
        kind: kind.code,
        gist,
        confidential,
        problemId: problem?.id ?? null,
      },
      after: text,
    });
  });
}

/**
 * Divides an outcome. The same division again changes nothing; any other asks everybody to confirm anew, also where the
 * outcome was registered already. Refusals: those of the shares, share-not-of-studio.
 */
export async function setShares(
  actor: Member,
  no: string,
  shares: Share[],
): Promise<Result<undefined, ShareRefusal | "share-not-of-studio">> {
  return transaction(async (tx) => {
    const outcome = await locked(tx, no);
    const answer = checkShares(shares);
    if (!answer.ok) return answer;
    const before = outcome.shares.map(({ id, percent }) => ({
      personId: id,
      percent,
    }));
    const may = new Set(
      [...(await peopleOf(tx, outcome.studio.id)), ...outcome.shares].map(
        ({ id }) => id,
      ),
    );
    if (shares.some(({ personId }) => !may.has(personId)))
      return refused("share-not-of-studio");
    if (outcome.state !== "draft" && sameShares(before, shares)) return ok();
    await tx
      .updateTable("outcome")
      .set({ state: "confirming", registered_on: null })
      .where("id", "=", outcome.id)
      .execute();
    await tx
      .deleteFrom("outcome_share")
      .where("outcome_id", "=", outcome.id)
      .execute();
    await tx
      .insertInto("outcome_share")
      .values(
        shares.map(({ personId, percent }, at) => ({
          outcome_id: outcome.id,
          person_id: personId,
          position: at + 1,
          percent,
        })),
      )
      .execute();
    await audit(tx, {
      actorId: actor.person.id,
      act: "set-shares",
      subject: { kind: "outcome", id: no },
      before: { state: outcome.state, shares: before },
      after: { shares },
    });
    return ok();
  });
}

/** The actor confirms their own share; with the last one the outcome is registered. */
export async function confirmOwnShare(
  actor: Member,
  no: string,
): Promise<Result<undefined, ConfirmRefusal>> {
  return transaction(async (tx) => {
    const outcome = await locked(tx, no);
    const shares = outcome.shares.map(({ id, confirmedAt }) => ({
      personId: id,
      confirmed: confirmedAt !== null,
    }));
    const answer = confirmShare(outcome.state, shares, actor.person.id);
    if (!answer.ok) return answer;
    await tx
      .updateTable("outcome_share")
      .set({ confirmed_at: now() })
      .where("outcome_id", "=", outcome.id)
      .where("person_id", "=", actor.person.id)
      .execute();
    if (answer.value === "registered")
      await tx
        .updateTable("outcome")
        .set({ state: "registered", registered_on: today() })
        .where("id", "=", outcome.id)
        .execute();
    await audit(tx, {
      actorId: actor.person.id,
      act: "confirm-share",
      subject: { kind: "outcome", id: no },
      after: { state: answer.value },
    });
    return ok();
  });
}

/** Enters a benefit of a year, a unit and a state of proof. Refusals: those of the benefit, benefit-there-already. */
export async function addBenefit(
  actor: Member,
  no: string,
  unitId: number,
  benefit: Benefit,
): Promise<Result<undefined, BenefitRefusal | "benefit-there-already">> {
  const answer = checkBenefit(benefit, Number(today().slice(0, 4)));
  if (!answer.ok) return answer;
  try {
    await transaction(async (tx) => {
      const outcome = await locked(tx, no);
      await tx
        .insertInto("outcome_benefit")
        .values({
          outcome_id: outcome.id,
          unit_id: unitId,
          year: benefit.year,
          amount_yuan: benefit.amountYuan,
          state: benefit.state,
          note: benefit.note,
        })
        .execute();
      await audit(tx, {
        actorId: actor.person.id,
        act: "add-benefit",
        subject: { kind: "outcome", id: no },
        after: { unitId, ...benefit },
      });
    });
    return ok();
  } catch (error) {
    if (brokenConstraint(error)?.startsWith("outcome_benefit_outcome_id"))
      return refused("benefit-there-already");
    throw error;
  }
}

/** Strikes a benefit out, with the reason. */
export async function removeBenefit(
  actor: Member,
  no: string,
  benefitId: number,
  reason: string,
): Promise<void> {
  await transaction(async (tx) => {
    const outcome = await locked(tx, no);
    const gone = await tx
      .deleteFrom("outcome_benefit")
      .where("id", "=", benefitId)
      .where("outcome_id", "=", outcome.id)
      .returningAll()
      .executeTakeFirst();
    if (gone)
      await audit(tx, {
        actorId: actor.person.id,
        act: "remove-benefit",
        subject: { kind: "outcome", id: no },
        before: gone,
        reason,
      });
  });
}
