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
  accept,
  refuse,
  replyDue,
  sendBack,
  solve,
  startTrial,
  verify,
  type NextTurn,
  type ProblemFacts,
  type ProblemRefusal,
  type ProblemState,
  type Solving,
} from "../rules/problem";
import {
  agreeTrial,
  enterResult,
  type TrialRefusal,
  type TrialTerms,
} from "../rules/trial";
import { takeNo } from "../store/numbers.server";
import {
  factsOf,
  lockProblem,
  problemByNo,
  trialsOf,
  type Problem,
} from "../store/problems.server";

export type NewProblem = {
  title: string;
  description: string;
  tradeCode: string | null;
  studioId: number | null;
  questionId: number | null;
};

/** Raises a problem from the actor's unit, for a studio or for whoever takes it. Refusals: no-unit, question-taken. */
export async function raiseProblem(
  actor: Member,
  problem: NewProblem,
): Promise<Result<string, "no-unit" | "question-taken">> {
  const unitId = actor.unit?.id;
  if (unitId === undefined) return refused("no-unit");
  try {
    return ok(
      await transaction((tx) => writeProblem(tx, actor, unitId, problem)),
    );
  } catch (error) {
    if (brokenConstraint(error) === "problem_question_id_key")
      return refused("question-taken");
    throw error;
  }
}

async function writeProblem(
  tx: Tx,
  actor: Member,
  unitId: number,
  problem: NewProblem,
): Promise<string> {
  const day = today();
  const no = await takeNo(tx, "P", Number(day.slice(0, 4)));
  const due = replyDue(day);
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
      raised_by: actor.person.id,
      raised_at: now(),
      due_on: due,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("problem_step")
    .values({
      problem_id: id,
      to_state: "raised",
      at: now(),
      by_id: actor.person.id,
      due_on: due,
    })
    .execute();
  await audit(tx, {
    actorId: actor.person.id,
    act: "raise-problem",
    subject: { kind: "problem", id: no },
    after: problem,
  });
  return no;
}

type Change = {
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

/** Loads the problem under its lock, asks the rule, and writes what it answers: the row, a step of its history, the audit. */
async function move<Code extends string>(
  actor: Member,
  no: string,
  ask: (
    facts: ProblemFacts,
    problem: Problem,
    tx: Tx,
  ) => Promise<Result<Change, Code>>,
): Promise<Result<undefined, Code>> {
  return transaction(async (tx) => {
    await lockProblem(tx, no);
    const problem = await problemByNo(tx, no);
    if (!problem) throw new Error(`There is no problem ${no}.`);
    const answer = await ask(await factsOf(tx, problem), problem, tx);
    if (!answer.ok) return answer;
    await writeMove(tx, actor, problem, answer.value);
    return ok();
  });
}

async function writeMove(
  tx: Tx,
  actor: Member,
  problem: Problem,
  change: Change,
): Promise<void> {
  const { to, next, note = "", set = {} } = change;
  const ownerId = next?.ownerId ?? null;
  const dueOn = next?.dueOn ?? null;
  await tx
    .updateTable("problem")
    .set({
      state: to,
      owner_id: ownerId ?? problem.owner?.id ?? null,
      due_on: dueOn,
      ...set,
    })
    .where("id", "=", problem.id)
    .execute();
  await tx
    .insertInto("problem_step")
    .values({
      problem_id: problem.id,
      from_state: problem.state,
      to_state: to,
      at: now(),
      by_id: actor.person.id,
      owner_id: ownerId,
      due_on: dueOn,
      note,
    })
    .execute();
  await audit(tx, {
    actorId: actor.person.id,
    act: `problem-${to}`,
    subject: { kind: "problem", id: problem.no },
    before: {
      state: problem.state,
      ownerId: problem.owner?.id,
      dueOn: problem.dueOn,
    },
    after: { state: to, ownerId, dueOn, ...set },
    reason: note || undefined,
  });
}

type Moved<Code extends string = ProblemRefusal> = Promise<
  Result<undefined, Code>
>;

/** A studio accepts a problem; one that no studio had gets this one. */
export function acceptProblem(
  actor: Member,
  no: string,
  studioId: number | null,
  next: NextTurn,
): Moved {
  return move(actor, no, async (facts) => {
    const studio = facts.studioId ?? studioId;
    const answer = accept({ ...facts, studioId: studio }, next, today());
    if (!answer.ok) return answer;
    return ok({
      to: answer.value,
      next,
      set: studio === null ? {} : { studio_id: studio },
    });
  });
}

/** Refuses a problem with the reason its raiser reads. */
export function refuseProblem(
  actor: Member,
  no: string,
  reason: string,
): Moved {
  return move(actor, no, async (facts) => {
    const answer = refuse(facts, reason);
    return answer.ok ? ok({ to: answer.value, note: reason }) : answer;
  });
}

/** Agrees a trial and starts it. */
export function startProblemTrial(
  actor: Member,
  no: string,
  terms: TrialTerms,
  ownerId: number,
): Moved<ProblemRefusal | TrialRefusal> {
  const next = { ownerId, dueOn: terms.endsOn };
  return move<ProblemRefusal | TrialRefusal>(
    actor,
    no,
    async (facts, problem, tx) => {
      const agreed = agreeTrial(terms, today());
      if (!agreed.ok) return agreed;
      const answer = startTrial(facts, next, today());
      if (!answer.ok) return answer;
      await tx
        .insertInto("trial")
        .values({
          problem_id: problem.id,
          metric: terms.metric,
          measure: terms.measure,
          baseline: terms.baseline,
          target: terms.target,
          better: terms.better,
          sample: terms.sample,
          starts_on: terms.startsOn,
          ends_on: terms.endsOn,
          safety_approved_by: terms.safetyApprovedBy,
          agreed_at: now(),
          agreed_by: actor.person.id,
        })
        .execute();
      return ok({ to: answer.value, next });
    },
  );
}

/** Enters the result of the running trial against what was agreed. */
export async function recordTrialResult(
  actor: Member,
  no: string,
  result: string,
  note: string,
): Moved<TrialRefusal | "not-at-this-step"> {
  return transaction(async (tx) => {
    await lockProblem(tx, no);
    const problem = await problemByNo(tx, no);
    const [trial] = problem ? await trialsOf(tx, problem.id) : [];
    if (!problem || problem.state !== "trial" || !trial)
      return refused("not-at-this-step");
    const answer = enterResult(trial, note, today());
    if (!answer.ok) return answer;
    await tx
      .updateTable("trial")
      .set({
        result,
        result_note: note,
        result_at: now(),
        result_by: actor.person.id,
      })
      .where("id", "=", trial.id)
      .where("result", "is", null)
      .execute();
    await audit(tx, {
      actorId: actor.person.id,
      act: "trial-result",
      subject: { kind: "problem", id: no },
      after: { trial: trial.id, result, note },
    });
    return ok();
  });
}

/** Says how a problem was solved, and who verifies it. */
export function solveProblem(
  actor: Member,
  no: string,
  solution: string,
  solving: Solving,
): Moved {
  return move(actor, no, async (facts) => {
    const answer = solve(facts, solving, today());
    if (!answer.ok) return answer;
    return ok({
      to: answer.value,
      next: solving.next,
      note: solving.withoutTrial,
      set: { solution, solved_on: solving.solvedOn },
    });
  });
}

/** Verifies on the shop floor that it holds. */
export function verifyProblem(actor: Member, no: string, note: string): Moved {
  return move(actor, no, async (facts) => {
    const answer = verify(facts, actor.person.id);
    return answer.ok
      ? ok({ to: answer.value, note, set: { verified_on: today() } })
      : answer;
  });
}

/** Sends a solved problem back: it did not hold. */
export function sendProblemBack(
  actor: Member,
  no: string,
  reason: string,
  next: NextTurn,
): Moved {
  return move(actor, no, async (facts) => {
    const answer = sendBack(facts, actor.person.id, reason, next, today());
    return answer.ok
      ? ok({ to: answer.value, next, note: reason, set: { solved_on: null } })
      : answer;
  });
}
