import { addYears, type Day } from "~/kit/days";
import { Decimal } from "~/kit/decimal";
import { ok, refused, type Result } from "~/kit/result";
import type { NoticeFacts } from "./notice";
import { noticeBlocks } from "./notice";
import { isBetter, type Better } from "./trial";

// The life of a named operating method: draft → scoring → notice → named, and named → withdrawn with the reason
// (product.md 4). To be scored it shows at least a year of measured results and a safety sign-off. Experts score four
// criteria, 0–25 each: originality, advance, soundness, spread.
//
// Decided here, since the union's papers only name the four criteria: equal weights, so 100 in all; at least three experts,
// so that one opinion never decides; an average of at least 60, the usual pass mark, counted exactly. An expert who is the
// inventor, or belongs to the studio, does not score. Going back to draft drops the scores: they were of other steps.

export const methodStates = [
  "draft",
  "scoring",
  "notice",
  "named",
  "withdrawn",
] as const;
export type MethodState = (typeof methodStates)[number];

export const criteria = [
  "originality",
  "advance",
  "soundness",
  "spread",
] as const;
export type Criterion = (typeof criteria)[number];
export const mostPerCriterion = 25;
export const expertsNeeded = 3;
export const averageNeeded = 60;

/** What a version says of its measurement; numbers are decimal text. */
export type Evidence = {
  steps: number;
  before: string;
  after: string;
  better: Better;
  measuredFrom: Day;
  measuredTo: Day;
  source: string;
  safetySignedBy: string;
  safetySignedOn: Day;
};

export type EvidenceRefusal =
  | "no-steps"
  | "measured-under-a-year"
  | "measured-in-future"
  | "after-no-better"
  | "source-missing"
  | "safety-missing"
  | "safety-in-future";

/**
 * Whether a version proves the method. Refusals: no-steps, measured-under-a-year, measured-in-future, after-no-better,
 * source-missing, safety-missing, safety-in-future.
 */
export function checkEvidence(
  evidence: Evidence,
  today: Day,
): Result<undefined, EvidenceRefusal> {
  if (evidence.steps === 0) return refused("no-steps");
  if (evidence.measuredTo < addYears(evidence.measuredFrom, 1))
    return refused("measured-under-a-year");
  if (evidence.measuredTo > today) return refused("measured-in-future");
  if (!isBetter(evidence.after, evidence.before, evidence.better))
    return refused("after-no-better");
  if (evidence.source.trim() === "") return refused("source-missing");
  if (evidence.safetySignedBy.trim() === "") return refused("safety-missing");
  if (evidence.safetySignedOn > today) return refused("safety-in-future");
  return ok();
}

export type MethodRefusal =
  | EvidenceRefusal
  | "not-at-this-step"
  | "gist-missing"
  | "no-version"
  | "outcome-not-registered"
  | "reason-missing"
  | "scores-missing"
  | "average-too-low"
  | "notice-open"
  | "notice-missing"
  | "objection-open"
  | "objection-upheld"
  | "document-missing"
  | "withdrawn-in-future";

/**
 * draft → scoring. Refusals: not-at-this-step, gist-missing, no-version, outcome-not-registered (it rests on an outcome
 * whose people have not all confirmed), and those of the evidence.
 */
export function submitForScoring(
  method: {
    state: MethodState;
    gist: string;
    outcomeRegistered: boolean | undefined;
  },
  evidence: Evidence | undefined,
  today: Day,
): Result<"scoring", MethodRefusal> {
  if (method.state !== "draft") return refused("not-at-this-step");
  if (method.gist.trim() === "") return refused("gist-missing");
  if (!evidence) return refused("no-version");
  if (method.outcomeRegistered === false)
    return refused("outcome-not-registered");
  const proved = checkEvidence(evidence, today);
  return proved.ok ? ok("scoring") : proved;
}

/**
 * Whether a method's steps, measurement and pictures may change: in its draft, and of a named one as its next version. What
 * experts score and the public reads in its notice stands still, and so does a withdrawn one.
 */
export function mayAddVersion(state: MethodState): boolean {
  return state === "draft" || state === "named";
}

export type Score = Record<Criterion, number>;
export type ScoreRefusal =
  "not-at-this-step" | "own-studio" | "score-out-of-range";

/** Whether an expert's score is taken. Refusals: not-at-this-step, own-studio, score-out-of-range (whole numbers, 0 to 25). */
export function scoreMethod(
  state: MethodState,
  reviewer: { id: number },
  ownPeople: readonly number[],
  score: Score,
): Result<undefined, ScoreRefusal> {
  if (state !== "scoring") return refused("not-at-this-step");
  if (ownPeople.includes(reviewer.id)) return refused("own-studio");
  const inRange = criteria.every((criterion) => {
    const points = score[criterion];
    return (
      Number.isInteger(points) && points >= 0 && points <= mostPerCriterion
    );
  });
  return inRange ? ok() : refused("score-out-of-range");
}

/** The exact average of the experts' totals, out of 100; undefined before the first score. */
export function averageOf(scores: readonly Score[]): Decimal | undefined {
  if (scores.length === 0) return undefined;
  const sum = scores
    .flatMap((score) => criteria.map((criterion) => score[criterion]))
    .reduce((total, points) => total.plus(Decimal.whole(points)), Decimal.zero);
  return sum.over(Decimal.whole(scores.length));
}

/** scoring → notice. Refusals: not-at-this-step, scores-missing (how many there are), average-too-low (what it is). */
export function openNotice(
  state: MethodState,
  scores: readonly Score[],
): Result<"notice", MethodRefusal> {
  if (state !== "scoring") return refused("not-at-this-step");
  const average = averageOf(scores);
  if (!average || scores.length < expertsNeeded)
    return refused("scores-missing", {
      count: scores.length,
      needed: expertsNeeded,
    });
  if (average.compare(Decimal.whole(averageNeeded)) < 0)
    return refused("average-too-low", {
      average: average.toFixed(2),
      needed: averageNeeded,
    });
  return ok("notice");
}

/** scoring or notice → draft, with the reason. Refusals: not-at-this-step, reason-missing. */
export function returnToDraft(
  state: MethodState,
  reason: string,
): Result<"draft", MethodRefusal> {
  if (state !== "scoring" && state !== "notice")
    return refused("not-at-this-step");
  if (reason.trim() === "") return refused("reason-missing");
  return ok("draft");
}

/**
 * notice → named, when the notice has run out and no objection stands against it. Refusals: not-at-this-step,
 * notice-missing, notice-open, objection-open, objection-upheld, document-missing.
 */
export function nameMethod(
  state: MethodState,
  notice: NoticeFacts | undefined,
  documentNo: string,
  now: Date,
): Result<"named", MethodRefusal> {
  if (state !== "notice") return refused("not-at-this-step");
  const block = noticeBlocks(notice, now);
  if (block) return refused(block);
  if (documentNo.trim() === "") return refused("document-missing");
  return ok("named");
}

/** named → withdrawn, with the reason that its card shows from then on. Refusals: not-at-this-step, reason-missing. */
export function withdrawMethod(
  state: MethodState,
  reason: string,
): Result<"withdrawn", MethodRefusal> {
  if (state !== "named") return refused("not-at-this-step");
  if (reason.trim() === "") return refused("reason-missing");
  return ok("withdrawn");
}
