import type { SubmissionResult } from "@conform-to/react";

/** What an action of a page with several forms answered. */
export type Answer =
  { refused?: SubmissionResult<string[]> } | null | undefined;

/** The answer if it belongs to the form of this intent; a page's other forms start fresh. */
export function sentFor(answer: Answer, intent: string): Answer {
  return answer?.refused?.initialValue?.["intent"] === intent
    ? answer
    : undefined;
}
