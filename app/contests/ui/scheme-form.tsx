import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Submit } from "~/ui/form";
import { useRefusals } from "~/ui/refusals";
import type { PlacedProblem } from "../scheme-text";

type Answer =
  | {
      refused?: SubmissionResult<string[]>;
      text?: string;
      problems?: PlacedProblem[];
    }
  | undefined;

/** A scheme as JSON, with everything wrong with it above the text: its line, its place and why. */
export function SchemeForm({
  saved,
  answer,
}: {
  saved: string;
  answer: Answer;
}) {
  const { t } = useTranslation("contests");
  const refusal = useRefusals("contests");
  const problems = answer?.problems ?? [];
  const codes = Object.values(answer?.refused?.error ?? {}).flatMap(
    (each) => each ?? [],
  );
  const text = answer?.text ?? saved;
  const wrong = problems.length + codes.length > 0;
  return (
    <Form method="post" className="form scheme-form">
      {wrong ? (
        <div className="summary" role="alert" id="scheme-problems">
          <p>
            {t("scheme.problems", { count: problems.length + codes.length })}
          </p>
          <ul>
            {codes.map((code) => (
              <li key={code}>{refusal(code)}</li>
            ))}
            {problems.map((problem) => (
              <li key={`${problem.path} ${problem.code}`}>
                <b>{t("scheme.line", { line: problem.line })}</b>{" "}
                <code>{problem.path}</code>{" "}
                {t(
                  `refusal.${problem.code as "scheme-missing"}`,
                  problem.params,
                )}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className={wrong ? "field wrong" : "field"}>
        <label htmlFor="scheme">{t("field.scheme")}</label>
        <p className="hint">{t("field.scheme.hint")}</p>
        <textarea
          id="scheme"
          name="scheme"
          rows={Math.min(40, Math.max(16, text.split("\n").length + 1))}
          spellCheck={false}
          defaultValue={text}
          key={text}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? "scheme-problems" : undefined}
        />
      </div>
      <Submit>{t("scheme.save")}</Submit>
    </Form>
  );
}
