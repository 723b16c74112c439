import { Banner } from "~/ui/page";
import { useRefusals } from "~/ui/refusals";
import { sentFor, type Answer } from "./sent";

/** Why an act of a page was refused that has no form to stand in: a confirmation's popover is closed by then. */
export function Refused({
  answer,
  intent,
}: {
  answer: Answer;
  intent: string;
}) {
  const refusal = useRefusals("studios");
  const errors = sentFor(answer, intent)?.refused?.error ?? {};
  const codes = Object.values(errors).flatMap((each) => each ?? []);
  return codes.length > 0 ? (
    <Banner tone="bad">{codes.map(refusal).join(" ")}</Banner>
  ) : null;
}
