import type { SubmissionResult } from "@conform-to/react";

type Answer = { refused?: SubmissionResult<string[]> };

/** The refusal that belongs to the form of this act, where a page has several forms; undefined for the others. */
export function answerFor(
  answer: Answer | undefined,
  act: string,
): Answer | undefined {
  return answer?.refused?.initialValue?.act === act ? answer : undefined;
}
