import type { SubmissionResult } from "@conform-to/react";
import { useEffect, useRef } from "react";
import { useRefusals } from "~/ui/refusals";

type Answer = { refused?: SubmissionResult<string[]> } | null | undefined;
type Props = {
  answer: Answer;
  /** intents of the page's forms that say themselves why they were refused */
  but?: readonly string[];
};

/** The answer if it is to this act of a page with several. */
export function answerTo(answer: Answer, intent: string): Answer {
  return answer?.refused?.initialValue?.intent === intent ? answer : undefined;
}

/** Why an act without a form of its own was refused. */
export function RefusalNote({ answer, but = [] }: Props) {
  const refusal = useRefusals("contests");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer) box.current?.focus();
  }, [answer]);
  const codes = Object.values(answer?.refused?.error ?? {}).flatMap(
    (each) => each ?? [],
  );
  const said = but.some((intent) => answerTo(answer, intent));
  if (said || codes.length === 0) return null;
  return (
    <div className="summary" role="alert" tabIndex={-1} ref={box}>
      {codes.map((code) => (
        <p key={code}>{refusal(code)}</p>
      ))}
    </div>
  );
}
