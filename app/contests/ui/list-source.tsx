import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Submit } from "~/ui/form";

/**
 * Where a list of people comes from: a file or pasted text; it is checked before it is taken. What was wrong stays as text to
 * be mended, a file's too.
 */
export function ListSource({
  words,
  answer,
}: {
  words: "contests" | "entries";
  answer: { text: string } | undefined;
}) {
  const { t } = useTranslation(words);
  const text = answer?.text;
  const file = useRef<HTMLInputElement>(null);
  // A file comes before the text: one that was read already would hide what is mended below it.
  useEffect(() => {
    if (answer && file.current) file.current.value = "";
  }, [answer]);
  return (
    <>
      <div className="field">
        <label htmlFor="list-file">{t("list.file")}</label>
        <p className="hint">{t("list.file.hint")}</p>
        <input
          ref={file}
          id="list-file"
          type="file"
          name="file"
          accept=".csv,.xlsx,text/csv"
        />
      </div>
      <div className="field">
        <label htmlFor="list-text">{t("list.text")}</label>
        <p className="hint">{t("list.text.hint")}</p>
        <textarea
          id="list-text"
          name="list"
          rows={8}
          key={text}
          defaultValue={text}
        />
      </div>
      <Submit name="intent" value="check">
        {t("list.check")}
      </Submit>
    </>
  );
}
