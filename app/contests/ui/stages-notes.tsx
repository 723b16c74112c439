import type { SubmissionResult } from "@conform-to/react";
import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummary } from "~/ui/error-summary";
import { Banner } from "~/ui/page";

/** Acts of the page that are a button alone, so that their refusal stands on top. */
const buttons = [
  "nominate",
  "nominate-next",
  "drop-stage",
  "drop-shift",
  "drop-feeder",
];

/** What a nomination came to, and why a button's act was refused. */
export function StagesNotes({
  answer,
}: {
  answer: { refused: SubmissionResult<string[]> } | undefined;
}) {
  const { t } = useTranslation("entries");
  const [search] = useSearchParams();
  const intent = String(answer?.refused.initialValue?.intent ?? "");
  return (
    <>
      {search.has("entered") && !answer ? (
        <Banner tone="good">
          {t("feeder.came", {
            entered: Number(search.get("entered")),
            left: Number(search.get("left")),
          })}
        </Banner>
      ) : null}
      {answer && buttons.includes(intent) ? (
        <ErrorSummary
          formId={intent}
          errors={{ "": answer.refused.error?.[""] ?? [] }}
          answer={answer}
          words="entries"
        />
      ) : null}
    </>
  );
}
