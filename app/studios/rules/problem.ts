import { addDays, type Day } from "~/kit/days";
import { ok, refused, type Result } from "~/kit/result";

// The life of a technical problem: raised → accepted → trial → solved → verified, or raised → refused with the reason
// (product.md 4). At each step somebody owns it and it is due by a day, so that "whose turn" always has an answer.
//
// Decided here: a problem that was accepted may be solved without a trial only with the reason why none was needed (a
// drawing corrected, a spare part exchanged); the reason stays in its history. One that went to trial is solved only with
// that trial's result, and the result must be better than the baseline. A result short of the target may still solve it:
// the page shows both, and the person who verifies judges. Nobody verifies what they themselves worked on, and whoever
// declares it solved names another to verify it (who worked on it: rules/problem-past.ts).

export const problemStates = [
  "raised",
  "accepted",
  "trial",
  "solved",
  "verified",
  "refused",
] as const;
export type ProblemState = (typeof problemStates)[number];

/** The line of steps a studio's page shows; a refused problem leaves it. */
export const problemLine = [
  "raised",
  "accepted",
  "trial",
  "solved",
  "verified",
] as const;

/** Days within which a studio (or, without one, the unit's officers) answers a raised problem: accepts or refuses it. */
export const replyDays = 15;

/** A problem as its rules see it. */
export type ProblemFacts = {
  state: ProblemState;
  studioId: number | null;
  /** Who worked on it; they may not verify. */
  workers: readonly number[];
  /** The newest trial since it was last sent back: its result is null while it runs. */
  trial: TrialFacts | undefined;
};
export type TrialFacts = { result: string | null; improved: boolean };

/** Who goes on with it and by when. */
export type NextTurn = { ownerId: number; dueOn: Day };

export type ProblemRefusal =
  | "not-at-this-step"
  | "studio-missing"
  | "due-in-past"
  | "reason-missing"
  | "trial-running"
  | "trial-result-missing"
  | "trial-no-better"
  | "why-no-trial-missing"
  | "solved-in-future"
  | "own-work"
  | "verifier-worked-on-it";

const onTime = (today: Day, { dueOn }: NextTurn) => dueOn >= today;

/** The day by which a problem raised on `today` is answered. */
export function replyDue(today: Day): Day {
  return addDays(today, replyDays);
}

/** raised → accepted: a studio has it, somebody owns it, a day is set. Refusals: not-at-this-step, studio-missing, due-in-past. */
export function accept(
  problem: ProblemFacts,
  next: NextTurn,
  today: Day,
): Result<"accepted", ProblemRefusal> {
  if (problem.state !== "raised") return refused("not-at-this-step");
  if (problem.studioId === null) return refused("studio-missing");
  if (!onTime(today, next)) return refused("due-in-past");
  return ok("accepted");
}

/** raised → refused, with the reason its raiser reads. Refusals: not-at-this-step, reason-missing. */
export function refuse(
  problem: ProblemFacts,
  reason: string,
): Result<"refused", ProblemRefusal> {
  if (problem.state !== "raised") return refused("not-at-this-step");
  if (reason.trim() === "") return refused("reason-missing");
  return ok("refused");
}

/** accepted or trial → trial: another one may follow when the last has its result. Refusals: not-at-this-step, trial-running, due-in-past. */
export function startTrial(
  problem: ProblemFacts,
  next: NextTurn,
  today: Day,
): Result<"trial", ProblemRefusal> {
  if (problem.state !== "accepted" && problem.state !== "trial")
    return refused("not-at-this-step");
  if (problem.trial && problem.trial.result === null)
    return refused("trial-running");
  if (!onTime(today, next)) return refused("due-in-past");
  return ok("trial");
}

/** What is said when a problem is solved. */
export type Solving = {
  solvedOn: Day;
  /** Who declares it. */
  byId: number;
  /** Why no trial was needed; asked for only where there was none. */
  withoutTrial: string;
  /** Who verifies, and by when. */
  next: NextTurn;
};

/**
 * accepted or trial → solved. Refusals: not-at-this-step, trial-result-missing, trial-no-better, why-no-trial-missing,
 * solved-in-future, verifier-worked-on-it, due-in-past.
 */
export function solve(
  problem: ProblemFacts,
  solving: Solving,
  today: Day,
): Result<"solved", ProblemRefusal> {
  if (problem.state !== "accepted" && problem.state !== "trial")
    return refused("not-at-this-step");
  if (problem.trial) {
    if (problem.trial.result === null) return refused("trial-result-missing");
    if (!problem.trial.improved) return refused("trial-no-better");
  } else if (solving.withoutTrial.trim() === "") {
    return refused("why-no-trial-missing");
  }
  if (solving.solvedOn > today) return refused("solved-in-future");
  if ([...problem.workers, solving.byId].includes(solving.next.ownerId))
    return refused("verifier-worked-on-it");
  if (!onTime(today, solving.next)) return refused("due-in-past");
  return ok("solved");
}

/** solved → verified, by somebody who did not work on it. Refusals: not-at-this-step, own-work. */
export function verify(
  problem: ProblemFacts,
  verifierId: number,
): Result<"verified", ProblemRefusal> {
  if (problem.state !== "solved") return refused("not-at-this-step");
  if (problem.workers.includes(verifierId)) return refused("own-work");
  return ok("verified");
}

/** solved → accepted: it did not hold on the shop floor. Refusals: not-at-this-step, own-work, reason-missing, due-in-past. */
export function sendBack(
  problem: ProblemFacts,
  verifierId: number,
  reason: string,
  next: NextTurn,
  today: Day,
): Result<"accepted", ProblemRefusal> {
  if (problem.state !== "solved") return refused("not-at-this-step");
  if (problem.workers.includes(verifierId)) return refused("own-work");
  if (reason.trim() === "") return refused("reason-missing");
  if (!onTime(today, next)) return refused("due-in-past");
  return ok("accepted");
}

/** Whose turn it is at a state: the keepers answer a raised one and verify a solved one, its owner does the rest. */
export function turnAt(
  state: ProblemState,
): "keepers" | "owner" | "verifier" | "nobody" {
  if (state === "raised") return "keepers";
  if (state === "accepted" || state === "trial") return "owner";
  return state === "solved" ? "verifier" : "nobody";
}
