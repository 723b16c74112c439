import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Submit } from "~/ui/form";
import { Banner } from "~/ui/page";
import { useRefusals } from "~/ui/refusals";
import type { ReadList } from "../entrant-upload.server";
import { ListPreview } from "./list-preview";

/** A list of entrants, pasted or as a file: checked first, entered only when every row is right. */
export function ListForm({
  answer,
}: {
  answer: (ReadList & { checked: boolean }) | undefined;
}) {
  const { t } = useTranslation("contests");
  const refusal = useRefusals("contests");
  if (answer?.checked) return <ListPreview list={answer} />;
  return (
    <Form method="post" encType="multipart/form-data" className="form">
      {answer ? (
        <div className="summary" role="alert">
          <p>{t("list-form.wrong")}</p>
          <ul>
            {answer.refusals.map((code) => (
              <li key={code}>{refusal(code)}</li>
            ))}
            {answer.problems.map(({ row, refusal: { code, params } }) => (
              <li key={`${row} ${code}`}>
                {row === null ? null : <b>{t("list-form.row", { row })} </b>}
                {t(`refusal.${code as "list-name-empty"}`, params)}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Banner>{t("list-form.about")}</Banner>
      <div className="field">
        <label htmlFor="list-file">{t("list-form.file")}</label>
        <p className="hint">{t("list-form.file.hint")}</p>
        <input
          id="list-file"
          type="file"
          name="file"
          accept=".csv,.xlsx,text/csv"
        />
      </div>
      <div className="field">
        <label htmlFor="list-text">{t("list-form.text")}</label>
        <p className="hint">{t("list-form.text.hint")}</p>
        <textarea
          id="list-text"
          name="list"
          rows={8}
          key={answer?.text}
          defaultValue={answer?.text}
        />
      </div>
      <Submit name="intent" value="check">
        {t("list-form.check")}
      </Submit>
    </Form>
  );
}
