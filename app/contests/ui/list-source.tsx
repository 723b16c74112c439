import { useTranslation } from "react-i18next";
import { Submit } from "~/ui/form";

/** Where a list of people comes from: a file or pasted text, which stays when it was wrong; it is checked before it is taken. */
export function ListSource({
  words,
  text,
}: {
  words: "contests" | "entries";
  text: string | undefined;
}) {
  const { t } = useTranslation(words);
  return (
    <>
      <div className="field">
        <label htmlFor="list-file">{t("list.file")}</label>
        <p className="hint">{t("list.file.hint")}</p>
        <input
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
