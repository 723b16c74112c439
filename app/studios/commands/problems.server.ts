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
  verify,
  type NextTurn,
  type ProblemRefusal,
  type Solving,
} from "../rules/problem";
import { takeNo } from "../store/numbers.server";
import { insertProblem, type NewProblem } from "../store/problem-writes.server";
import { move } from "./problem-move.server";

/** Raises a problem from the actor's unit, for a studio or for whoever takes it. Refusals: no-unit, question-taken, no-such-question. */
export async function raiseProblem(
  actor: Member,
  problem: NewProblem,
): Promise<Result<string, "no-unit" | "question-taken" | "no-such-question">> {
  const unitId = actor.unit?.id;
  if (unitId === undefined) return refused("no-unit");
  try {
    return ok(await transaction((tx) => raise(tx, actor, unitId, problem)));
  } catch (error) {
    const broken = brokenConstraint(error);
    if (broken === "problem_question_id_key") return refused("question-taken");
    if (broken === "problem_question_id_fkey")
      return refused("no-such-question");
    throw error;
  }
}

async function raise(
  tx: Tx,
  { person }: Member,
  unitId: number,
  problem: NewProblem,
): Promise<string> {
  const day = today();
  const no = await takeNo(tx, "P", Number(day.slice(0, 4)));
  await insertProblem(tx, {
    ...problem,
    no,
    unitId,
    raisedBy: person.id,
    at: now(),
    dueOn: replyDue(day),
  });
  await audit(tx, {
    actorId: person.id,
    act: "raise-problem",
    subject: { kind: "problem", id: no },
    after: problem,
  });
  return no;
}

type Moved = Promise<Result<undefined, ProblemRefusal>>;

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
