import type { Tx } from "~/platform/database.server";
import type { Benefit } from "../rules/benefit";
import type { OutcomeState, Share } from "../rules/shares";

export type OutcomeText = {
  title: string;
  kind: string;
  gist: string;
  confidential: boolean;
  problemId: number | null;
};

const columns = ({
  title,
  kind,
  gist,
  confidential,
  problemId,
}: OutcomeText) => ({
  title,
  kind,
  gist,
  confidential,
  problem_id: problemId,
});

/** Writes a draft. */
export async function insertOutcome(
  tx: Tx,
  outcome: OutcomeText & { no: string; studioId: number; by: number; at: Date },
): Promise<void> {
  const { no, studioId, by, at } = outcome;
  await tx
    .insertInto("outcome")
    .values({
      ...columns(outcome),
      no,
      studio_id: studioId,
      created_by: by,
      created_at: at,
    })
    .execute();
}

/** Changes what is said of an outcome; its shares stay. */
export async function updateOutcome(
  tx: Tx,
  id: number,
  text: OutcomeText,
): Promise<void> {
  await tx
    .updateTable("outcome")
    .set(columns(text))
    .where("id", "=", id)
    .execute();
}

/** Sets how far an outcome is; `on` is the day of registration, null for anything else. */
export async function setOutcomeState(
  tx: Tx,
  id: number,
  state: OutcomeState,
  on: string | null,
): Promise<void> {
  await tx
    .updateTable("outcome")
    .set({ state, registered_on: on })
    .where("id", "=", id)
    .execute();
}

/** Puts a new division in the place of the old one; nobody has confirmed it. */
export async function replaceShares(
  tx: Tx,
  outcomeId: number,
  shares: readonly Share[],
): Promise<void> {
  await tx
    .deleteFrom("outcome_share")
    .where("outcome_id", "=", outcomeId)
    .execute();
  await tx
    .insertInto("outcome_share")
    .values(
      shares.map(({ personId, percent }, at) => ({
        outcome_id: outcomeId,
        person_id: personId,
        position: at + 1,
        percent,
      })),
    )
    .execute();
}

/** Writes when a person confirmed their share. */
export async function writeConfirmation(
  tx: Tx,
  outcomeId: number,
  personId: number,
  at: Date,
): Promise<void> {
  await tx
    .updateTable("outcome_share")
    .set({ confirmed_at: at })
    .where("outcome_id", "=", outcomeId)
    .where("person_id", "=", personId)
    .execute();
}

/** Writes a benefit of a unit. */
export async function insertBenefit(
  tx: Tx,
  outcomeId: number,
  unitId: number,
  benefit: Benefit,
): Promise<void> {
  await tx
    .insertInto("outcome_benefit")
    .values({
      outcome_id: outcomeId,
      unit_id: unitId,
      year: benefit.year,
      amount_yuan: benefit.amountYuan,
      state: benefit.state,
      note: benefit.note,
    })
    .execute();
}

/** Takes a benefit of this outcome out and answers what it was; undefined when it is gone already. */
export async function deleteBenefit(
  tx: Tx,
  outcomeId: number,
  benefitId: number,
) {
  return tx
    .deleteFrom("outcome_benefit")
    .where("id", "=", benefitId)
    .where("outcome_id", "=", outcomeId)
    .returningAll()
    .executeTakeFirst();
}
