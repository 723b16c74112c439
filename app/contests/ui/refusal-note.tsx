import type { SubmissionResult } from "@conform-to/react";
import { useRefusals } from "~/ui/refusals";

type Props = {
  answer: { refused?: SubmissionResult<string[]> } | null | undefined;
};

/** Why an act without a form of its own was refused. */
export function RefusalNote({ answer }: Props) {
  const refusal = useRefusals("contests");
  const codes = Object.values(answer?.refused?.error ?? {}).flatMap(
    (each) => each ?? [],
  );
  if (codes.length === 0) return null;
  return (
    <div className="summary" role="alert">
      {codes.map((code) => (
        <p key={code}>{refusal(code)}</p>
      ))}
    </div>
  );
}
