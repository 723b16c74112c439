import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useRefusals } from "./refusals";

type Props = {
  formId: string;
  errors: Record<string, string[] | undefined>;
  /** What the action answered; a new answer moves the focus here. */
  answer: unknown;
  words?: string;
};

/** What needs mending, on top of a form, each line leading to its field. */
export function ErrorSummary({ formId, errors, answer, words }: Props) {
  const { t } = useTranslation("ui");
  const refusal = useRefusals(words);
  const box = useRef<HTMLDivElement>(null);
  const lines = Object.entries(errors);
  useEffect(() => {
    if (answer) box.current?.focus();
  }, [answer]);
  if (lines.length === 0) return null;
  return (
    <div className="summary" role="alert" tabIndex={-1} ref={box}>
      <p>{t("form.errors", { count: lines.length })}</p>
      <ul>
        {lines.map(([field, codes]) => {
          const text = codes?.map(refusal).join(" ");
          return (
            <li key={field}>
              {field ? <a href={`#${formId}-${field}`}>{text}</a> : text}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
