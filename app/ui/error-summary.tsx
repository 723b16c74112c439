import { useEffect, useRef, useState } from "react";
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
  const [labels, setLabels] = useState<Record<string, string>>({});
  useEffect(() => {
    if (answer) box.current?.focus();
  }, [answer]);
  // The labels stand further down in the form; they are read off it, so that no field is named twice in the code.
  const fields = lines.map(([field]) => field).join(" ");
  useEffect(
    () => setLabels(labelsOf(formId, fields.split(" "))),
    [formId, fields],
  );
  if (lines.length === 0) return null;
  return (
    <div className="summary" role="alert" tabIndex={-1} ref={box}>
      <p>{t("form.errors", { count: lines.length })}</p>
      <ul>
        {lines.map(([field, codes]) => {
          const refused = codes?.map(refusal).join(" ") ?? "";
          const label = labels[field];
          const text = label
            ? t("form.error", { field: label, text: refused })
            : refused;
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

/** The words above each field of the form on the page, without "optional" beside them. */
function labelsOf(formId: string, fields: string[]): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const id = CSS.escape(`${formId}-${field}`);
      const label = document.querySelector(`label[for="${id}"]`);
      return label?.firstChild?.textContent
        ? [[field, label.firstChild.textContent]]
        : [];
    }),
  );
}
