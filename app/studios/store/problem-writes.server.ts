import type { Tx } from "~/platform/database.server";
import type { NextTurn, ProblemState } from "../rules/problem";
import type { TrialTerms } from "../rules/trial";

export type NewProblem = {
  title: string;
  description: string;
  tradeCode: string | null;
  studioId: number | null;
  questionId: number | null;
};

/** Writes a raised problem with the first step of its history. */
export async function insertProblem(
  tx: Tx,
  problem: NewProblem & {
    no: string;
    unitId: number;
    raisedBy: number;
    at: Date;
    dueOn: string;
  },
): Promise<void> {
  const { no, unitId, raisedBy, at, dueOn } = problem;
  const { id } = await tx
    .insertInto("problem")
    .values({
      no,
      title: problem.title,
      description: problem.description,
      trade_code: problem.tradeCode,
      studio_id: problem.studioId,
      unit_id: unitId,
      question_id: problem.questionId,
      raised_by: raisedBy,
      raised_at: at,
      due_on: dueOn,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("problem_step")
    .values({
      problem_id: id,
      to_state: "raised",
      at,
      by_id: raisedBy,
      due_on: dueOn,
    })
    .execute();
}

export type ProblemChange = {
  to: ProblemState;
  next?: NextTurn;
  note?: string;
  set?: {
    studio_id?: number;
    solution?: string;
    solved_on?: string | null;
    verified_on?: string;
  };
};

/** Moves a problem to its next state and adds the step to its history. Without a next turn its owner stays and nothing is due. */
export async function moveProblem(
  tx: Tx,
  problem: { id: number; from: ProblemState; ownerId: number | null },
  { to, next, note = "", set = {} }: ProblemChange,
  by: { id: number; at: Date },
): Promise<void> {
  await tx
    .updateTable("problem")
    .set({
      state: to,
      owner_id: next?.ownerId ?? problem.ownerId,
      due_on: next?.dueOn ?? null,
      ...set,
    })
    .where("id", "=", problem.id)
    .execute();
  await tx
    .insertInto("problem_step")
    .values({
      problem_id: problem.id,
      from_state: problem.from,
      to_state: to,
      at: by.at,
      by_id: by.id,
      owner_id: next?.ownerId ?? null,
      due_on: next?.dueOn ?? null,
      note,
    })
    .execute();
}

/** Writes what was agreed for a trial. */
export async function insertTrial(
  tx: Tx,
  problemId: number,
  terms: TrialTerms,
  by: { id: number; at: Date },
): Promise<void> {
  await tx
    .insertInto("trial")
    .values({
      problem_id: problemId,
      metric: terms.metric,
      measure: terms.measure,
      baseline: terms.baseline,
      target: terms.target,
      better: terms.better,
      sample: terms.sample,
      starts_on: terms.startsOn,
      ends_on: terms.endsOn,
      safety_approved_by: terms.safetyApprovedBy,
      agreed_at: by.at,
      agreed_by: by.id,
    })
    .execute();
}

/** Writes the result of a trial that has none; a result is never changed. */
export async function writeTrialResult(
  tx: Tx,
  trialId: number,
  result: { value: string; note: string },
  by: { id: number; at: Date },
): Promise<void> {
  await tx
    .updateTable("trial")
    .set({
      result: result.value,
      result_note: result.note,
      result_at: by.at,
      result_by: by.id,
    })
    .where("id", "=", trialId)
    .where("result", "is", null)
    .execute();
}
