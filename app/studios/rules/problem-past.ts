import type { ProblemFacts } from "./problem";
import { isBetter, type Better } from "./trial";

// What a problem's past says to its rules: who worked on it, and which trial still proves something. Whoever owned it while
// it was worked on, agreed a trial, entered its result or declared it solved has worked on it, owner or not. A problem that
// was sent back did not hold on the shop floor, so what was measured before that proves nothing any more.

/** A step of a problem's history. */
export type PastStep = {
  from: string | null;
  to: string;
  at: Date;
  byId: number | null;
  ownerId: number | null;
};

/** A trial as its problem's past takes it; numbers are decimal text. */
export type PastTrial = {
  agreedAt: Date;
  agreedById: number;
  resultById: number | null;
  result: string | null;
  baseline: string;
  better: Better;
};

/** Everybody who worked on a problem, each once. */
export function workersOf(
  steps: readonly PastStep[],
  trials: readonly PastTrial[],
): number[] {
  const people = [
    ...steps.flatMap(({ to, byId, ownerId }) => {
      if (to === "accepted" || to === "trial") return ownerId;
      return to === "solved" ? byId : null;
    }),
    ...trials.flatMap(({ agreedById, resultById }) => [agreedById, resultById]),
  ];
  return [...new Set(people.filter((id) => id !== null))];
}

/** The newest trial, if it was agreed after the problem was last sent back; undefined where none counts. */
export function trialThatCounts(
  steps: readonly PastStep[],
  trials: readonly PastTrial[],
): ProblemFacts["trial"] {
  const sentBack = steps.filter(
    ({ from, to }) => from === "solved" && to === "accepted",
  );
  const since = Math.max(0, ...sentBack.map(({ at }) => at.getTime()));
  const newest = trials
    .filter(({ agreedAt }) => agreedAt.getTime() > since)
    .sort((a, b) => a.agreedAt.getTime() - b.agreedAt.getTime())
    .at(-1);
  return (
    newest && {
      result: newest.result,
      improved:
        newest.result !== null &&
        isBetter(newest.result, newest.baseline, newest.better),
    }
  );
}
