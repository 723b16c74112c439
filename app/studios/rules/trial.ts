import type { Day } from "~/kit/days";
import { Decimal } from "~/kit/decimal";
import { ok, refused, type Result } from "~/kit/result";

// A trial is agreed before it starts (product.md 4): what is measured (metric and unit of measure), from which baseline to
// which target, over which period, on which sample, and who approved its safety. Its result is entered against that
// agreement and never changed; a second try is a second trial.

export type Better = "higher" | "lower";

/** What is agreed. Numbers are decimal text in the metric's own measure. */
export type TrialTerms = {
  metric: string;
  measure: string;
  baseline: string;
  target: string;
  better: Better;
  sample: string;
  startsOn: Day;
  endsOn: Day;
  safetyApprovedBy: string;
};

export type TrialRefusal =
  | "starts-before-agreed"
  | "ends-before-start"
  | "target-no-better"
  | "safety-missing"
  | "sample-missing"
  | "result-before-start"
  | "result-entered"
  | "note-missing";

/** Whether `value` is better than `than`; equal is no better. Both decimal text. */
export function isBetter(value: string, than: string, better: Better): boolean {
  const order = Decimal.of(value).compare(Decimal.of(than));
  return better === "higher" ? order > 0 : order < 0;
}

/** Whether `value` reaches `target`; equal reaches it. Both decimal text. */
export function reaches(
  value: string,
  target: string,
  better: Better,
): boolean {
  return !isBetter(target, value, better);
}

/**
 * Whether a trial may be agreed on `today`. Refusals: starts-before-agreed, ends-before-start, target-no-better,
 * sample-missing, safety-missing.
 */
export function agreeTrial(
  terms: TrialTerms,
  today: Day,
): Result<undefined, TrialRefusal> {
  if (terms.startsOn < today) return refused("starts-before-agreed");
  if (terms.endsOn < terms.startsOn) return refused("ends-before-start");
  if (!isBetter(terms.target, terms.baseline, terms.better))
    return refused("target-no-better");
  if (terms.sample.trim() === "") return refused("sample-missing");
  if (terms.safetyApprovedBy.trim() === "") return refused("safety-missing");
  return ok();
}

/** Whether the result of a trial may be entered on `today`. Refusals: result-entered, result-before-start, note-missing. */
export function enterResult(
  trial: { startsOn: Day; result: string | null },
  note: string,
  today: Day,
): Result<undefined, TrialRefusal> {
  if (trial.result !== null) return refused("result-entered");
  if (today < trial.startsOn) return refused("result-before-start");
  if (note.trim() === "") return refused("note-missing");
  return ok();
}
