import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { ok, refused, type Result } from "~/kit/result";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction } from "~/platform/database.server";
import { startTrial, type ProblemRefusal } from "../rules/problem";
import {
  agreeTrial,
  enterResult,
  type TrialRefusal,
  type TrialTerms,
} from "../rules/trial";
import { insertTrial, writeTrialResult } from "../store/problem-writes.server";
import { lockProblem, problemByNo, trialsOf } from "../store/problems.server";
import { move } from "./problem-move.server";

/** Agrees a trial and starts it. */
export function startProblemTrial(
  actor: Member,
  no: string,
  terms: TrialTerms,
  ownerId: number,
): Promise<Result<undefined, ProblemRefusal | TrialRefusal>> {
  const next = { ownerId, dueOn: terms.endsOn };
  return move<ProblemRefusal | TrialRefusal>(
    actor,
    no,
    async (facts, problem, tx) => {
      const agreed = agreeTrial(terms, today());
      if (!agreed.ok) return agreed;
      const answer = startTrial(facts, next, today());
      if (!answer.ok) return answer;
      await insertTrial(tx, problem.id, terms, {
        id: actor.person.id,
        at: now(),
      });
      return ok({ to: answer.value, next });
    },
  );
}

/** Enters the result of the running trial against what was agreed. */
export function recordTrialResult(
  actor: Member,
  no: string,
  value: string,
  note: string,
): Promise<Result<undefined, TrialRefusal | "not-at-this-step">> {
  return transaction(async (tx) => {
    await lockProblem(tx, no);
    const problem = await problemByNo(tx, no);
    const [trial] = problem ? await trialsOf(tx, problem.id) : [];
    if (!problem || problem.state !== "trial" || !trial)
      return refused("not-at-this-step");
    const answer = enterResult(trial, note, today());
    if (!answer.ok) return answer;
    await writeTrialResult(
      tx,
      trial.id,
      { value, note },
      { id: actor.person.id, at: now() },
    );
    await audit(tx, {
      actorId: actor.person.id,
      act: "trial-result",
      subject: { kind: "problem", id: no },
      after: { trial: trial.id, value, note },
    });
    return ok();
  });
}
