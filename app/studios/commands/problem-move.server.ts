import type { Member } from "~/members/rules/actor";
import { ok, type Result } from "~/kit/result";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction, type Tx } from "~/platform/database.server";
import type { ProblemFacts } from "../rules/problem";
import {
  moveProblem,
  type ProblemChange,
} from "../store/problem-writes.server";
import {
  factsOf,
  lockProblem,
  problemByNo,
  type Problem,
} from "../store/problems.server";

/** What a rule says of a problem under its lock: where it goes, or why not. */
type Ask<Code extends string> = (
  facts: ProblemFacts,
  problem: Problem,
  tx: Tx,
) => Promise<Result<ProblemChange, Code>>;

/** Loads the problem under its lock, asks the rule, and writes what it answers: the row, a step of its history, the audit. */
export async function move<Code extends string>(
  actor: Member,
  no: string,
  ask: Ask<Code>,
): Promise<Result<undefined, Code>> {
  return transaction(async (tx) => {
    await lockProblem(tx, no);
    const problem = await problemByNo(tx, no);
    if (!problem) throw new Error(`There is no problem ${no}.`);
    const answer = await ask(await factsOf(tx, problem), problem, tx);
    if (!answer.ok) return answer;
    await write(tx, actor, problem, answer.value);
    return ok();
  });
}

async function write(
  tx: Tx,
  actor: Member,
  problem: Problem,
  change: ProblemChange,
): Promise<void> {
  const { state, owner, dueOn } = problem;
  const before = { state, ownerId: owner?.id ?? null, dueOn };
  const row = { id: problem.id, from: state, ownerId: before.ownerId };
  await moveProblem(tx, row, change, { id: actor.person.id, at: now() });
  await audit(tx, {
    actorId: actor.person.id,
    act: `problem-${change.to}`,
    subject: { kind: "problem", id: problem.no },
    before,
    after: { state: change.to, ...change.next, ...change.set },
    reason: change.note || undefined,
  });
}
