import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Submit } from "~/ui/form";
import { useRefusals } from "~/ui/refusals";
import type { PlacedProblem } from "../scheme-text";

type Props = {
  /** where the form is sent */
  saveTo: string;
  text: string;
  problems: readonly PlacedProblem[];
  refusals: readonly string[];
  judged: boolean;
  reason: string;
};

/** A scheme as JSON, with everything wrong with it above the text: its line, its place and why. */
export function SchemeForm({
  saveTo,
  text,
  problems,
  refusals,
  judged,
  reason,
}: Props) {
  const { t } = useTranslation("contests");
  const { t: own } = useTranslation("schemes");
  const refusal = useRefusals("schemes");
  const count = problems.length + refusals.length;
  const wrong = count > 0;
  return (
    <Form method="post" action={saveTo} className="form scheme-form">
      {wrong ? (
        <div className="summary" role="alert" id="scheme-problems">
          <p>{t("scheme.problems", { count })}</p>
          <ul>
            {refusals.map((code) => (
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
      {judged ? (
        <div className="field">
          <label htmlFor="json-reason">{own("field.reason")}</label>
          <input
            id="json-reason"
            name="reason"
            maxLength={200}
            defaultValue={reason}
          />
        </div>
      ) : null}
      <div className="actions">
        <Submit name="intent" value="save">
          {t("scheme.save")}
        </Submit>
        {judged ? (
          <Submit name="intent" value="preview" kind="plain">
            {own("preview")}
          </Submit>
        ) : null}
      </div>
    </Form>
  );
}
